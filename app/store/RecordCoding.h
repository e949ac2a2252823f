// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Metadata.h"

#include <QByteArray>

namespace bantin::store {

/// Metadata as the stored rows keep it: canonical JSON.
QByteArray encodeMetadata(const Metadata &metadata);
/// "store-damaged" when the row does not read.
Result<Metadata> decodeMetadata(const QByteArray &json);

/// A row that does not mean what this build can understand.
Error damagedRow(const QString &what);
/// Fault::NotFound with `argument`.
Error notFound(const QString &reason, const QString &argument);

} // namespace bantin::store
