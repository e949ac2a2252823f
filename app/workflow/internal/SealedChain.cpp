// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/SealedChain.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/AuditAction.h"
#include "app/store/AccountRepository.h"
#include "app/store/AuditMirror.h"
#include "app/store/AuditRepository.h"

#include <algorithm>
#include <iterator>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Kind = AuditFinding::Kind;

constexpr qsizetype mostFindings = 1000;
// A restore or repair puts its own entry right after the one that noticed the older store.
constexpr qint64 explainedWithin = 3;

bool isIntact(const AuditEntry &entry)
{
    return entry.at.time().msec() == 0 && store::auditHash(entry) == entry.hash;
}

/// Every roster version the unit's authority really signed.
Result<QList<Roster>> signedRosters(Session &session)
{
    const auto rows = store::AccountRepository(*session.store).rosterRows();
    if (!rows)
        return rows.error();
    QList<Roster> rosters;
    for (const store::RosterRow &row : *rows) {
        const auto roster = rosterFromJson(row.json);
        if (roster && crypto::verifyDetached(row.signature, row.json, {session.unitCertificate}, roster->issuedAt))
            rosters.append(*roster);
    }
    return rosters;
}

/// By certificate, not by its first day: a clock that was set back must not make a member a stranger.
bool isMember(const QList<Roster> &rosters, const QByteArray &certificateSha256, const QDateTime &at)
{
    return std::ranges::any_of(rosters, [&](const Roster &roster) {
        return std::ranges::any_of(roster.entries, [&](const RosterEntry &entry) {
            return entry.certificateSha256 == certificateSha256 && (!entry.to.isValid() || at < entry.to);
        });
    });
}

/// What an entry says of rows: its whole detail, or what stands in it of a signed paper or of private fields.
QList<QJsonObject> bindingsIn(const QJsonObject &detail)
{
    if (detail.contains(u"record-sha256"_s))
        return {{{u"record"_s, detail.value(u"record"_s)}, {u"record-sha256"_s, detail.value(u"record-sha256"_s)}}};
    const QJsonObject fields = detail.value(u"sha256"_s).toObject();
    if (fields.isEmpty())
        return {detail};
    QList<QJsonObject> bindings;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        bindings.append({{u"private-field"_s, field.key()}, {u"sha256"_s, field.value()}});
    return bindings;
}

qint64 numberIn(const QJsonObject &binding)
{
    for (const QLatin1StringView name :
         {"decision"_L1, "row"_L1, "record"_L1, "task"_L1, "version"_L1, "sequence"_L1}) {
        if (binding.contains(name))
            return binding.value(name).toInteger();
    }
    return binding.value(u"number"_s).toInteger();
}

} // namespace

Result<void> SealedChain::begin(Session &session)
{
    auto rosters = signedRosters(session);
    if (!rosters)
        return rosters.error();
    m_rosters = *std::move(rosters);
    return readCheckpoints(session);
}

Result<bool> SealedChain::walk(Session &session, int entries)
{
    const auto page = store::AuditRepository(*session.store).after(m_last, entries);
    if (!page)
        return page.error();
    for (const AuditEntry &entry : *page)
        check(entry);
    if (page->size() == entries)
        return true;
    expectEnd();
    const auto compared = compareMirror(session);
    return compared ? Result<bool>(false) : compared.error();
}

Result<void> SealedChain::readCheckpoints(Session &session)
{
    const auto rows = store::AuditRepository(*session.store).checkpoints();
    if (!rows)
        return rows.error();
    std::optional<QByteArray> previous = QByteArray(); // unknown behind one that does not hold
    for (const store::SignedAuditCheckpoint &row : *rows) {
        const auto checkpoint = auditCheckpointFromJson(row.json);
        const auto problem = checkpoint && checkpoint->sequence == row.sequence
                                 ? problemOf(session, *checkpoint, row, previous)
                                 : std::optional(Kind::CheckpointAltered);
        if (problem)
            report({.kind = *problem, .entry = row.sequence});
        else
            m_sealed.insert(row.sequence, {*checkpoint});
        previous = problem ? std::nullopt : std::optional(crypto::sha256(row.signature));
    }
    m_report.checkpoints = rows->size();
    return {};
}

