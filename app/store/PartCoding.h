// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

namespace bantin::store {

/// The parts of a delivery as its row keeps them: canonical JSON; no bytes for no parts.
QByteArray encodeParts(const QList<DeliveryPart> &parts);
/// No parts when the bytes do not read: such a delivery is packed again.
QList<DeliveryPart> decodeParts(const QByteArray &json);

} // namespace bantin::store
