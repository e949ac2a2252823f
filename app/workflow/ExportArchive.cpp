// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportArchive.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/package/BagFolder.h"
#include "app/store/DurableFile.h"
#include "app/workflow/ArchiveExport.h"
#include "app/workflow/internal/ArchiveSeal.h"
#include "app/workflow/internal/Entrance.h"

#include <QFile>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<SecretBytes> openKey(const QDir &folder, const Credential &credential)
{
    const auto header = store::readHeader(folder);
    if (!header)
        return header.error();
    const auto entrance = openByCredential(*header, credential);
    if (!entrance)
        return entrance.error();
    QFile file(folder.filePath(archiveKeyFile));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, {}};
    return crypto::open(archiveWrappingKey(entrance->contents.storeKey), file.readAll(), archivePlace(archiveKeyFile));
}

Result<SecretBytes> openFile(const QDir &folder, const SecretBytes &key, const QString &name)
{
    QFile file(folder.filePath(u"data/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, {}};
    auto opened = crypto::open(key, file.readAll(), archivePlace(name));
    if (!opened)
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, name};
    return opened;
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
    const QDir out(target);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto bytes = openFile(bag, *key, file.value().toString());
        if (!bytes)
            return bytes.error();
        const QString path = out.filePath(file.key());
        QDir().mkpath(QFileInfo(path).path());
        if (const auto written = store::writeDurably(path, bytes->view()); !written)
            return written.error();
    }
    return ArchiveSummary{0, files.size(), 0};
}

} // namespace bantin::workflow
