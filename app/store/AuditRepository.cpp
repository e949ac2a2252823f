// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AuditRepository.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Digest.h"
#include "app/domain/AuditCheckpoint.h"
#include "app/store/Connection.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto columns = "sequence, at, actor, actor_name, action, subject, detail, previous, hash";
// Each condition lets everything pass while its parameter is empty.
constexpr auto conditions =
    " FROM audit WHERE (?1 = '' OR subject = ?1) AND (?2 = '' OR instr(?2, ',' || action || ',') > 0)"
    " AND (?3 = '' OR actor = ?3) AND (?4 IS NULL OR at >= ?4) AND (?5 IS NULL OR at < ?5)";

/// ",a,b,": each between commas, so that no name is found inside another.
QString listed(const QStringList &names)
{
    return names.isEmpty() ? QString() : u',' + names.join(u',') + u',';
}

QString detailText(const QJsonObject &detail)
{
    return QString::fromUtf8(toCanonicalJson(detail));
}

/// What is not in the form it was written in must not hash to what was written.
QJsonObject readDetail(const QString &text)
{
    const auto detail = fromCanonicalJson(text.toUtf8());
    return detail ? *detail : QJsonObject{{u"unreadable"_s, text}};
}

AuditEntry readEntry(const Statement &row)
{
    return {
        .sequence = row.integer(0),
        .at = row.time(1),
        .actor = row.id<AccountId>(2),
        .actorName = row.text(3),
        .action = row.text(4),
        .subject = row.text(5),
        .detail = readDetail(row.text(6)),
        .previous = row.blob(7),
        .hash = row.blob(8),
    };
}

SignedAuditCheckpoint readCheckpoint(const Statement &row)
{
    return {row.integer(0), row.blob(1), row.blob(2)};
}

QByteArray select(const char *rest)
{
    return QByteArray("SELECT ").append(columns).append(rest);
}

} // namespace

QByteArray auditHash(const AuditEntry &entry)
{
    return crypto::sha256(toJson(entry));
}

AuditRepository::AuditRepository(Store &store)
    : m_store(store)
{
}

Result<AuditEntry> AuditRepository::append(AuditAction action, const QString &subject, const QJsonObject &detail)
{
    const QDateTime now = m_store.clock().nowUtc();
    AuditEntry entry{.sequence = 1,
                     .at = now.addMSecs(-now.time().msec()),
                     .actor = m_store.actor().id,
                     .actorName = m_store.actor().name,
                     .action = auditActionName(action),
                     .subject = subject,
                     .detail = detail,
                     .previous = {},
                     .hash = {}};
    Connection &content = m_store.content();
    const Result<void> appended = atomically(content, [&]() -> Result<void> {
        const auto tail = end();
        if (!tail)
            return tail.error();
        entry.sequence = tail->sequence + 1;
        entry.previous = tail->hash;
        entry.hash = auditHash(entry);
        return content.run(
            "INSERT INTO audit (sequence, at, actor, actor_name, action, subject, detail, previous, hash)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            entry.sequence, entry.at, entry.actor, entry.actorName, entry.action, entry.subject,
            detailText(entry.detail), entry.previous, entry.hash);
    });
    return appended ? Result<AuditEntry>(std::move(entry)) : appended.error();
}

Result<AuditRepository::Link> AuditRepository::end() const
{
    const auto read = [](const Statement &row) { return Link{row.integer(0), row.blob(1)}; };
    const auto entry = m_store.content().first("SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1", read);
    if (!entry)
        return entry.error();
    const Link tail = entry->value_or(Link());
    const auto beyond = m_store.content().first(
        "SELECT sequence, json, signature FROM audit_checkpoints WHERE sequence > ? ORDER BY sequence DESC LIMIT 1",
        readCheckpoint, tail.sequence);
    if (!beyond || !*beyond)
        return beyond ? Result<Link>(tail) : beyond.error();
    const auto checkpoint = auditCheckpointFromJson((*beyond)->json);
    return Link{(*beyond)->sequence, checkpoint ? checkpoint->hash : QByteArray()};
}

Result<std::optional<AuditEntry>> AuditRepository::last() const
{
    return m_store.content().first(select(" FROM audit ORDER BY sequence DESC LIMIT 1").constData(), readEntry);
}

Result<std::optional<AuditEntry>> AuditRepository::find(qint64 sequence) const
{
    return m_store.content().first(select(" FROM audit WHERE sequence = ?").constData(), readEntry, sequence);
}

Result<QList<AuditEntry>> AuditRepository::after(qint64 sequence, int limit) const
{
    return m_store.content().list(select(" FROM audit WHERE sequence > ? ORDER BY sequence LIMIT ?").constData(),
                                  readEntry, sequence, limit);
}

Result<QList<AuditEntry>> AuditRepository::page(const AuditQuery &query) const
{
    return m_store.content().list(select(conditions).append(" ORDER BY sequence DESC LIMIT ?6 OFFSET ?7").constData(),
                                  readEntry, query.subject, listed(query.actions), query.actor, query.from, query.to,
                                  query.limit, query.offset);
}

Result<qint64> AuditRepository::count(const AuditQuery &query) const
{
    const auto counted = m_store.content().first(
        QByteArray("SELECT count(*)").append(conditions).constData(),
        [](const Statement &row) { return row.integer(0); }, query.subject, listed(query.actions), query.actor,
        query.from, query.to);
    return counted ? Result<qint64>(counted->value_or(0)) : counted.error();
}

Result<void> AuditRepository::putCheckpoint(const SignedAuditCheckpoint &checkpoint)
{
    return m_store.content().run("INSERT INTO audit_checkpoints (sequence, json, signature) VALUES (?, ?, ?)",
                                 checkpoint.sequence, checkpoint.json, checkpoint.signature);
}

Result<std::optional<SignedAuditCheckpoint>> AuditRepository::lastCheckpoint() const
{
    return m_store.content().first(
        "SELECT sequence, json, signature FROM audit_checkpoints ORDER BY sequence DESC LIMIT 1", readCheckpoint);
}

Result<QList<SignedAuditCheckpoint>> AuditRepository::checkpoints() const
{
    return m_store.content().list("SELECT sequence, json, signature FROM audit_checkpoints ORDER BY sequence",
                                  readCheckpoint);
}

Result<AuditCheckpoint> AuditRepository::counted(AuditCheckpoint checkpoint) const
{
    const auto found = m_store.content().first(
        "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM revisions), (SELECT count(*) FROM decisions),"
        " (SELECT count(*) FROM rosters)",
        [&checkpoint](const Statement &row) {
            AuditCheckpoint filled = checkpoint;
            filled.articles = row.integer(0);
            filled.revisions = row.integer(1);
            filled.decisions = row.integer(2);
            filled.rosters = row.integer(3);
            return filled;
        });
    return found ? Result<AuditCheckpoint>(found->value_or(checkpoint)) : found.error();
}

} // namespace bantin::store
