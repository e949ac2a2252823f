// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Delivery.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<DeliveryState, 7> names{{{
    {DeliveryState::Waiting, QLatin1StringView("waiting")},
    {DeliveryState::Packed, QLatin1StringView("packed")},
    {DeliveryState::Sending, QLatin1StringView("sending")},
    {DeliveryState::Received, QLatin1StringView("received")},
    {DeliveryState::Published, QLatin1StringView("published")},
    {DeliveryState::Refused, QLatin1StringView("refused")},
    {DeliveryState::Withheld, QLatin1StringView("withheld")},
}}};

} // namespace

QString deliveryStateName(DeliveryState state)
{
    return names.name(state);
}

std::optional<DeliveryState> deliveryStateFromName(QStringView name)
{
    return names.value(name);
}

} // namespace bantin
