// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupFolder.h"

#include "app/store/DurableFile.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestManifest = 8 << 20;
constexpr auto manifestName = "manifest.json"_L1;

const QRegularExpression &namePattern()
{
    static const QRegularExpression pattern(u"\\A\\d{8}T\\d{6}Z-(\\d{6,10})\\z"_s);
    return pattern;
}

QStringList folders(const QDir &directory, const QString &filter)
{
    return directory.entryList({filter}, QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
}

bool isKeyFolder(const QDir &directory)
{
    return directory.exists(u"segments"_s);
}

/// The key folders at or below `place`; a backup's own folder stands for the one it is in.
QList<QDir> keyFolders(const QDir &place)
{
    if (place.exists(manifestName) && isKeyFolder(QDir(place.filePath(u".."_s))))
        return {QDir(QDir::cleanPath(place.absoluteFilePath(u".."_s)))};
    if (isKeyFolder(place))
        return {place};
    QList<QDir> found;
    for (const QString &name : folders(place, u"*"_s)) {
        const QDir below(place.filePath(name));
        if (isKeyFolder(below))
            found.append(below);
        else if (name.startsWith("bantin-backup-"_L1))
            found.append(keyFolders(below));
    }
    return found;
}

FoundBackup look(const BackupFolder &folder, const QString &name)
{
    FoundBackup found{folder.backup(name), name, {}, {}};
    const auto bytes = folder.manifestBytes(name);
    if (!bytes) {
        found.problem = bytes.error();
        return found;
    }
    auto manifest = decodeManifest(*bytes, found.folder.filePath(manifestName));
    if (manifest)
        found.manifest = *std::move(manifest);
    else
        found.problem = manifest.error();
    return found;
}

} // namespace

BackupFolder::BackupFolder(const QDir &target, const WorkspaceId &workspace, const QByteArray &keyId)
    : m_root(target.filePath(workspaceFolderName(workspace) + u'/' + QString::fromLatin1(keyId.toHex())))
{
}

BackupFolder::BackupFolder(const QDir &root)
    : m_root(root)
{
}

QString BackupFolder::workspaceFolderName(const WorkspaceId &workspace)
{
    return u"bantin-backup-"_s + workspace.toString();
}

QString BackupFolder::backupName(const QDateTime &time, qint64 sequence)
{
    return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'") + u"-%1"_s.arg(sequence, 6, 10, QChar(u'0'));
}

qint64 BackupFolder::sequenceOf(const QString &backupName)
{
    return namePattern().match(backupName).captured(1).toLongLong();
}

QString BackupFolder::segmentPath(int number) const
{
    return segments().filePath(u"%1.db"_s.arg(number, 6, 10, QChar(u'0')));
}

QList<int> BackupFolder::segmentNumbers() const
{
    static const QRegularExpression pattern(u"\\A(\\d{6,9})\\.db\\z"_s);
    QList<int> numbers;
    for (const QString &name : segments().entryList({u"*.db"_s}, QDir::Files)) {
        if (const int number = pattern.match(name).captured(1).toInt(); number > 0)
            numbers.append(number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

QStringList BackupFolder::backupNames() const
{
    QStringList names = folders(m_root, u"*"_s);
    names.removeIf([](const QString &name) { return sequenceOf(name) == 0; });
    std::ranges::sort(names, {}, &BackupFolder::sequenceOf);
    return names;
}

Result<QByteArray> BackupFolder::manifestBytes(const QString &name) const
{
    QFile file(backup(name).filePath(manifestName));
    if (file.open(QIODevice::ReadOnly) && file.size() <= largestManifest)
        return file.readAll();
    return Error{Fault::Tampered, u"backup-damaged"_s, Retry::Never, {file.fileName()}, file.errorString()};
}

Result<void> BackupFolder::make() const
{
    return makeFolderDurably(segments().absolutePath());
}

void BackupFolder::removeLeftovers() const
{
    for (const QString &name : folders(m_root, u"*.part"_s))
        QDir(m_root.filePath(name)).removeRecursively();
    QDir segmentFolder = segments();
    for (const QString &name : segmentFolder.entryList({u"*.part"_s, u"*.part-journal"_s}, QDir::Files))
        segmentFolder.remove(name);
}

Result<QList<FoundBackup>> findBackups(const QDir &place)
{
    if (!place.exists())
        return Error{Fault::NotFound, u"backup-target-missing"_s, Retry::Later, {place.path()}, {}};
    QList<FoundBackup> found;
    for (const QDir &root : keyFolders(QDir(place.absolutePath()))) {
        const BackupFolder folder(root);
        QStringList names = folder.backupNames();
        std::ranges::reverse(names);
        for (const QString &name : std::as_const(names))
            found.append(look(folder, name));
    }
    if (found.isEmpty())
        return Error{Fault::NotFound, u"backup-not-found"_s, Retry::AfterCorrection, {place.path()}, {}};
    return found;
}

} // namespace bantin::store
