// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/RelayStore.h"

#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qint64 sweptEverySeconds = 60 * 60;
constexpr auto recordEnding = ".json"_L1;
constexpr auto bytesEnding = ".bin"_L1;

Error unknown()
{
    return {Fault::NotFound, u"handover-unknown"_s, Retry::Never, {}, {}};
}

Error conflict(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::Conflict, reason, Retry::Never, arguments, {}};
}

Error over(const RelayDeposit &deposit, const QDateTime &now)
{
    return conflict(u"handover-over"_s, {deposit.toAnswer(now).value("state"_L1).toString()});
}

/// One inode under both names; fine when the second is there already.
Result<void> linkDurably(const QString &from, const QString &to)
{
    if (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0 && errno != EEXIST)
        return storageError(to, errno);
    return syncPath(QFileInfo(to).path());
}

Result<void> removeDurably(const QString &path)
{
    if (!QFile::exists(path))
        return {};
    errno = 0;
    if (!QFile::remove(path))
        return storageError(path, errno);
    return syncPath(QFileInfo(path).path());
}

} // namespace

RelayStore::RelayStore(const QString &folder, const Clock &clock, const RelayLimits &limits)
    : m_folder(folder)
    , m_clock(clock)
    , m_limits(limits)
{
}

QString RelayStore::unitFolder(const QByteArray &unit) const
{
    return m_folder + u'/' + QString::fromLatin1(unit.toHex());
}

QString RelayStore::path(const QByteArray &unit, const QByteArray &sha512, QLatin1StringView ending) const
{
    return unitFolder(unit) + u'/' + QString::fromLatin1(sha512.toHex()) + ending;
}

Result<void> RelayStore::prepare()
{
    if (auto made = makeFolder(m_folder); !made)
        return made;
    sweep();
    return {};
}

/// With FileLock on what it reads, or of what never changes.
Result<RelayDeposit> RelayStore::read(const QString &record) const
{
    const auto bytes = readWhole(record);
    if (!bytes)
        return QFile::exists(record) ? bytes.error() : unknown();
    auto deposit = RelayDeposit::fromRecord(*bytes);
    if (deposit)
        deposit->isThere = QFile::exists(record.chopped(recordEnding.size()) + bytesEnding);
    return deposit;
}

QList<RelayDeposit> RelayStore::all(const QByteArray &unit) const
{
    QList<RelayDeposit> found;
    for (const QFileInfo &file : QDir(unitFolder(unit)).entryInfoList({u"*.json"_s}, QDir::Files)) {
        auto deposit = read(file.filePath());
        if (deposit)
            found.append(*std::move(deposit));
        else
            qCWarning(logPortal) << "hand-over not readable:" << file.fileName() << deposit.error().detail;
    }
    return found;
}

Result<void> RelayStore::save(const QByteArray &unit, const RelayDeposit &deposit) const
{
    return writeDurably(path(unit, deposit.sha512, recordEnding), deposit.toRecord());
}

Result<void> RelayStore::expectRoom(const QByteArray &unit, qint64 size) const
{
    const QDateTime now = m_clock.nowUtc();
    QList<RelayDeposit> deposits = all(unit);
    const qsizetype records = deposits.size();
    deposits.removeIf([&](const RelayDeposit &deposit) { return deposit.isOver(now); });
    qint64 used = 0;
    for (const RelayDeposit &deposit : std::as_const(deposits))
        used += deposit.size;
    const qint64 left = std::max<qint64>(m_limits.bytesOfUnit - used, 0);
    if (size > left || deposits.size() >= m_limits.countOfUnit || records >= m_limits.recordsOfUnit)
        return Error{Fault::NoSpace, u"relay-quota"_s, Retry::Later, {QString::number(left)}, {}};
    return {};
}

