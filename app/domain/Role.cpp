// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Role.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<Role, 5> names{{{
    {Role::Contributor, QLatin1StringView("contributor")},
    {Role::Editor, QLatin1StringView("editor")},
    {Role::Approver, QLatin1StringView("approver")},
    {Role::Clerk, QLatin1StringView("clerk")},
    {Role::Administrator, QLatin1StringView("administrator")},
}}};

} // namespace

QList<Role> allRoles()
{
    return names.values();
}

QString roleName(Role role)
{
    return names.name(role);
}

std::optional<Role> roleFromName(QStringView name)
{
    return names.value(name);
}

QStringList roleNames(Roles roles)
{
    QStringList list;
    for (const auto &[role, name] : names.pairs) {
        if (roles.testFlag(role))
            list.append(name);
    }
    return list;
}

std::optional<Roles> rolesFromNames(const QStringList &list)
{
    Roles roles;
    for (const QString &name : list) {
        const std::optional<Role> role = roleFromName(name);
        if (!role)
            return std::nullopt;
        roles |= *role;
    }
    return roles ? std::optional(roles) : std::nullopt;
}

} // namespace bantin
