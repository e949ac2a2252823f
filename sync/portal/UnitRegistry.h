// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/crypto/Certificate.h"
#include "sync/portal/UnreadableRecord.h"

#include <QList>

#include <optional>

namespace bantin::portal {

/// The registered units, and why that may not be all of them: nobody is refused because the portal's own disk failed.
struct UnitCertificates {
    QList<crypto::Certificate> known = {};
    std::optional<Error> fault = std::nullopt;
};

/// What the portal remembers of a unit from the packages it took.
struct UnitRecord {
    WorkspaceId workspace; ///< invalid before the first package
    int rosterVersion = 0; ///< newest seen
};

/// The units whose packages are taken: one certificate file each in a folder, read anew every time, so that a unit added
/// while the portal runs is known at once. Thread-safe as long as one thread at a time calls remember().
class UnitRegistry
{
public:
    explicit UnitRegistry(const QString &folder);

    /// "certificate-invalid", "certificate-not-authority" (common name), "portal-storage".
    Result<crypto::Certificate> add(const QByteArray &pem);
    UnitCertificates certificates() const;

    /// A unit without packages has an empty record.
    Result<UnitRecord> record(const QByteArray &fingerprint) const;
    Result<void> remember(const QByteArray &fingerprint, const UnitRecord &record);
    /// The unit that first published from this workspace; empty when none did.
    QByteArray ownerOf(const WorkspaceId &workspace) const;

    /// Certificates and records of units that cannot be read.
    QList<UnreadableRecord> unreadable() const;

private:
    QString path(const QByteArray &fingerprint, QLatin1StringView ending) const;
    QString m_folder;
};

} // namespace bantin::portal