Result<std::pair<RelayDeposit, bool>> RelayStore::announce(const QByteArray &unit, const RelayDeposit &wanted)
{
    using Answer = std::pair<RelayDeposit, bool>;
    sweep();
    if (wanted.size < 1 || wanted.size > m_limits.largest)
        return Error{Fault::InvalidInput, u"handover-size"_s, Retry::Never, {QString::number(m_limits.largest)}, {}};
    const FileLock lock(m_folder + u"/relay.lock"_s);
    if (!lock.isHeld())
        return lock.failure();
    const auto known = read(path(unit, wanted.sha512, recordEnding));
    if (known) {
        const bool isSame =
            known->sender == wanted.sender && known->size == wanted.size && known->recipients == wanted.recipients;
        return isSame ? Result<Answer>(Answer(*known, false)) : conflict(u"handover-announced"_s);
    }
    if (known.error().fault != Fault::NotFound)
        return known.error();
    if (auto room = expectRoom(unit, wanted.size); !room)
        return room.error();
    if (auto made = makeFolder(unitFolder(unit)); !made)
        return made.error();
    if (auto synced = syncPath(m_folder); !synced)
        return synced.error();
    RelayDeposit deposit = wanted;
    deposit.announcedAt = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    deposit.expiresAt = deposit.announcedAt.addDays(m_limits.days);
    if (auto saved = save(unit, deposit); !saved)
        return saved.error();
    return Answer(deposit, true);
}

Result<QList<RelayDeposit>> RelayStore::of(const QByteArray &unit, const QByteArray &member)
{
    sweep();
    QList<RelayDeposit> deposits = all(unit);
    const QDateTime now = m_clock.nowUtc();
    deposits.removeIf([&](const RelayDeposit &deposit) { return deposit.isOver(now) || !deposit.awaits(member); });
    std::ranges::stable_sort(deposits, {}, &RelayDeposit::announcedAt);
    return deposits;
}

Result<RelayDeposit> RelayStore::find(const QByteArray &unit, const QByteArray &sha512, const QByteArray &member) const
{
    auto deposit = read(path(unit, sha512, recordEnding));
    if (deposit && !deposit->concerns(member))
        return unknown();
    return deposit;
}

Result<QString> RelayStore::content(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient)
{
    const auto deposit = find(unit, sha512, recipient);
    if (!deposit)
        return deposit.error();
    if (!deposit->recipients.contains(recipient))
        return unknown();
    const QDateTime now = m_clock.nowUtc();
    if (deposit->isOver(now))
        return over(*deposit, now);
    if (!deposit->isThere)
        return conflict(u"handover-not-there"_s);
    return path(unit, sha512, bytesEnding);
}

Result<RelayDeposit> RelayStore::conclude(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient,
                                          const std::function<void(RelayDeposit &)> &note) const
{
    const FileLock lock(m_folder + u"/relay.lock"_s);
    if (!lock.isHeld())
        return lock.failure();
    auto deposit = find(unit, sha512, recipient);
    if (!deposit)
        return deposit;
    if (!deposit->recipients.contains(recipient))
        return unknown();
    const RelayDeposit before = *deposit;
    note(*deposit);
    // Said twice because the first answer was lost.
    if (deposit->taken == before.taken && deposit->declined == before.declined)
        return deposit;
    const QDateTime now = m_clock.nowUtc();
    if (before.isOver(now))
        return over(before, now);
    if (!deposit->isThere)
        return conflict(u"handover-not-there"_s);
    if (auto saved = save(unit, *deposit); !saved)
        return saved.error();
    if (deposit->isOver(now)) {
        if (auto removed = removeDurably(path(unit, sha512, bytesEnding)); !removed)
            return removed.error();
    }
    return deposit;
}

Result<RelayDeposit> RelayStore::take(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient)
{
    return conclude(unit, sha512, recipient, [&](RelayDeposit &deposit) {
        if (deposit.taken.contains(recipient))
            return;
        deposit.taken.append(recipient);
        deposit.declined.removeAll(recipient);
    });
}

