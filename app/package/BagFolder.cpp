// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagFolder.h"

#include "app/crypto/Digest.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace bantin::package {

namespace {

Error diskError(const QString &path)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return {Fault::NoSpace, u"disk-full"_s, Retry::Later, {path}, {}};
    return {Fault::Storage, u"disk-unwritable"_s, Retry::Later, {path}, {}};
}

bool syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    return synced;
}

Error problem(const QString &reason, const QString &path)
{
    return {Fault::Tampered, reason, Retry::Never, {path}, {}};
}

Result<QByteArray> readWhole(const QDir &folder, const QString &path)
{
    QFile file(folder.filePath(path));
    if (!file.exists())
        return problem(u"bag-missing-file"_s, path);
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::Later, {path}, file.errorString()};
    return bytes;
}

/// Every line of one manifest against the folder; the paths it lists are added to `seen`.
Result<void> checkManifest(const QDir &folder, const QString &name, QSet<QString> &seen, const BagCheckGoesOn &goesOn)
{
    const auto text = readWhole(folder, name);
    if (!text)
        return text.error();
    const auto manifest = parseManifest(*text, name);
    if (!manifest)
        return manifest.error();
    for (const auto &[path, digest] : manifest->asKeyValueRange()) {
        if (goesOn && !goesOn())
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        const auto bytes = readWhole(folder, path);
        if (!bytes)
            return bytes.error();
        if (crypto::sha512(*bytes) != digest)
            return problem(u"bag-digest-mismatch"_s, path);
        seen.insert(path);
    }
    return {};
}

} // namespace

BagFolder::BagFolder(QString target)
    : m_target(std::move(target))
    , m_part(m_target + u".part"_s)
{
}

BagFolder::BagFolder(BagFolder &&other) noexcept
    : m_target(std::move(other.m_target))
    , m_part(other.m_part)
    , m_payload(std::move(other.m_payload))
    , m_tags(std::move(other.m_tags))
    , m_octets(other.m_octets)
    , m_open(std::exchange(other.m_open, false))
{
}

BagFolder::~BagFolder()
{
    if (m_open)
        m_part.removeRecursively();
}

Result<BagFolder> BagFolder::begin(const QString &target)
{
    BagFolder bag(QDir::cleanPath(target));
    if (QFile::exists(bag.m_target)) {
        bag.m_open = false;
        return Error{Fault::Conflict, u"archive-exists"_s, Retry::AfterCorrection, {target}, {}};
    }
    bag.m_part.removeRecursively();
    errno = 0;
    if (!bag.m_part.mkpath(u"data"_s))
        return diskError(target);
    return bag;
}

Result<void> BagFolder::write(const QString &path, const QByteArray &bytes)
{
    QFile file(m_part.filePath(path));
    errno = 0;
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(bytes) == bytes.size()
                         && file.flush() && ::fsync(file.handle()) == 0;
    return written ? Result<void>() : diskError(m_target);
}

Result<void> BagFolder::addPayload(const QString &name, const QByteArray &bytes)
{
    const QString path = payloadFolder + name;
    if (const auto written = write(path, bytes); !written)
        return written;
    m_payload.insert(path, crypto::sha512(bytes));
    m_octets += bytes.size();
    return {};
}

Result<void> BagFolder::addTag(const QString &name, const QByteArray &bytes)
{
    if (const auto written = write(name, bytes); !written)
        return written;
    m_tags.insert(name, crypto::sha512(bytes));
    return {};
}

Result<void> BagFolder::finish(const QList<std::pair<QByteArray, QString>> &info, const BagCheckGoesOn &goesOn)
{
    QByteArray lines;
    for (const auto &[label, value] : info)
        lines += label + ": " + value.simplified().toUtf8() + '\n';
    lines += "Payload-Oxum: " + QByteArray::number(m_octets) + '.' + QByteArray::number(m_payload.size()) + '\n';
    if (const auto added = addTag(declarationPath, declaration.toByteArray()); !added)
        return added;
    if (const auto added = addTag(infoPath, lines); !added)
        return added;
    if (const auto added = addTag(manifestPath, formatManifest(m_payload)); !added)
        return added;
    if (const auto written = write(tagManifestPath, formatManifest(m_tags)); !written)
        return written;
    if (!syncFolder(m_part.filePath(u"data"_s)) || !syncFolder(m_part.path()))
        return diskError(m_target);
    if (const auto checked = checkBagFolder(m_part, goesOn); !checked)
        return checked;
    errno = 0;
    if (!QDir().rename(m_part.path(), m_target))
        return diskError(m_target);
    m_part.setPath(m_target);
    if (!syncFolder(QFileInfo(m_target).absolutePath()))
        return diskError(m_target);
    m_open = false;
    return {};
}

Result<void> checkBagFolder(const QDir &folder, const BagCheckGoesOn &goesOn)
{
    const auto declared = readWhole(folder, declarationPath);
    if (!declared && declared.error().fault == Fault::Storage)
        return declared.error();
    if (!declared || *declared != declaration)
        return problem(u"bag-declaration"_s, declarationPath);
    QSet<QString> seen{tagManifestPath};
    for (const QLatin1StringView name : {manifestPath, tagManifestPath}) {
        if (const auto checked = checkManifest(folder, name, seen, goesOn); !checked)
            return checked;
    }
    QDirIterator files(folder.absolutePath(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = folder.relativeFilePath(files.next());
        if (!seen.contains(path))
            return problem(u"bag-surplus-file"_s, path);
    }
    return {};
}

} // namespace bantin::package
