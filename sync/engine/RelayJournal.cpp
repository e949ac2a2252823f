// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/RelayJournal.h"

#include "app/store/AssetRepository.h"
#include "app/store/RelayRepository.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"
#include "sync/engine/DueTime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

using Rows = QList<RelayedHandover>;

Error notFound(const QByteArray &sha512)
{
    return {Fault::NotFound, u"relayed-not-found"_s, Retry::Never, {QString::fromLatin1(sha512.toHex())}, {}};
}

Result<Rows> rowsOf(store::Store &store, const QByteArray &member)
{
    auto all = store::RelayRepository(store).all();
    if (all)
        all->removeIf([&](const RelayedHandover &row) { return row.member != member; });
    return all;
}

Result<Rows> underway(store::Store &store, const QByteArray &member)
{
    auto rows = rowsOf(store, member);
    if (rows)
        rows->removeIf([](const RelayedHandover &row) { return !row.isUnderway(); });
    return rows;
}

bool isOver(RelayState state)
{
    return state == RelayState::Taken || state == RelayState::Withdrawn || state == RelayState::Expired
           || state == RelayState::Acknowledged || state == RelayState::Declined;
}

/// The bytes of what is sent are no longer needed once the portal has them or wants no more of them.
Result<void> dropBytes(store::Store &store, const RelayedHandover &row)
{
    if (row.direction == RelayDirection::Sent && (row.state == RelayState::Waiting || isOver(row.state)))
        return store::AssetRepository(store).dropPackage(row.sha512);
    if (row.direction == RelayDirection::Received && isOver(row.state))
        return store::RelayRepository(store).dropBytes(row.sha512);
    return {};
}

Result<RelayedHandover> recordIn(store::Store &store, RelayedHandover row, const QDateTime &now)
{
    store::RelayRepository relay(store);
    const auto kept = relay.find(row.sha512, row.member);
    if (!kept)
        return kept.error();
    if (!*kept)
        return notFound(row.sha512);
    if ((*kept)->state == RelayState::Withdrawing && row.state != RelayState::Withdrawing && !isOver(row.state))
        return Error{Fault::Conflict, u"relayed-withdrawn"_s, Retry::Never, {}, {}};
    row.updatedAt = now;
    if (const auto updated = relay.update(row); !updated)
        return updated.error();
    const auto dropped = dropBytes(store, row);
    return dropped ? Result<RelayedHandover>(row) : dropped.error();
}

int rankOf(const RelayedHandover &row)
{
    if (row.state == RelayState::Imported || row.state == RelayState::Withdrawing || row.state == RelayState::Declining)
        return 0;
    return row.state == RelayState::Queued ? 1 : 2;
}

/// What the portal says of one that has a row here.
std::optional<RelayedHandover> broughtUpToDate(RelayedHandover row, const PortalHandover &said)
{
    const RelayedHandover before = row;
    row.taken = int(said.taken.size());
    row.declined = int(said.declined.size());
    row.expiresAt = said.expiresAt;
    const bool awaitsPortal = row.state == RelayState::Waiting || row.state == RelayState::Offered
                              || row.state == RelayState::Queued || row.state == RelayState::Withdrawing;
    // Also at another desk of theirs.
    if (row.state == RelayState::Offered && said.declined.contains(row.member))
        row.state = RelayState::Declined;
    else if (said.isOver() && awaitsPortal)
        row.state = said.relayState();
    const bool isSame = row.state == before.state && row.taken == before.taken && row.declined == before.declined
                        && row.expiresAt == before.expiresAt;
    return isSame ? std::nullopt : std::optional(row);
}

bool isForMe(const PortalHandover &said, const QByteArray &member)
{
    return said.state == PortalHandover::State::Waiting && said.recipients.contains(member)
           && !said.taken.contains(member) && !said.declined.contains(member);
}

/// Nothing of what left from here: whoever has two desks would otherwise take it over where it is already, and the other desk would never
/// see it. What another account took over here need not be fetched again.
Result<void> offer(store::Store &store, const PortalHandover &said, const QByteArray &member, const QDateTime &now)
{
    store::RelayRepository relay(store);
    const auto all = relay.all();
    if (!all)
        return all.error();
    RelayedHandover row;
    row.sha512 = said.sha512;
    row.member = member;
    row.direction = RelayDirection::Received;
    row.state = RelayState::Offered;
    row.size = said.size;
    row.sender = said.sender;
    row.recipients = said.recipients;
    row.taken = int(said.taken.size());
    row.declined = int(said.declined.size());
    row.expiresAt = said.expiresAt;
    row.createdAt = row.updatedAt = now;
    for (const RelayedHandover &other : *all) {
        if (other.sha512 != said.sha512)
            continue;
        if (other.direction == RelayDirection::Sent)
            return {};
        if (other.state == RelayState::Imported || other.state == RelayState::Acknowledged)
            row.state = RelayState::Imported;
    }
    return relay.insert(row);
}

Result<void> noticeOne(store::Store &store, const PortalHandover &said, const QByteArray &member, const QDateTime &now)
{
    const auto row = store::RelayRepository(store).find(said.sha512, member);
    if (!row)
        return row.error();
    if (!*row)
        return isForMe(said, member) ? offer(store, said, member, now) : Result<void>();
    const auto changed = broughtUpToDate(**row, said);
    if (!changed)
        return {};
    const auto kept = recordIn(store, *changed, now);
    return kept ? Result<void>() : kept.error();
}

