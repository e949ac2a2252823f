// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditCheckpoint.h"

#include <QByteArray>

namespace bantin::store {

/// A checkpoint as it is kept: the exact signed bytes. What they say is read with auditCheckpointFromJson().
struct SignedAuditCheckpoint {
    qint64 sequence = 0;  ///< as the row or file claims
    QByteArray json;      ///< canonical JSON, the signed content
    QByteArray signature; ///< CMS detached, DER
};

} // namespace bantin::store