std::optional<Kind> SealedChain::problemOf(const Session &session, const AuditCheckpoint &checkpoint,
                                           const store::SignedAuditCheckpoint &row,
                                           const std::optional<QByteArray> &previous) const
{
    const auto signer = crypto::verifyDetached(row.signature, row.json, {session.unitCertificate}, checkpoint.at);
    if (checkpoint.workspace != session.workspace || (previous && checkpoint.previousSha256 != *previous))
        return Kind::CheckpointAltered;
    if (!signer)
        return signer.error().reason == u"signature-invalid" ? Kind::CheckpointAltered : Kind::CheckpointStranger;
    const bool isSigner = signer->fingerprint() == checkpoint.certificateSha256;
    if (!isSigner || !isMember(m_rosters, checkpoint.certificateSha256, checkpoint.at))
        return Kind::CheckpointStranger;
    return std::nullopt;
}

void SealedChain::check(const AuditEntry &entry)
{
    ++m_report.entries;
    const bool intact = isIntact(entry);
    if (!intact)
        report({.kind = Kind::EntryAltered, .entry = entry.sequence});
    if (entry.sequence != m_last + 1)
        report({.kind = Kind::EntryMissing, .entry = m_last + 1, .number = entry.sequence - m_last - 1});
    else if (entry.previous != m_lastHash)
        report({.kind = Kind::LinkBroken, .entry = entry.sequence});
    if (const auto sealed = m_sealed.find(entry.sequence); sealed != m_sealed.end()) {
        sealed->matches = sealed->checkpoint.hash == entry.hash;
        if (!sealed->matches)
            report({.kind = Kind::ChainRewritten, .entry = entry.sequence});
    }
    keep(entry, intact);
    weighRollback(entry);
    m_last = entry.sequence;
    m_lastHash = entry.hash;
}

void SealedChain::keep(const AuditEntry &entry, bool isIntact)
{
    for (const QJsonObject &binding : bindingsIn(entry.detail)) {
        const QString key = keyOf(entry.subject, binding);
        if (!key.isEmpty())
            m_records.insert(
                key, {entry.sequence, isIntact ? digestOf(binding) : QByteArray(), entry.subject, numberIn(binding)});
    }
}

void SealedChain::weighRollback(const AuditEntry &entry)
{
    const auto action = auditActionFromName(entry.action);
    if (m_rollback && action == AuditAction::StoreRepaired)
        m_rollback.reset();
    if (m_rollback && entry.sequence > m_rollback->entry + explainedWithin) {
        report(*m_rollback);
        m_rollback.reset();
    }
    if (action != AuditAction::RollbackNoticed)
        return;
    const QString seen = entry.detail.value(u"mirror"_s).toString();
    const Kind kind = seen == u"ahead"_s     ? Kind::EndMissing
                      : seen == u"differs"_s ? Kind::ChainRewritten
                                             : Kind::MirrorMissing;
    m_rollback = AuditFinding{.kind = kind, .entry = entry.sequence};
}

void SealedChain::expectEnd()
{
    if (m_rollback)
        report(*std::exchange(m_rollback, std::nullopt));
    for (auto sealed = m_sealed.cbegin(); sealed != m_sealed.cend(); ++sealed) {
        if (sealed->matches) {
            m_report.sealedAt = sealed->checkpoint.at;
            if (sealed->checkpoint.articles >= m_mostArticles.first)
                m_mostArticles = {sealed->checkpoint.articles, sealed->checkpoint.at};
        }
    }
    if (!m_sealed.isEmpty() && m_sealed.lastKey() > m_last)
        report({.kind = Kind::EndMissing, .entry = m_last + 1, .number = m_sealed.lastKey() - m_last});
}

