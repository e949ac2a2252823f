// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Rekey.h"

#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/store/Store.h"
#include "app/store/WorkspaceLock.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <unistd.h>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

const std::array<QString, 2> &fileNames()
{
    static const std::array<QString, 2> names{u"content.db"_s, u"assets.db"_s};
    return names;
}

QString nextTo(const QString &path)
{
    return path + u".next"_s;
}

void removeWithLog(const QString &path)
{
    for (const QString &suffix : {QString(), u"-journal"_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
}

Result<qint64> rowsIn(Connection &connection, const QString &table)
{
    const QByteArray sql = "SELECT count(*) FROM \"" + table.toUtf8().replace('"', "\"\"") + '"';
    const auto rows = connection.first(sql.constData(), [](const Statement &row) { return row.integer(0); });
    if (!rows)
        return rows.error();
    return rows->value_or(-1);
}

Error copyIsWrong(const QString &path, const QString &detail)
{
    return {Fault::Storage, u"rekey-copy-wrong"_s, Retry::Later, {path}, detail};
}

/// Of a copy made a moment ago it is the disk that does not give back what it was given, however SQLite calls it.
Error readingBack(const QString &path, const Error &error)
{
    const bool isOfTheDisk = error.fault == Fault::Storage || error.fault == Fault::NoSpace;
    return isOfTheDisk ? error : copyIsWrong(path, error.detail);
}

Result<bool> isSound(Connection &copy)
{
    const auto text = [](const Statement &row) { return row.text(0); };
    const auto pages = copy.list("PRAGMA cipher_integrity_check", text);
    if (!pages)
        return readingBack(copy.path(), pages.error());
    const auto structure = copy.list("PRAGMA quick_check", text);
    if (!structure)
        return readingBack(copy.path(), structure.error());
    return pages->isEmpty() && *structure == QStringList{u"ok"_s};
}

Result<bool> hasSameRows(Connection &original, Connection &copy)
{
    const auto tables =
        original.list("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
                      [](const Statement &row) { return row.text(0); });
    if (!tables)
        return tables.error();
    for (const QString &table : *tables) {
        const auto here = rowsIn(original, table);
        const auto there = rowsIn(copy, table);
        if (!here || !there)
            return here ? readingBack(copy.path(), there.error()) : here.error();
        if (*here != *there)
            return false;
    }
    return true;
}

Result<void> checkCopy(Connection &original, const QString &path, const SecretBytes &newKey)
{
    const auto copy = Connection::open(path, original.family(), newKey, Connection::Mode::Open);
    if (!copy)
        return readingBack(path, copy.error());
    const auto sound = isSound(**copy);
    if (!sound)
        return sound.error();
    const auto same = hasSameRows(original, **copy);
    if (!same)
        return same.error();
    return *sound && *same ? Result<void>() : copyIsWrong(path, {});
}

Result<void> removeFile(const QString &path)
{
    const bool isGone = ::unlink(QFile::encodeName(path).constData()) == 0 || errno == ENOENT;
    return isGone ? Result<void>() : diskError(errno, path);
}

/// The copy takes the file's place. The file's own log goes first: beside the copy it would be replayed into it.
Result<void> swapIn(const QString &path)
{
    const QString next = nextTo(path);
    if (::access(QFile::encodeName(next).constData(), F_OK) != 0)
        return errno == ENOENT ? Result<void>() : diskError(errno, next);
    for (const QString &suffix : {u"-wal"_s, u"-shm"_s}) {
        for (const QString &file : {path, next}) {
            if (const auto removed = removeFile(file + suffix); !removed)
                return removed;
        }
    }
    if (std::rename(QFile::encodeName(next).constData(), QFile::encodeName(path).constData()) != 0)
        return diskError(errno, path);
    return syncFile(path);
}

Result<void> finishSwap(const QDir &workspace, WorkspaceHeader &header)
{
    // Both copies of the header say so before the first file is replaced: one of them may be the older.
    if (const auto written = writeHeader(workspace, header); !written)
        return written;
    for (const QString &name : fileNames()) {
        if (const auto swapped = swapIn(workspace.absoluteFilePath(name)); !swapped)
            return swapped;
    }
    header.rekey.reset();
    return writeHeader(workspace, header);
}

} // namespace

Result<void> beginRekey(const QDir &workspace, WorkspaceHeader &header, const QList<KeyEnvelope> &envelopes)
{
    header.rekey = RekeyState{RekeyState::Phase::Copying, header.keyEpoch + 1};
    header.envelopes.append(envelopes);
    return writeHeader(workspace, header);
}

Result<void> copyForRekey(Store &store, const SecretBytes &newKey, const Connection::Progress &progress)
{
    const std::array<Connection *, 2> originals{&store.content(), &store.assets()};
    qint64 before = 0;
    for (Connection *original : originals) {
        const QString path = nextTo(original->path());
        removeWithLog(path);
        qint64 pages = 0;
        bool wanted = true;
        const auto step = [&](qint64 done, qint64 total) {
            pages = total;
            wanted = !progress || progress(before + done, before + total);
            return wanted;
        };
        if (const auto copied = original->copyTo(path, newKey, step); !copied)
            return copied;
        if (!wanted)
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        before += pages;
        if (const auto checked = checkCopy(*original, path, newKey); !checked)
            return checked;
    }
    return {};
}

Result<void> commitRekey(const QDir &workspace, WorkspaceHeader &header)
{
    WorkspaceHeader committed = header;
    committed.keyEpoch += 1;
    committed.rekey = RekeyState{RekeyState::Phase::Swapping, committed.keyEpoch};
    committed.envelopes.removeIf([&](const KeyEnvelope &envelope) { return envelope.epoch != committed.keyEpoch; });
    committed.keySlots.removeIf([&](const KeySlot &slot) {
        return std::ranges::none_of(
            committed.envelopes, [&](const KeyEnvelope &envelope) { return envelope.recipient == slot.envelopeKey; });
    });
    const auto written = writeHeader(workspace, committed);
    if (written)
        header = std::move(committed);
    return written;
}

Result<void> abandonRekey(const QDir &workspace)
{
    auto header = readHeader(workspace);
    if (!header)
        return header.error();
    if (!header->rekey || header->rekey->phase != RekeyState::Phase::Copying)
        return {};
    for (const QString &name : fileNames())
        removeWithLog(nextTo(workspace.absoluteFilePath(name)));
    header->envelopes.removeIf([&](const KeyEnvelope &envelope) { return envelope.epoch > header->keyEpoch; });
    header->rekey.reset();
    return writeHeader(workspace, *header);
}

Result<void> settleRekey(const QDir &workspace)
{
    const auto seen = readHeader(workspace);
    if (!seen)
        return seen.error();
    if (!seen->rekey)
        return {};
    const auto lock = WorkspaceLock::acquire(workspace);
    if (!lock)
        return lock.error();
    auto header = readHeader(workspace);
    if (!header)
        return header.error();
    if (header->rekey && header->rekey->phase == RekeyState::Phase::Swapping)
        return finishSwap(workspace, *header);
    return abandonRekey(workspace);
}

} // namespace bantin::store
