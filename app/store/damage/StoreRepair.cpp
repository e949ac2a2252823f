// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/StoreRepair.h"

#include "app/store/Connection.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Migrations.h"
#include "app/store/WorkspaceLock.h"
#include "app/store/damage/Losses.h"
#include "app/store/damage/References.h"

#include <QFile>

#include <cerrno>
#include <cstdio>

#include <sys/stat.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

const QStringList families{u"content"_s, u"assets"_s};
const QString keptPrefix = u"damaged-"_s;
const QStringList parts{QString(), u"-wal"_s, u"-shm"_s};

QString freshName(const QString &family)
{
    return family + u".db.repaired"_s;
}

/// Names the folder for the damaged files; while it is there the fresh files are the store.
QString marker(const QDir &workspace)
{
    return workspace.filePath(u"workspace.repair"_s);
}

void removeFresh(const QDir &workspace)
{
    for (const QString &family : families) {
        for (const QString &part : parts)
            QFile::remove(workspace.filePath(freshName(family) + part));
    }
}

/// A name that cannot be asked for is not one that is gone.
Result<bool> isThere(const QString &path)
{
    struct ::stat status;
    if (::stat(QFile::encodeName(path).constData(), &status) == 0)
        return true;
    return errno == ENOENT ? Result<bool>(false) : diskError(errno, path);
}

/// What is not there was moved before. Never by copying, as QFile would where a rename fails.
Result<void> move(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 || errno == ENOENT)
        return {};
    return diskError(errno, from);
}

/// As long as the fresh file of a family is there the family's old files may still be in its place.
Result<void> exchange(const QDir &workspace, const QString &family, const QDir &kept)
{
    const QString fresh = workspace.filePath(freshName(family));
    const auto open = isThere(fresh);
    if (!open || !*open)
        return open ? Result<void>() : open.error();
    const QString name = family + u".db"_s;
    for (const QString &part : parts) {
        if (const auto moved = move(workspace.filePath(name + part), kept.filePath(name + part)); !moved)
            return moved;
    }
    const auto keeps = isThere(kept.filePath(name));
    const auto synced = keeps && *keeps ? syncFile(kept.filePath(name)) : Result<void>();
    if (!keeps || !synced)
        return keeps ? synced : keeps.error();
    return move(fresh, workspace.filePath(name));
}

Result<void> openCopy(const StoreRepair::Copy &older, const QString &family, const SecretBytes &storeKey,
                      std::unique_ptr<Connection> &copy)
{
    const SecretBytes &key = older.key ? *older.key : storeKey;
    auto opened = Connection::open(older.folder.filePath(family + u".db"_s), family, key, Connection::Mode::Open);
    if (!opened)
        return opened.error();
    copy = *std::move(opened);
    return migrate(*copy);
}

Result<void> expectSound(Connection &connection)
{
    const auto checked = connection.first("PRAGMA quick_check(1)", [](const Statement &row) { return row.text(0); });
    if (!checked)
        return checked.error();
    if (checked->value_or(QString()) == "ok"_L1)
        return {};
    return Error{Fault::Tampered, u"store-unrepairable"_s, Retry::Never, {}, checked->value_or(QString())};
}

/// The names in a database whose rows were verified as they were put there.
Result<AssetHoldings> holdingsOf(Connection &assets)
{
    const auto names = assets.list("SELECT name FROM assets", [](const Statement &row) { return row.text(0); });
    const auto packages = assets.list("SELECT sha512 FROM packages", [](const Statement &row) { return row.blob(0); });
    if (!names || !packages)
        return names ? packages.error() : names.error();
    return AssetHoldings{QSet<QString>(names->cbegin(), names->cend()),
                         QSet<QByteArray>(packages->cbegin(), packages->cend())};
}

bool readsNothing(const StoreReport::File &file)
{
    return file.damagedPages.size() >= file.pages;
}

void addNew(QList<StoreLoss> &losses, const QList<StoreLoss> &others)
{
    for (const StoreLoss &loss : others) {
        if (!losses.contains(loss))
            losses.append(loss);
    }
}

Result<void> takeFrom(Connection &copy, Connection &content, const SalvagedContent &salvaged)
{
    const auto typed = takeLostJournal(copy, content, salvaged.journal);
    return typed ? takeMissingRows(copy, content) : typed;
}

void markRestored(QList<StoreLoss> &losses, const QList<StoreLoss> &left)
{
    for (StoreLoss &loss : losses)
        loss.isRestored = !left.contains(loss);
}

} // namespace

struct StoreRepair::Building {
    StoreReport report;
    AssetHoldings found;    ///< in the damaged assets.db
    AssetHoldings holdings; ///< in the fresh one
};

StoreRepair::StoreRepair(const QDir &workspace, const SecretBytes &storeKey, const Clock &clock,
                         StoreCheck::Progress progress)
    : m_workspace(workspace)
    , m_key(storeKey)
    , m_clock(clock)
    , m_progress(std::move(progress))
{
}

