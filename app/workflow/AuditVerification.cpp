// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AuditVerification.h"

#include "app/crypto/Digest.h"
#include "app/store/AccountRepository.h"
#include "app/store/AuditRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/BoundRows.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/SealedChain.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Kind = AuditFinding::Kind;

/// As what a row is missed that the log recorded under such a key.
struct MissedKind {
    QLatin1StringView key;
    Kind kind;
};

constexpr MissedKind missed[] = {
    {"revision:"_L1, Kind::RevisionMissing}, {"decision:"_L1, Kind::DecisionMissing},
    {"roster:"_L1, Kind::RosterMissing},     {"register:"_L1, Kind::RegisterMissing},
    {"question:"_L1, Kind::QuestionMissing}, {"record:"_L1, Kind::RecordMissing},
    {"task:"_L1, Kind::TaskMissing},         {"task-done:"_L1, Kind::TaskAltered},
    {"letter:"_L1, Kind::LetterMissing},     {"private:"_L1, Kind::PrivateMissing},
};

/// The list's last entry of the certificate says what the row says; what an account may do can change, and then has an entry
/// of its own from that day.
bool isListedAs(const Roster &roster, const Account &account)
{
    const RosterEntry *last = nullptr;
    QDateTime since;
    for (const RosterEntry &entry : roster.entries) {
        if (entry.certificateSha256 != account.certificateSha256)
            continue;
        since = last ? since : entry.from;
        last = &entry;
    }
    return last && last->account == account.id && last->name == account.name && last->roles == account.roles
           && last->to == account.to && since == account.from;
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

} // namespace

AuditVerification::AuditVerification()
    : m_chain(std::make_unique<SealedChain>())
{
}

AuditVerification::~AuditVerification() = default;

Result<bool> AuditVerification::proceed(Session &session, int rows)
{
    Result<void> done;
    switch (m_phase) {
    case Phase::Begin:
        done = begin(session);
        break;
    case Phase::Chain:
        done = walk(session, rows);
        break;
    case Phase::Revisions:
        done = checkRevisions(session, rows);
        break;
    case Phase::Decisions:
        checkDecisions(rows);
        break;
    case Phase::Over:
        break;
    }
    return done ? Result<bool>(m_phase != Phase::Over) : done.error();
}

AuditReport AuditVerification::report()
{
    return m_chain->conclude();
}

Result<void> AuditVerification::begin(Session &session)
{
    const store::AuditRepository log(*session.store);
    const auto entries = log.count({});
    const auto rows = log.counted({});
    if (!entries || !rows)
        return entries ? rows.error() : entries.error();
    m_total = *entries + rows->revisions + rows->decisions;
    m_phase = Phase::Chain;
    return m_chain->begin(session);
}

Result<void> AuditVerification::walk(Session &session, int rows)
{
    const qint64 before = m_chain->counts().entries;
    const auto more = m_chain->walk(session, rows);
    if (!more)
        return more.error();
    m_done += m_chain->counts().entries - before;
    return *more ? Result<void>() : collect(session);
}

/// In the same step as the end of the log, so that no row is younger than the entries that were read.
Result<void> AuditVerification::collect(Session &session)
{
    auto revisions = store::RevisionRepository(*session.store).ids();
    auto decisions = store::DecisionRepository(*session.store).rows();
    if (!revisions || !decisions)
        return revisions ? decisions.error() : revisions.error();
    m_revisions = *std::move(revisions);
    m_decisions = *std::move(decisions);
    m_chain->counts().revisions = m_revisions.size();
    m_chain->counts().decisions = m_decisions.size();
    m_total = m_done + m_revisions.size() + m_decisions.size();
    m_phase = Phase::Revisions;
    for (const auto check : {&AuditVerification::checkRosters, &AuditVerification::checkBoundRows,
                             &AuditVerification::checkAccounts, &AuditVerification::checkArticles}) {
        if (const auto done = (this->*check)(session); !done)
            return done;
    }
    return {};
}

Result<void> AuditVerification::checkRevisions(Session &session, int rows)
{
    const store::RevisionRepository repository(*session.store);
    for (const qsizetype end = std::min(m_place + rows, m_revisions.size()); m_place < end; ++m_place, ++m_done) {
        const RevisionId &id = m_revisions.at(m_place);
        const auto revision = repository.find(id);
        if (revision)
            m_chain->compare({Kind::RevisionAltered, Kind::RevisionUnrecorded}, revision->article.toString(),
                             revision->number, bindingOf(*revision));
        else if (revision.error().fault == Fault::Tampered || revision.error().fault == Fault::NotFound)
            reportUnreadable(*m_chain, id);
        else
            return revision.error();
    }
    if (m_place == m_revisions.size()) {
        m_place = 0;
        m_phase = Phase::Decisions;
    }
    return {};
}

void AuditVerification::checkDecisions(int rows)
{
    for (const qsizetype end = std::min(m_place + rows, m_decisions.size()); m_place < end; ++m_place, ++m_done) {
        const store::DecisionRow &row = m_decisions.at(m_place);
        m_chain->compare({Kind::DecisionAltered, Kind::DecisionUnrecorded}, row.article.toString(), row.sequence,
                         bindingOf(row));
    }
    if (m_place < m_decisions.size())
        return;
    reportMissing();
    m_phase = Phase::Over;
}

Result<void> AuditVerification::checkRosters(Session &session)
{
    const auto rows = store::AccountRepository(*session.store).rosterRows();
    if (!rows)
        return rows.error();
    for (const store::RosterRow &row : *rows)
        m_chain->compare({Kind::RosterAltered, Kind::RosterUnrecorded}, session.workspace.toString(), row.version,
                         bindingOf(row));
    m_chain->counts().rosters = rows->size();
    return {};
}

Result<void> AuditVerification::checkAccounts(Session &session)
{
    const store::AccountRepository repository(*session.store);
    const auto accounts = repository.all();
    const auto roster = repository.latestRoster();
    if (!accounts)
        return accounts.error();
    for (const Account &account : *accounts) {
        const bool isListed = roster && isListedAs(roster->roster, account);
        if (!isListed || crypto::sha256(account.certificateDer) != account.certificateSha256)
            m_chain->report({.kind = Kind::AccountAltered, .subject = account.id.toString()});
    }
    return {};
}

Result<void> AuditVerification::checkArticles(Session &session)
{
    const auto [counted, at] = m_chain->mostArticles();
    const auto present = store::AuditRepository(*session.store).counted({});
    if (!present)
        return present.error();
    if (present->articles < counted)
        m_chain->report({.kind = Kind::ArticlesRemoved, .number = counted - present->articles, .after = at});
    return {};
}

Result<void> AuditVerification::checkBoundRows(Session &session)
{
    const auto rows = compareBoundRows(session, *m_chain);
    if (!rows)
        return rows.error();
    m_chain->counts().furtherRows = *rows;
    return {};
}

void AuditVerification::reportMissing()
{
    const QHash<QString, SealedChain::Record> &left = m_chain->left();
    for (auto record = left.cbegin(); record != left.cend(); ++record) {
        const auto kind = std::ranges::find_if(
            missed, [&](const MissedKind &candidate) { return record.key().startsWith(candidate.key); });
        // A task that is gone is not also told as one that is open again.
        const bool isTold = kind->kind == Kind::TaskAltered && left.contains(u"task:%1"_s.arg(record->number));
        if (!isTold)
            m_chain->report(
                {.kind = kind->kind, .entry = record->entry, .subject = record->subject, .number = record->number});
    }
}

} // namespace bantin::workflow
