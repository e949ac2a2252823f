// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/JsonReader.h"
#include "app/domain/LocalText.h"
#include "app/domain/regulation/DeadlineRule.h"
#include "app/domain/regulation/KindRule.h"
#include "app/domain/regulation/RecurringDuty.h"
#include "app/domain/regulation/Rule.h"
#include "app/domain/regulation/SupplyMap.h"

/// How the parts that profiles, national rules and a unit's own rules share are read. Each function consumes one object, and
/// its reader refuses whatever it was not asked for, naming the place.
namespace bantin {

/// "tin-tuc-su-kien": lower-case letters and digits of ASCII in words divided by "-".
bool isRuleSlug(const QString &text);

LocalText readLocalText(JsonReader &reader);
/// The members "valid-from" and "valid-to", each a date or null, in whatever object has them.
Validity readValidity(JsonReader &reader);
UnknownFact readUnknownFact(JsonReader &reader);
/// Needs a carrier or a reason why it is no desk matter, never both; a cite unless its id begins with "BT-".
Rule readRule(JsonReader &reader);
DeadlineRule::Limit readLimit(JsonReader &reader);
DeadlineRule readDeadline(JsonReader &reader);
RecurringDuty readDuty(JsonReader &reader);
KindRule::Field readKindFieldRule(JsonReader &reader);
KindRule readKindRule(JsonReader &reader);
SupplyEntry readSupplyEntry(JsonReader &reader);

} // namespace bantin
