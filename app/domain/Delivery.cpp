// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Delivery.h"

#include "app/base/EnumNames.h"

#include <algorithm>

#include <numeric>

namespace bantin {

namespace {

constexpr EnumNames<DeliveryState, 8> names{{{
    {DeliveryState::Waiting, QLatin1StringView("waiting")},
    {DeliveryState::Packed, QLatin1StringView("packed")},
    {DeliveryState::Sending, QLatin1StringView("sending")},
    {DeliveryState::Received, QLatin1StringView("received")},
    {DeliveryState::Published, QLatin1StringView("published")},
    {DeliveryState::Refused, QLatin1StringView("refused")},
    {DeliveryState::Held, QLatin1StringView("held")},
    {DeliveryState::Withheld, QLatin1StringView("withheld")},
}}};

constexpr EnumNames<DeliveryPurpose, 2> purposes{{{
    {DeliveryPurpose::Publication, QLatin1StringView("publication")},
    {DeliveryPurpose::Withdrawal, QLatin1StringView("withdrawal")},
}}};

} // namespace

qint64 Delivery::bytesToSend() const
{
    return std::accumulate(parts.cbegin(), parts.cend(), qint64(0),
                           [](qint64 sum, const DeliveryPart &part) { return sum + part.missing(); });
}

qint64 Delivery::bytesThere() const
{
    return std::accumulate(parts.cbegin(), parts.cend(), qint64(0),
                           [](qint64 sum, const DeliveryPart &part) { return sum + part.size - part.missing(); });
}

bool Delivery::hasUploads() const
{
    return std::ranges::any_of(parts,
                               [](const DeliveryPart &part) { return !part.uploadUrl.isEmpty() && !part.isThere; });
}

bool Delivery::isBagThere() const
{
    return !parts.isEmpty() && parts.constFirst().isThere;
}

QString deliveryStateName(DeliveryState state)
{
    return names.name(state);
}

std::optional<DeliveryState> deliveryStateFromName(QStringView name)
{
    return names.value(name);
}

QString deliveryPurposeName(DeliveryPurpose purpose)
{
    return purposes.name(purpose);
}

std::optional<DeliveryPurpose> deliveryPurposeFromName(QStringView name)
{
    return purposes.value(name);
}

} // namespace bantin