Result<StoreRepair::Outcome> StoreRepair::run(const std::optional<Copy> &olderCopy)
{
    if (!m_workspace.exists())
        return Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {m_workspace.path()}, {}};
    auto lock = WorkspaceLock::acquire(m_workspace);
    if (!lock)
        return lock.error();
    if (const auto finished = finish(m_workspace); !finished)
        return finished.error();
    Building building;
    building.report.isComplete = true;
    Result<void> built = buildAssets(building, olderCopy);
    if (built)
        built = buildContent(building, olderCopy);
    if (!built) {
        removeFresh(m_workspace);
        return built.error();
    }
    auto kept = putInPlace();
    if (!kept)
        return kept.error();
    lock->closeInOrder();
    return Outcome{building.report, *std::move(kept)};
}

Result<void> StoreRepair::buildAssets(Building &building, const std::optional<Copy> &olderCopy)
{
    const QString path = m_workspace.filePath(freshName(u"assets"_s));
    auto fresh = Connection::open(path, u"assets"_s, m_key, Connection::Mode::Create);
    if (!fresh)
        return fresh.error();
    auto salvaged = salvageAssets(m_workspace, m_key, fresh->get(), m_progress);
    if (!salvaged)
        return salvaged.error();
    building.report.files.append(salvaged->file);
    building.found = salvaged->holdings;
    std::unique_ptr<Connection> copy;
    if (const auto opened = olderCopy ? openCopy(*olderCopy, u"assets"_s, m_key, copy) : Result<void>(); !opened)
        return opened;
    const auto taken = withoutRules(**fresh, [&]() -> Result<void> {
        const auto dropped = dropBrokenPackages(**fresh, building.found);
        return dropped && copy ? takeMissingRows(*copy, **fresh) : dropped;
    });
    const auto held = taken ? holdingsOf(**fresh) : Result<AssetHoldings>(taken.error());
    if (!held)
        return held.error();
    building.holdings = *held;
    if (const auto sound = expectSound(**fresh); !sound)
        return sound;
    fresh->reset();
    return syncFile(path);
}

Result<void> StoreRepair::buildContent(Building &building, const std::optional<Copy> &olderCopy)
{
    const QString path = m_workspace.filePath(freshName(u"content"_s));
    auto fresh = Connection::open(path, u"content"_s, m_key, Connection::Mode::Create);
    if (!fresh)
        return fresh.error();
    Connection &content = **fresh;
    auto salvaged = salvageContent(m_workspace, m_key, content, m_progress);
    if (!salvaged)
        return salvaged.error();
    building.report.files.append(salvaged->file);
    if (readsNothing(salvaged->file) && !olderCopy)
        return Error{Fault::Tampered, u"store-unrepairable"_s, Retry::Never, {m_workspace.path()}, {}};
    auto losses = findLosses(content, *salvaged, {}, &building.found);
    if (!losses)
        return losses.error();
    building.report.losses = *losses;
    std::unique_ptr<Connection> copy;
    if (const auto opened = olderCopy ? openCopy(*olderCopy, u"content"_s, m_key, copy) : Result<void>(); !opened)
        return opened;
    const auto mended = withoutRules(content, [&]() -> Result<void> {
        if (const auto taken = copy ? takeFrom(*copy, content, *salvaged) : Result<void>(); !taken)
            return taken;
        const auto left = findLosses(content, *salvaged, {}, &building.holdings);
        if (!left)
            return left.error();
        markRestored(building.report.losses, *left);
        if (const auto closed = closeReferences(content, salvaged->articleNumbers); !closed)
            return closed;
        // What was made again has gaps of its own.
        const auto after = findLosses(content, *salvaged, {}, &building.holdings);
        if (!after)
            return after.error();
        addNew(building.report.losses, *after);
        return rememberLosses(content, *left + *after);
    });
    if (!mended)
        return mended;
    if (const auto sound = expectSound(content); !sound)
        return sound;
    fresh->reset();
    return syncFile(path);
}

Result<QString> StoreRepair::putInPlace()
{
    const QString stamp = m_clock.nowUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = keptPrefix + stamp;
    for (int i = 2; m_workspace.exists(name); ++i)
        name = u"%1%2-%3"_s.arg(keptPrefix, stamp).arg(i);
    if (const auto written = writeDurably(marker(m_workspace), name.toLatin1()); !written) {
        removeFresh(m_workspace);
        return written.error();
    }
    if (const auto finished = finish(m_workspace); !finished)
        return finished.error();
    return name;
}

Result<void> StoreRepair::finish(const QDir &workspace)
{
    QFile file(marker(workspace));
    if (!file.open(QIODevice::ReadOnly)) {
        if (errno != ENOENT)
            return diskError(errno, file.fileName());
        removeFresh(workspace);
        return {};
    }
    const QString name = QString::fromLatin1(file.readAll());
    if (!name.startsWith(keptPrefix) || name.contains(u'/'))
        return diskError(EIO, file.fileName());
    const QDir kept(workspace.filePath(name));
    if (const auto made = makeFolderDurably(kept.path()); !made)
        return made;
    for (const QString &family : families) {
        if (const auto exchanged = exchange(workspace, family, kept); !exchanged)
            return exchanged;
        // The names are on the disk before the marker goes.
        if (const auto synced = syncFile(workspace.filePath(family + u".db"_s)); !synced)
            return synced;
    }
    file.close();
    return file.remove() ? Result<void>() : diskError(errno, file.fileName());
}

} // namespace bantin::store
