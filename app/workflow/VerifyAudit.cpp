// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/VerifyAudit.h"

#include "app/crypto/Digest.h"
#include "app/store/AccountRepository.h"
#include "app/store/AuditRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/SealedChain.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Kind = AuditFinding::Kind;

/// The three kinds one sort of row can be found as.
struct RowKinds {
    Kind altered;
    Kind unrecorded;
};

/// A row as it is now against what the log recorded of it.
void compare(SealedChain &chain, RowKinds kinds, const QString &subject, qint64 number, const QJsonObject &binding)
{
    const auto record = chain.take(SealedChain::keyOf(subject, binding));
    if (!record)
        chain.report({.kind = kinds.unrecorded, .subject = subject, .number = number});
    else if (!record->digest.isEmpty() && record->digest != SealedChain::digestOf(binding))
        chain.report({.kind = kinds.altered, .entry = record->entry, .subject = subject, .number = number});
}

/// A row that does not even read: SQLite gave its bytes, but they mean nothing.
void reportUnreadable(SealedChain &chain, const RevisionId &id)
{
    const auto record = chain.take(u"revision:"_s + id.toString());
    chain.report({.kind = Kind::RevisionAltered,
                  .entry = record ? record->entry : 0,
                  .subject = record ? record->subject : QString(),
                  .number = record ? record->number : 0});
}

class Verification
{
public:
    Verification(Session &session, const AuditProgress &progress)
        : m_session(session)
        , m_progress(progress)
        , m_chain(session)
    {
    }

    Result<AuditReport> run()
    {
        for (const auto step : {&Verification::countWork, &Verification::walk, &Verification::checkRevisions,
                                &Verification::checkDecisions, &Verification::checkRosters,
                                &Verification::checkAccounts, &Verification::checkArticles}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done.error();
        }
        reportMissing();
        return m_chain.conclude();
    }

private:
    Result<void> countWork()
    {
        const auto entries = store::AuditRepository(*m_session.store).count({});
        auto revisions = store::RevisionRepository(*m_session.store).ids();
        auto decisions = store::DecisionRepository(*m_session.store).rows();
        if (!entries)
            return entries.error();
        if (!revisions || !decisions)
            return revisions ? decisions.error() : revisions.error();
        m_revisions = *std::move(revisions);
        m_decisions = *std::move(decisions);
        m_total = *entries + m_revisions.size() + m_decisions.size();
        return {};
    }

    bool step()
    {
        ++m_done;
        return !m_progress || m_progress(m_done, m_total);
    }
    static Error cancelled() { return {Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}}; }

    Result<void> walk()
    {
        return m_chain.walk([this] { return step(); });
    }

    Result<void> checkRevisions()
    {
        const store::RevisionRepository repository(*m_session.store);
        for (const RevisionId &id : std::as_const(m_revisions)) {
            if (!step())
                return cancelled();
            const auto revision = repository.find(id);
            if (revision)
                compare(m_chain, {Kind::RevisionAltered, Kind::RevisionUnrecorded}, revision->article.toString(),
                        revision->number, bindingOf(*revision));
            else if (revision.error().fault == Fault::Tampered || revision.error().fault == Fault::NotFound)
                reportUnreadable(m_chain, id);
            else
                return revision.error();
        }
        m_chain.counts().revisions = m_revisions.size();
        return {};
    }

    Result<void> checkDecisions()
    {
        for (const store::DecisionRow &row : std::as_const(m_decisions)) {
            if (!step())
                return cancelled();
            compare(m_chain, {Kind::DecisionAltered, Kind::DecisionUnrecorded}, row.article.toString(), row.sequence,
                    bindingOf(row));
        }
        m_chain.counts().decisions = m_decisions.size();
        return {};
    }

    Result<void> checkRosters()
    {
        const auto rows = store::AccountRepository(*m_session.store).rosterRows();
        if (!rows)
            return rows.error();
        for (const store::RosterRow &row : *rows)
            compare(m_chain, {Kind::RosterAltered, Kind::RosterUnrecorded}, m_session.workspace.toString(), row.version,
                    bindingOf(row));
        m_chain.counts().rosters = rows->size();
        return {};
    }

    Result<void> checkAccounts()
    {
        const store::AccountRepository repository(*m_session.store);
        const auto accounts = repository.all();
        const auto roster = repository.latestRoster();
        if (!accounts)
            return accounts.error();
        for (const Account &account : *accounts) {
            const bool isListed = roster && roster->roster.entries.contains(rosterEntry(account));
            if (!isListed || crypto::sha256(account.certificateDer) != account.certificateSha256)
                m_chain.report({.kind = Kind::AccountAltered, .subject = account.id.toString()});
        }
        return {};
    }

    Result<void> checkArticles()
    {
        const auto [counted, at] = m_chain.mostArticles();
        const auto present = store::AuditRepository(*m_session.store).counted({});
        if (!present)
            return present.error();
        if (present->articles < counted)
            m_chain.report({.kind = Kind::ArticlesRemoved, .number = counted - present->articles, .after = at});
        return {};
    }

    void reportMissing()
    {
        const QHash<QString, SealedChain::Record> &left = m_chain.left();
        for (auto record = left.cbegin(); record != left.cend(); ++record) {
            const Kind kind = record.key().startsWith(u"revision:")   ? Kind::RevisionMissing
                              : record.key().startsWith(u"decision:") ? Kind::DecisionMissing
                                                                      : Kind::RosterMissing;
            m_chain.report(
                {.kind = kind, .entry = record->entry, .subject = record->subject, .number = record->number});
        }
    }

    Session &m_session;
    const AuditProgress &m_progress;
    SealedChain m_chain;
    QList<RevisionId> m_revisions;
    QList<store::DecisionRow> m_decisions;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace

Result<AuditReport> verifyAudit(Session &session, const AuditProgress &progress)
{
    return Verification(session, progress).run();
}

} // namespace bantin::workflow
