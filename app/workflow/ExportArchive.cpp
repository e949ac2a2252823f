// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportArchive.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/package/BagFolder.h"
#include "app/store/DiskError.h"
#include "app/store/DurableFile.h"
#include "app/workflow/ArchiveExport.h"
#include "app/workflow/internal/ArchiveSeal.h"
#include "app/workflow/internal/Entrance.h"

#include <QFile>

#include <cerrno>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readArchived(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    if (file.error() != QFileDevice::NoError)
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::Later, {name}, file.errorString()};
    return bytes;
}

Result<SecretBytes> openKey(const QDir &folder, const Credential &credential)
{
    const auto header = store::readHeader(folder);
    if (!header)
        return header.error();
    const auto entrance = openByCredential(*header, credential);
    if (!entrance)
        return entrance.error();
    const auto wrapped = readArchived(folder, archiveKeyFile);
    if (!wrapped)
        return wrapped.error();
    return crypto::open(archiveWrappingKey(entrance->contents.storeKey), *wrapped, archivePlace(archiveKeyFile));
}

Result<SecretBytes> openFile(const QDir &folder, const SecretBytes &key, const QString &name)
{
    const auto sealed = readArchived(folder, u"data/"_s + name);
    if (!sealed)
        return sealed.error();
    auto opened = crypto::open(key, *sealed, archivePlace(name));
    if (!opened)
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, name};
    return opened;
}

Result<void> takeOut(const QDir &bag, const SecretBytes &key, const QJsonObject &files, const QDir &out)
{
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto bytes = openFile(bag, key, file.value().toString());
        if (!bytes)
            return bytes.error();
        const QString path = out.filePath(file.key());
        QDir().mkpath(QFileInfo(path).path());
        if (const auto written = store::writeDurably(path, bytes->view()); !written)
            return written;
    }
    return {};
}

} // namespace

Result<ArchiveSummary> exportArchive(Session &session, const QString &target, const ArchiveChoice &choice,
                                     const ArchiveProgress &progress)
{
    const auto begun = ArchiveExport::begin(session, target, choice);
    if (!begun)
        return begun.error();
    ArchiveExport &order = **begun;
    while (!order.isRead()) {
        if (progress && !progress(order.done(), order.total()))
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        const auto files = order.read(session);
        if (!files)
            return files.error();
        if (const auto written = order.write(*files); !written)
            return written.error();
    }
    if (const auto completed = order.complete(); !completed)
        return completed.error();
    return order.record(session);
}

Result<void> checkArchive(const QString &folder, const ArchiveCheckGoesOn &goesOn)
{
    return package::checkBagFolder(QDir(folder), goesOn);
}

Result<ArchiveSummary> extractArchive(const QString &folder, const Credential &credential, const QString &target)
{
    const QDir bag(folder);
    if (const auto checked = checkArchive(folder); !checked)
        return checked.error();
    if (QFile::exists(target))
        return Error{Fault::Conflict, u"archive-exists"_s, Retry::AfterCorrection, {target}, {}};
    const auto key = openKey(bag, credential);
    if (!key)
        return key.error();
    const auto index = openFile(bag, *key, archiveIndexFile);
    if (!index)
        return index.error();
    const auto listed = fromCanonicalJson(index->view(), index->view().size());
    if (!listed)
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder}, listed.error().detail};
    const QJsonObject files = listed->value(u"files"_s).toObject();
    const QString part = QDir::cleanPath(target) + u".part"_s;
    QDir(part).removeRecursively();
    Result<void> taken = takeOut(bag, *key, files, QDir(part));
    errno = 0;
    if (taken && !QDir().rename(part, target))
        taken = store::diskError(errno, target);
    if (!taken) {
        // Half an archive in the clear helps nobody and can be read by anybody.
        QDir(part).removeRecursively();
        return taken.error();
    }
    return ArchiveSummary{0, files.size(), 0};
}

} // namespace bantin::workflow
