// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/portal/ArrivedUpload.h"
#include "sync/portal/PackageInbox.h"

#include <chrono>

namespace bantin::portal {

class PortalIdentity;

/// Where a package that was brought by hand goes.
struct ParcelDesk {
    PackageInbox &inbox;
    const PortalIdentity &identity;
    QString folder;         ///< the portal's own, for opened packages on their way to the inbox
    qint64 maximumSize = 0; ///< bytes of one package
};

/// What became of it. Without a receipt it is still being decided, waits for its embargo or for pictures.
struct ImportedParcel {
    QByteArray digest; ///< by which the portal knows it, 64 raw bytes
    PackageStatus status;
};

/// Opens packages that a desk sealed to this portal and carried here, and puts them into the inbox as if they had been uploaded; whoever
/// has the inbox decides. The same file again gives the same answer. A kill leaves the package in the inbox or not there at all;
/// what lay between is cleared away by the next import. One thread.
class ParcelImport
{
public:
    explicit ParcelImport(ParcelDesk desk);

    /// Waits until it is decided, but no longer than `patience`. "file-unreadable" (path), "parcel-too-large" (path), "parcel-form",
    /// "parcel-other-portal", "parcel-altered", "portal-storage", "portal-no-space", also when the deciding fails by them. What is inside is judged by the
    /// inbox: whatever is wrong with it is a refusal with a receipt.
    Result<ImportedParcel> import(const QString &file, std::chrono::milliseconds patience);

private:
    Result<void> handIn(const QByteArray &bytes, const ArrivedUpload &upload) const;
    Result<bool> handInLacking(const QByteArray &zip, const QByteArray &digest, const QList<int> &lacking) const;
    Result<PackageStatus> wait(const QByteArray &zip, const QByteArray &digest,
                               std::chrono::milliseconds patience) const;

    ParcelDesk m_desk;
};

} // namespace bantin::portal