Result<void> SealedChain::compareMirror(Session &session)
{
    const auto mirror = store::readAuditMirror(session.directory);
    // A power cut may have lost the very first one.
    if (!mirror || (!*mirror && m_report.checkpoints > 1)) {
        report({.kind = Kind::MirrorMissing});
        return {};
    }
    if (!*mirror)
        return {};
    const store::SignedAuditCheckpoint &kept = **mirror;
    const auto said = auditCheckpointFromJson(kept.json);
    if (!said || !crypto::verifyDetached(kept.signature, kept.json, {session.unitCertificate}, said->at)) {
        report({.kind = Kind::MirrorMissing});
        return {};
    }
    const auto entry = store::AuditRepository(*session.store).find(said->sequence);
    if (!entry)
        return entry.error();
    if (*entry && (*entry)->hash != said->hash)
        report({.kind = Kind::ChainRewritten, .entry = said->sequence, .before = said->at});
    else if (!*entry && said->sequence > m_last)
        report({.kind = Kind::EndMissing, .entry = m_last + 1, .number = said->sequence - m_last, .before = said->at});
    return {};
}

QString SealedChain::keyOf(const QString &subject, const QJsonObject &binding)
{
    const auto number = [&binding](QLatin1StringView name) { return binding.value(name).toInteger(); };
    const bool isSigned = binding.contains(u"signature-sha256"_s);
    if (isSigned && binding.contains(u"decision"_s))
        return u"decision:%1:%2"_s.arg(subject).arg(number("decision"_L1));
    if (binding.contains(u"text-sha256"_s))
        return u"revision:%1"_s.arg(binding.value(u"revision"_s).toString());
    if (isSigned && binding.contains(u"row"_s))
        return u"register:%1"_s.arg(number("row"_L1));
    if (isSigned && binding.contains(u"step"_s))
        return u"question:%1:%2"_s.arg(subject).arg(number("sequence"_L1));
    if (isSigned && binding.contains(u"version"_s))
        return u"roster:%1"_s.arg(number("version"_L1));
    if (binding.contains(u"record-sha256"_s))
        return u"record:%1"_s.arg(number("record"_L1));
    if (binding.contains(u"task"_s))
        return (binding.contains(u"done-at"_s) ? u"task-done:%1"_s : u"task:%1"_s).arg(number("task"_L1));
    if (binding.contains(u"sent-on"_s))
        return u"letter:%1:%2"_s.arg(subject).arg(number("decision"_L1));
    if (binding.contains(u"private-field"_s))
        return u"private:%1:%2"_s.arg(subject, binding.value(u"private-field"_s).toString());
    return {};
}

QByteArray SealedChain::digestOf(const QJsonObject &binding)
{
    return crypto::sha256(toCanonicalJson(binding));
}

std::optional<SealedChain::Record> SealedChain::take(const QString &key)
{
    const auto found = m_records.constFind(key);
    if (found == m_records.cend())
        return std::nullopt;
    const Record record = *found;
    m_records.erase(found);
    return record;
}

void SealedChain::compare(const RowKinds &kinds, const QString &subject, qint64 number, const QJsonObject &binding)
{
    const auto record = take(keyOf(subject, binding));
    if (!record) {
        report({.kind = kinds.unrecorded, .subject = subject, .number = number});
        return;
    }
    const bool isSame = (subject.isEmpty() || record->subject == subject) && record->digest == digestOf(binding);
    if (!record->digest.isEmpty() && !isSame)
        report({.kind = kinds.altered, .entry = record->entry, .subject = record->subject, .number = number});
}

bool SealedChain::knows(const QString &subject, const QJsonObject &binding) const
{
    return m_records.contains(keyOf(subject, binding));
}

void SealedChain::report(AuditFinding finding)
{
    if (m_report.findings.size() >= mostFindings)
        ++m_report.unlisted;
    else
        m_report.findings.append(std::move(finding));
}

AuditReport SealedChain::conclude()
{
    for (AuditFinding &finding : m_report.findings) {
        if (finding.entry == 0)
            continue;
        for (auto sealed = m_sealed.cbegin(); sealed != m_sealed.cend(); ++sealed) {
            if (sealed.key() < finding.entry && sealed->matches)
                finding.after = sealed->checkpoint.at;
            if (sealed.key() >= finding.entry && !finding.before.isValid())
                finding.before = sealed->checkpoint.at;
        }
    }
    std::ranges::stable_sort(m_report.findings, {}, &AuditFinding::entry);
    return std::move(m_report);
}

} // namespace bantin::workflow
