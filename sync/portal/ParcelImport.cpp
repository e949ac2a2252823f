// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ParcelImport.h"

#include "app/base/IndexRanges.h"
#include "app/crypto/Digest.h"
#include "app/package/ThinBag.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"
#include "sync/portal/PictureBundle.h"
#include "sync/portal/PortalIdentity.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace bantin::portal {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 envelopeBytes = 1 << 20; ///< more than sealing ever adds
constexpr std::chrono::milliseconds lookEvery{200};

Error rejected(Fault fault, const QString &reason, const QString &file)
{
    return {fault, reason, Retry::AfterCorrection, {file}, {}};
}

Result<QByteArray> readSealed(const QString &path, qint64 maximumSize)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return rejected(Fault::InvalidInput, u"file-unreadable"_s, path);
    if (file.size() > maximumSize + envelopeBytes)
        return rejected(Fault::InvalidInput, u"parcel-too-large"_s, path);
    const QByteArray bytes = file.readAll();
    // A stick that is pulled out ends the reading early.
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size())
        return rejected(Fault::InvalidInput, u"file-unreadable"_s, path);
    return bytes;
}

/// What the envelope says, about what this file was meant to be.
Error parcelFault(const Error &envelope, const QString &file)
{
    if (envelope.reason == "envelope-other-recipient"_L1)
        return rejected(Fault::WrongKey, u"parcel-other-portal"_s, file);
    if (envelope.reason == "envelope-altered"_L1)
        return rejected(Fault::Tampered, u"parcel-altered"_s, file);
    if (envelope.reason == "envelope-too-large"_L1)
        return rejected(Fault::InvalidInput, u"parcel-too-large"_s, file);
    return rejected(Fault::InvalidInput, u"parcel-form"_s, file);
}

bool isDecided(const PackageStatus &status)
{
    return status.state != PackageStatus::State::Verifying && status.state != PackageStatus::State::Incomplete;
}

} // namespace

ParcelImport::ParcelImport(ParcelDesk desk)
    : m_desk(std::move(desk))
{
}

Result<ImportedParcel> ParcelImport::import(const QString &file, std::chrono::milliseconds patience)
{
    const auto sealed = readSealed(file, m_desk.maximumSize);
    if (!sealed)
        return sealed.error();
    const auto opened = m_desk.identity.open(*sealed);
    if (!opened)
        return parcelFault(opened.error(), file);
    const QByteArray zip = QByteArray::fromRawData(opened->view().data(), opened->view().size());
    const QByteArray sha512 = crypto::sha512(zip);
    const QByteArray known = package::bagDigest(zip);
    const QByteArray digest = known.isEmpty() ? sha512 : known;
    (void)m_desk.inbox.takeFailure(); // of others
    if (const auto handed = handIn(zip, {.sha512 = sha512}); !handed)
        return handed.error();
    const auto status = wait(zip, digest, patience);
    if (!status)
        return status.error();
    return ImportedParcel{digest, *status};
}

/// The lock clears the folder of what a kill left in it, and nobody else's.
Result<void> ParcelImport::handIn(const QByteArray &bytes, const ArrivedUpload &upload) const
{
    const QString folder = m_desk.folder + u"/imports"_s;
    if (auto made = makeFolder(folder); !made)
        return made;
    const FileLock alone(m_desk.folder + u"/imports.lock"_s);
    if (!alone.isHeld())
        return alone.failure();
    const QDir left(folder);
    for (const QString &name : left.entryList(QDir::Files | QDir::Hidden | QDir::System))
        QFile::remove(left.filePath(name));
    const QString file = left.filePath(QString::fromLatin1(upload.sha512.first(16).toHex()) + u".zip"_s);
    if (auto written = writeDurably(file, bytes); !written)
        return written;
    return m_desk.inbox.take(file, upload);
}

/// The line may have brought the bag of this package and not its pictures: here they are. Whether any was among them.
Result<bool> ParcelImport::handInLacking(const QByteArray &zip, const QByteArray &digest,
                                         const QList<int> &lacking) const
{
    const auto split = package::splitBag(zip);
    QList<int> brought;
    QByteArray bytes;
    for (const int position : lacking) {
        if (!split || position >= split->blobs.size())
            continue;
        const package::BlobReference &blob = split->blobs.at(position);
        brought.append(position);
        bytes += QByteArrayView(zip).sliced(blob.offset, blob.size);
    }
    if (brought.isEmpty())
        return false;
    const QByteArray name = digest.toHex().first(PictureBundle::packageDigits);
    const auto handed = handIn(bytes, {.sha512 = crypto::sha512(bytes),
                                       .metadata = {{u"pictures"_s, name + ':' + toIndexRanges(brought).toLatin1()}}});
    return handed ? Result<bool>(true) : handed.error();
}

Result<PackageStatus> ParcelImport::wait(const QByteArray &zip, const QByteArray &digest,
                                         std::chrono::milliseconds patience) const
{
    const QDeadlineTimer end(patience);
    while (true) {
        const auto known = m_desk.inbox.awaitStatus(digest, lookEvery);
        const PackageStatus status = known.value_or(PackageStatus());
        if (!known || isDecided(status) || end.hasExpired())
            return status;
        if (status.state == PackageStatus::State::Incomplete) {
            const auto brought = handInLacking(zip, digest, status.lacking);
            if (!brought)
                return brought.error();
            if (!*brought)
                return status;
        }
        if (const auto failure = m_desk.inbox.takeFailure())
            return *failure;
    }
}

} // namespace bantin::portal
