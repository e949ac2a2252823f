// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/Payload.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace bantin::package {

/// A named tag file's bytes.
struct SignedFile {
    QByteArray json;
    QByteArray signature; ///< CMS detached, DER
};

/// Everything in one package (Gói): the payload and who decided what about it.
struct PackageContents {
    Payload payload;
    QList<SignedFile> decisions; ///< in chain order
    SignedFile roster;           ///< signed by the unit's authority
    QByteArray unitCertificatePem;
    QList<QByteArray> certificatesPem; ///< signers' certificates
};

} // namespace bantin::package
