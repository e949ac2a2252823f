// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Enforcement.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<Enforcement, 4> names{{{
    {Enforcement::Block, QLatin1StringView("block")},
    {Enforcement::Warn, QLatin1StringView("warn")},
    {Enforcement::Record, QLatin1StringView("record")},
    {Enforcement::Configure, QLatin1StringView("configure")},
}}};

} // namespace

QString enforcementName(Enforcement enforcement)
{
    return names.name(enforcement);
}

std::optional<Enforcement> enforcementFromName(QStringView name)
{
    return names.value(name);
}

bool isAtLeastAsStrict(Enforcement a, Enforcement b)
{
    return int(a) <= int(b);
}

} // namespace bantin
