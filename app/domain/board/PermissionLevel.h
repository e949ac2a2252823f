// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/JsonReader.h"
#include "app/base/Result.h"
#include "app/domain/LocalText.h"
#include "app/domain/Role.h"

namespace bantin {

/// A level of permission as a profile names it, and the roles that make it up here. Not every text has levels.
struct PermissionLevel {
    QString id; ///< "kiem-duyet"
    LocalText name;
    Roles roles;
    bool isFieldBound = false; ///< only in the field its holder is in charge of: such an account needs one
    QString ruleId;
    QString cite;

    friend bool operator==(const PermissionLevel &, const PermissionLevel &) = default;
};

/// For JsonReader::objects().
PermissionLevel readPermissionLevel(JsonReader &reader);

/// The levels somebody with these roles and fields of work stands at: those of whose roles one is held; bound ones only for
/// who is bound to a field, the others only for who is not. Pure.
QList<PermissionLevel> levelsOf(const QList<PermissionLevel> &levels, Roles roles, const QStringList &fields);

/// The roles of the levels with these ids. "level-unknown" (id), "level-needs-field" (name) for a bound one without fields.
Result<Roles> rolesOfLevels(const QList<PermissionLevel> &levels, const QStringList &ids, const QStringList &fields);

} // namespace bantin
