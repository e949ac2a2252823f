// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/KeySlots.h"

#include <QJsonObject>

namespace bantin::store {

/// Everything of a slot but `sealed`: what is authenticated with it.
QJsonObject slotParameters(const KeySlot &slot);
QJsonObject slotToJson(const KeySlot &slot);
/// "slot-damaged" on a missing, surplus or malformed member.
Result<KeySlot> slotFromJson(const QJsonObject &object);

} // namespace bantin::store
