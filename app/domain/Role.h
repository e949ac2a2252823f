// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin {

/// What an account may be. The names on the wire and in profiles are the lower-case English words.
enum class Role {
    Contributor = 0x01,   ///< cộng tác viên: drafts and submits
    Editor = 0x02,        ///< biên tập viên: corrects, reviews, returns
    Approver = 0x04,      ///< Trưởng/Phó Ban biên tập: approves or refuses
    Clerk = 0x08,         ///< văn thư: packs and sends
    Administrator = 0x10, ///< quản trị: accounts, roles, portal address
};
Q_DECLARE_FLAGS(Roles, Role)
Q_DECLARE_OPERATORS_FOR_FLAGS(Roles)

QList<Role> allRoles();
/// "contributor", "editor", "approver", "clerk", "administrator".
QString roleName(Role role);
std::optional<Role> roleFromName(QStringView name);
/// Wire names in the order of allRoles().
QStringList roleNames(Roles roles);
/// Empty optional when any name is unknown or the list is empty.
std::optional<Roles> rolesFromNames(const QStringList &names);

} // namespace bantin
