// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PowerCut.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>

namespace bantin::testing {

namespace {

using Kind = DiskEvent::Kind;
constexpr qint64 sectorSize = 512;
constexpr int folderInode = -1;

/// Empty for no path.
QByteArray folderOf(const QByteArray &path)
{
    return path.first(std::max<qsizetype>(0, path.lastIndexOf('/')));
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        qFatal("cannot write %ls", qUtf16Printable(path));
}

} // namespace

PowerCut::PowerCut(const QDir &folder)
    : m_root(folder.absolutePath().toUtf8())
{
    QDirIterator entries(folder.absolutePath(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry = entries.nextFileInfo();
        QFile file(entry.filePath());
        if (entry.isFile() && file.open(QIODevice::ReadOnly))
            m_inodes.append({file.readAll(), {}});
        m_now.insert(entry.filePath().toUtf8(), entry.isDir() ? folderInode : int(m_inodes.size()) - 1);
    }
    m_durable = m_now;
}

int PowerCut::inodeOf(const QByteArray &path) const
{
    const int inode = m_now.value(path, folderInode);
    if (inode == folderInode)
        qFatal("the log writes to %s, which it never made", path.constData());
    return inode;
}

void PowerCut::apply(const DiskEvent &event)
{
    switch (event.kind) {
    case Kind::Create:
        m_inodes.append(Inode());
        changeName({event.kind, event.path, {}, int(m_inodes.size()) - 1});
        break;
    case Kind::Write:
        m_inodes[inodeOf(event.path)].pending.append({false, event.offset, event.bytes});
        break;
    case Kind::Truncate:
        m_inodes[inodeOf(event.path)].pending.append({true, event.offset, {}});
        break;
    case Kind::Sync: {
        Inode &inode = m_inodes[inodeOf(event.path)];
        for (const Change &pending : std::as_const(inode.pending))
            change(inode.durable, pending);
        inode.pending.clear();
        break;
    }
    case Kind::SyncFolder:
        syncFolder(event.path);
        break;
    case Kind::Delete:
    case Kind::Rename:
    case Kind::RemoveFolder:
    case Kind::MakeFolder:
        changeName({event.kind, event.path, event.other, m_now.value(event.path, folderInode)});
        break;
    case Kind::Mark:
        m_acknowledged = int(event.offset);
        break;
    }
}

void PowerCut::changeName(const NameChange &change)
{
    rename(m_now, change);
    m_pendingNames.append(change);
}

void PowerCut::rename(Names &names, const NameChange &change)
{
    if (change.kind == Kind::Create || change.kind == Kind::MakeFolder)
        names.insert(change.path, change.inode);
    else
        names.remove(change.path);
    if (change.kind != Kind::Rename)
        return;
    names.insert(change.other, change.inode);
    if (change.inode != folderInode)
        return;
    // What is in a folder goes with it.
    const QByteArray inside = change.path + '/';
    for (const QByteArray &path : names.keys()) {
        if (path.startsWith(inside))
            names.insert(change.other + '/' + path.sliced(inside.size()), names.take(path));
    }
}

void PowerCut::syncFolder(const QByteArray &folder)
{
    m_pendingNames.removeIf([&](const NameChange &change) {
        const bool inside = folderOf(change.path) == folder || folderOf(change.other) == folder;
        if (inside)
            rename(m_durable, change);
        return inside;
    });
}

void PowerCut::change(QByteArray &content, const Change &change)
{
    if (change.truncates) {
        content.resize(change.offset, '\0');
        return;
    }
    if (content.size() < change.offset + change.bytes.size())
        content.resize(change.offset + change.bytes.size(), '\0');
    std::ranges::copy(change.bytes, content.begin() + change.offset);
}

void PowerCut::changePart(QByteArray &content, const Change &whole, quint32 seed)
{
    QRandomGenerator random(seed);
    switch (random.bounded(3)) {
    case 0: // as if never asked for
        return;
    case 1:
        change(content, whole);
        return;
    default:
        break;
    }
    if (whole.truncates)
        return;
    // Torn: of the sectors this write touches, some.
    for (qint64 from = 0; from < whole.bytes.size();) {
        const qint64 to = std::min((whole.offset + from) / sectorSize * sectorSize + sectorSize - whole.offset,
                                   qint64(whole.bytes.size()));
        if (random.bounded(2) == 1)
            change(content, {false, whole.offset + from, whole.bytes.sliced(from, to - from)});
        from = to;
    }
}

QByteArray PowerCut::contentOf(const Inode &inode, Fate fate, quint32 seed) const
{
    QByteArray content = inode.durable;
    if (fate == Fate::Lost)
        return content;
    QRandomGenerator random(seed);
    for (const Change &pending : inode.pending) {
        if (fate == Fate::Kept)
            change(content, pending);
        else
            changePart(content, pending, random.generate());
    }
    return content;
}

void PowerCut::leave(const QDir &into, Fate fate, quint32 seed) const
{
    QRandomGenerator random(seed);
    Names names = m_durable;
    const qsizetype kept = fate == Fate::Lost   ? 0
                           : fate == Fate::Kept ? m_pendingNames.size()
                                                : random.bounded(int(m_pendingNames.size()) + 1);
    for (const NameChange &change : m_pendingNames.first(kept))
        rename(names, change);
    QDir(into).removeRecursively();
    into.mkpath(QStringLiteral("."));
    QList<QByteArray> paths = names.keys();
    std::ranges::sort(paths); // a folder before what is in it
    for (const QByteArray &path : std::as_const(paths)) {
        const QString name = QString::fromUtf8(path.sliced(m_root.size() + 1));
        const int inode = names.value(path);
        // What is in a folder that never reached the disk did not either.
        if (!QFileInfo(into.filePath(name)).dir().exists())
            continue;
        if (inode == folderInode)
            into.mkdir(name);
        else
            put(into.filePath(name), contentOf(m_inodes.at(inode), fate, seed ^ quint32(inode * 2654435761U)));
    }
}

} // namespace bantin::testing