Result<RelayDeposit> RelayStore::decline(const QByteArray &unit, const QByteArray &sha512, const QByteArray &recipient)
{
    return conclude(unit, sha512, recipient, [&](RelayDeposit &deposit) {
        if (!deposit.taken.contains(recipient) && !deposit.declined.contains(recipient))
            deposit.declined.append(recipient);
    });
}

Result<RelayDeposit> RelayStore::withdraw(const QByteArray &unit, const QByteArray &sha512, const QByteArray &sender)
{
    const FileLock lock(m_folder + u"/relay.lock"_s);
    if (!lock.isHeld())
        return lock.failure();
    auto deposit = find(unit, sha512, sender);
    if (!deposit)
        return deposit;
    if (deposit->sender != sender)
        return unknown();
    if (deposit->isOver(m_clock.nowUtc()))
        return deposit;
    deposit->withdrawnAt = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    if (auto saved = save(unit, *deposit); !saved)
        return saved.error();
    if (auto removed = removeDurably(path(unit, sha512, bytesEnding)); !removed)
        return removed.error();
    return deposit;
}

Result<bool> RelayStore::takeUpload(const QString &file, const QByteArray &sha512)
{
    const FileLock lock(m_folder + u"/relay.lock"_s);
    if (!lock.isHeld())
        return lock.failure();
    const QString name = QString::fromLatin1(sha512.toHex());
    const qint64 size = QFileInfo(file).size();
    bool isKnown = false;
    QStringList wanted;
    for (const QString &unit : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString stem = m_folder + u'/' + unit + u'/' + name;
        const auto deposit = read(stem + recordEnding);
        // Not knowing is no reason to let it go on as a package.
        if (!deposit && deposit.error().fault != Fault::NotFound)
            return deposit.error();
        if (!deposit || deposit->size != size)
            continue;
        isKnown = true;
        if (deposit->isThere || deposit->isOver(m_clock.nowUtc()))
            continue;
        wanted.append(stem + bytesEnding);
    }
    if (!isKnown)
        return false;
    // Two units with one digest are the exception, and some file systems know no links.
    while (wanted.size() > 1) {
        if (auto kept = linkDurably(file, wanted.takeLast()); !kept)
            return kept.error();
    }
    const auto done = wanted.isEmpty() ? removeDurably(file) : renameDurably(file, wanted.constFirst());
    if (!done)
        return done.error();
    qCInfo(logPortal) << "hand-over" << name.first(16) << (wanted.isEmpty() ? "was there" : "is there") << size;
    return true;
}

QList<UnreadableRecord> RelayStore::unreadable() const
{
    QList<UnreadableRecord> left;
    for (const QFileInfo &unit : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        for (const QFileInfo &file : QDir(unit.filePath()).entryInfoList({u"*.json"_s}, QDir::Files)) {
            const auto deposit = read(file.filePath());
            if (!deposit && deposit.error().fault != Fault::NotFound)
                left.append({file.filePath(), deposit.error().detail});
        }
    }
    return left;
}

/// Deletes the bytes of what is over, and at last its record.
void RelayStore::sweep()
{
    const QDateTime now = m_clock.nowUtc();
    {
        const QMutexLocker locker(&m_mutex);
        if (m_sweptAt.isValid() && m_sweptAt <= now && m_sweptAt.addSecs(sweptEverySeconds) > now)
            return;
        m_sweptAt = now;
    }
    const FileLock lock(m_folder + u"/relay.lock"_s);
    if (!lock.isHeld())
        return;
    for (const QFileInfo &unit : QDir(m_folder).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
        sweepUnit(unit.filePath(), now);
}

void RelayStore::sweepUnit(const QString &folder, const QDateTime &now) const
{
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto deposit = read(file.filePath());
        if (!deposit || !deposit->isOver(now))
            continue;
        // The bytes first: whatever is left of a kill is still named by its record.
        const bool isGone = !deposit->isThere || QFile::remove(folder + u'/' + file.completeBaseName() + bytesEnding);
        if (isGone && deposit->expiresAt.addDays(m_limits.days) <= now)
            QFile::remove(file.filePath());
    }
}

} // namespace bantin::portal
