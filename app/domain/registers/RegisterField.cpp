// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterField.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

using Type = RegisterField::Type;
using Needed = RegisterField::Needed;

constexpr EnumNames<Type, 10> typeNames{{{
    {Type::Text, QLatin1StringView("text")},
    {Type::Paragraph, QLatin1StringView("paragraph")},
    {Type::Date, QLatin1StringView("date")},
    {Type::Number, QLatin1StringView("number")},
    {Type::Choice, QLatin1StringView("choice")},
    {Type::Category, QLatin1StringView("category")},
    {Type::Article, QLatin1StringView("article")},
    {Type::Period, QLatin1StringView("period")},
    {Type::Duty, QLatin1StringView("duty")},
    {Type::File, QLatin1StringView("file")},
}}};

constexpr EnumNames<Needed, 3> neededNames{{{
    {Needed::Always, QLatin1StringView("always")},
    {Needed::ToClose, QLatin1StringView("to-close")},
    {Needed::No, QLatin1StringView("no")},
}}};

} // namespace

const RegisterField::Choice *RegisterField::findChoice(QStringView choice) const
{
    for (const Choice &candidate : choices) {
        if (candidate.name == choice)
            return &candidate;
    }
    return nullptr;
}

QString registerFieldTypeName(RegisterField::Type type)
{
    return typeNames.name(type);
}

std::optional<RegisterField::Type> registerFieldTypeFromName(QStringView name)
{
    return typeNames.value(name);
}

std::optional<RegisterField::Needed> neededFromName(QStringView name)
{
    return neededNames.value(name);
}

} // namespace bantin