/// What the portal has forgotten, or keeps no longer.
Result<void> expire(store::Store &store, const QByteArray &member, const QDateTime &now)
{
    const auto rows = rowsOf(store, member);
    if (!rows)
        return rows.error();
    for (RelayedHandover row : *rows) {
        const bool waits =
            row.state == RelayState::Waiting || row.state == RelayState::Offered || row.state == RelayState::Fetched;
        if (!waits || !row.expiresAt.isValid() || row.expiresAt > now)
            continue;
        row.state = RelayState::Expired;
        if (const auto kept = recordIn(store, row, now); !kept)
            return kept.error();
    }
    return {};
}

} // namespace

RelayJournal::RelayJournal(store::StoreThread &thread, StoreAccess access, const Clock &clock, const QByteArray &member)
    : m_store(thread, std::move(access), clock)
    , m_member(member)
{
}

QFuture<Result<Rows>> RelayJournal::all() const
{
    return m_store.post([member = m_member](store::Store &store) { return rowsOf(store, member); });
}

QFuture<Result<std::optional<RelayedHandover>>> RelayJournal::nextDue(const QSet<QByteArray> &except) const
{
    using Answer = Result<std::optional<RelayedHandover>>;
    return m_store.post([except, member = m_member, now = m_store.now()](store::Store &store) -> Answer {
        auto rows = underway(store, member);
        if (!rows)
            return rows.error();
        rows->removeIf([&](const RelayedHandover &row) { return !isDue(row, now) || except.contains(row.sha512); });
        const auto first = std::ranges::min_element(*rows, {}, rankOf);
        return first == rows->end() ? std::optional<RelayedHandover>() : *first;
    });
}

QFuture<Result<QDateTime>> RelayJournal::nextAttempt() const
{
    return m_store.post([member = m_member, now = m_store.now()](store::Store &store) -> Result<QDateTime> {
        const auto rows = underway(store, member);
        return rows ? earliestAttempt(*rows, now) : Result<QDateTime>(rows.error());
    });
}

QFuture<Result<void>> RelayJournal::forgetWaiting() const
{
    return m_store.post([member = m_member](store::Store &store) -> Result<void> {
        const auto rows = rowsOf(store, member);
        if (!rows)
            return rows.error();
        for (RelayedHandover row : *rows) {
            if (!row.nextAttemptAt.isValid())
                continue;
            row.nextAttemptAt = {};
            if (const auto kept = store::RelayRepository(store).update(row); !kept)
                return kept;
        }
        return {};
    });
}

QFuture<Result<RelayedHandover>> RelayJournal::record(const RelayedHandover &handover) const
{
    return m_store.post(
        [handover, now = m_store.now()](store::Store &store) { return recordIn(store, handover, now); });
}

QFuture<Result<Rows>> RelayJournal::notice(const QList<PortalHandover> &handovers) const
{
    return m_store.post([handovers, member = m_member, now = m_store.now()](store::Store &store) -> Result<Rows> {
        for (const PortalHandover &said : handovers) {
            if (const auto noticed = noticeOne(store, said, member, now); !noticed)
                return noticed.error();
        }
        if (const auto expired = expire(store, member, now); !expired)
            return expired.error();
        return rowsOf(store, member);
    });
}

QFuture<Result<QList<QByteArray>>> RelayJournal::unheardOf(const QList<PortalHandover> &handovers) const
{
    return m_store.post([handovers, member = m_member](store::Store &store) -> Result<QList<QByteArray>> {
        const auto rows = rowsOf(store, member);
        if (!rows)
            return rows.error();
        QList<QByteArray> digests;
        for (const RelayedHandover &row : *rows) {
            const bool waits = row.state == RelayState::Waiting || row.state == RelayState::Offered;
            if (waits && std::ranges::find(handovers, row.sha512, &PortalHandover::sha512) == handovers.end())
                digests.append(row.sha512);
        }
        return digests;
    });
}

QFuture<Result<RelayedHandover>> RelayJournal::withdraw(const QByteArray &sha512) const
{
    return m_store.post(
        [sha512, member = m_member, now = m_store.now()](store::Store &store) -> Result<RelayedHandover> {
            const auto found = store::RelayRepository(store).find(sha512, member);
            if (!found)
                return found.error();
            if (!*found || (*found)->direction != RelayDirection::Sent)
                return notFound(sha512);
            RelayedHandover row = **found;
            if (isOver(row.state))
                return Error{Fault::Conflict, u"handover-over"_s, Retry::Never, {relayStateName(row.state)}, {}};
            row.state = RelayState::Withdrawing;
            row.attempts = 0;
            row.nextAttemptAt = {};
            return recordIn(store, row, now);
        });
}

QFuture<Result<qint64>> RelayJournal::fetched(const QByteArray &sha512) const
{
    return m_store.post([sha512](store::Store &store) { return store::RelayRepository(store).fetched(sha512); });
}

QFuture<Result<qint64>> RelayJournal::append(const QByteArray &sha512, qint64 offset, const QByteArray &bytes) const
{
    return m_store.post(
        [=](store::Store &store) { return store::RelayRepository(store).append(sha512, offset, bytes); });
}

QFuture<Result<bool>> RelayJournal::verify(const QByteArray &sha512) const
{
    return m_store.post([sha512](store::Store &store) -> Result<bool> {
        store::RelayRepository relay(store);
        const auto digest = relay.digest(sha512);
        if (!digest)
            return digest.error();
        if (*digest == sha512)
            return true;
        const auto dropped = relay.dropBytes(sha512);
        return dropped ? Result<bool>(false) : dropped.error();
    });
}

} // namespace bantin::sync
