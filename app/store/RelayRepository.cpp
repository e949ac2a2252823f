// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RelayRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <QCryptographicHash>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fingerprintBytes = 32;

constexpr auto selectRelayed =
    "SELECT sha512, member, direction, state, size, sender, recipients, taken, titles, upload_url, acknowledged, "
    "attempts,"
    " next_attempt_at, last_reason, last_detail, expires_at, created_at, updated_at, declined FROM relayed ";

QString directionName(RelayDirection direction)
{
    return direction == RelayDirection::Sent ? u"sent"_s : u"received"_s;
}

QList<QByteArray> splitFingerprints(const QByteArray &joined)
{
    QList<QByteArray> all;
    for (qsizetype at = 0; at + fingerprintBytes <= joined.size(); at += fingerprintBytes)
        all.append(joined.sliced(at, fingerprintBytes));
    return all;
}

RelayedHandover readRelayed(const Statement &row)
{
    return {
        .sha512 = row.blob(0),
        .member = row.blob(1),
        .direction = row.text(2) == "sent"_L1 ? RelayDirection::Sent : RelayDirection::Received,
        .state = relayStateFromName(row.text(3)).value_or(RelayState::Expired),
        .size = row.integer(4),
        .sender = row.blob(5),
        .recipients = splitFingerprints(row.blob(6)),
        .taken = int(row.integer(7)),
        .declined = int(row.integer(18)),
        .titles = row.text(8),
        .uploadUrl = row.text(9),
        .acknowledged = row.integer(10),
        .attempts = int(row.integer(11)),
        .nextAttemptAt = row.time(12),
        .lastReason = row.text(13),
        .lastDetail = row.text(14),
        .expiresAt = row.time(15),
        .createdAt = row.time(16),
        .updatedAt = row.time(17),
    };
}

} // namespace

RelayRepository::RelayRepository(Store &store)
    : m_store(store)
{
}

Result<void> RelayRepository::insert(const RelayedHandover &handover)
{
    return m_store.content().run(
        "INSERT INTO relayed (direction, state, size, sender, recipients, taken, titles, upload_url, acknowledged,"
        " attempts, next_attempt_at, last_reason, last_detail, expires_at, created_at, updated_at, declined, sha512, "
        "member)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        directionName(handover.direction), relayStateName(handover.state), handover.size, handover.sender,
        handover.recipients.join(), handover.taken, handover.titles, handover.uploadUrl, handover.acknowledged,
        handover.attempts, handover.nextAttemptAt, handover.lastReason, handover.lastDetail, handover.expiresAt,
        handover.createdAt, handover.updatedAt, handover.declined, handover.sha512, handover.member);
}

Result<void> RelayRepository::update(const RelayedHandover &handover)
{
    const Result<void> done = m_store.content().run(
        "UPDATE relayed SET direction = ?, state = ?, size = ?, sender = ?, recipients = ?, taken = ?, titles = ?,"
        " upload_url = ?, acknowledged = ?, attempts = ?, next_attempt_at = ?, last_reason = ?, last_detail = ?,"
        " expires_at = ?, created_at = ?, updated_at = ?, declined = ? WHERE sha512 = ? AND member = ?",
        directionName(handover.direction), relayStateName(handover.state), handover.size, handover.sender,
        handover.recipients.join(), handover.taken, handover.titles, handover.uploadUrl, handover.acknowledged,
        handover.attempts, handover.nextAttemptAt, handover.lastReason, handover.lastDetail, handover.expiresAt,
        handover.createdAt, handover.updatedAt, handover.declined, handover.sha512, handover.member);
    if (done && m_store.content().changes() == 0)
        return notFound(u"relayed-not-found"_s, QString::fromLatin1(handover.sha512.toHex()));
    return done;
}

Result<std::optional<RelayedHandover>> RelayRepository::find(const QByteArray &sha512, const QByteArray &member) const
{
    return m_store.content().first(QByteArray(selectRelayed).append("WHERE sha512 = ? AND member = ?").constData(),
                                   readRelayed, sha512, member);
}

Result<QList<RelayedHandover>> RelayRepository::all() const
{
    return m_store.content().list(QByteArray(selectRelayed).append("ORDER BY created_at, rowid").constData(),
                                  readRelayed);
}

Result<qint64> RelayRepository::append(const QByteArray &sha512, qint64 offset, const QByteArray &bytes)
{
    qint64 end = offset + bytes.size();
    const Result<void> done = atomically(m_store.assets(), [&]() -> Result<void> {
        const auto here = fetched(sha512);
        if (!here)
            return here.error();
        if (*here != offset)
            return Error{Fault::Conflict, u"relayed-gap"_s, Retry::Later, {QString::number(*here)}, {}};
        if (bytes.isEmpty())
            return {};
        return m_store.assets().run("INSERT INTO relayed_slices (sha512, position, bytes) VALUES (?, ?, ?)", sha512,
                                    offset, bytes);
    });
    return done ? Result<qint64>(end) : done.error();
}

Result<qint64> RelayRepository::fetched(const QByteArray &sha512) const
{
    const auto end = m_store.assets().first(
        "SELECT position + length(bytes) FROM relayed_slices WHERE sha512 = ? ORDER BY position DESC LIMIT 1",
        [](const Statement &row) { return row.integer(0); }, sha512);
    return end ? Result<qint64>(end->value_or(0)) : end.error();
}

Result<QByteArray> RelayRepository::bytes(const QByteArray &sha512) const
{
    const auto slices = m_store.assets().list(
        "SELECT bytes FROM relayed_slices WHERE sha512 = ? ORDER BY position",
        [](const Statement &row) { return row.blob(0); }, sha512);
    return slices ? Result<QByteArray>(slices->join()) : slices.error();
}

Result<QByteArray> RelayRepository::digest(const QByteArray &sha512) const
{
    QCryptographicHash hash(QCryptographicHash::Sha512);
    const auto read = m_store.assets().list(
        "SELECT bytes FROM relayed_slices WHERE sha512 = ? ORDER BY position",
        [&hash](const Statement &row) {
            hash.addData(row.blob(0));
            return 0;
        },
        sha512);
    return read ? Result<QByteArray>(hash.result()) : read.error();
}

Result<void> RelayRepository::dropBytes(const QByteArray &sha512)
{
    return m_store.assets().run("DELETE FROM relayed_slices WHERE sha512 = ?", sha512);
}

} // namespace bantin::store
