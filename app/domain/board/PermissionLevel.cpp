// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/PermissionLevel.h"

#include "app/domain/regulation/RuleReader.h"

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

PermissionLevel readPermissionLevel(JsonReader &reader)
{
    PermissionLevel level;
    level.id = reader.text("id"_L1);
    reader.require("id"_L1, isRuleSlug(level.id));
    level.name = reader.object("name"_L1, readLocalText);
    const std::optional<Roles> roles = rolesFromNames(reader.texts("roles"_L1));
    reader.require("roles"_L1, roles.has_value());
    level.roles = roles.value_or(Roles());
    level.isFieldBound = reader.flag("field-bound"_L1);
    level.ruleId = reader.text("rule"_L1);
    level.cite = reader.text("cite"_L1);
    return level;
}

QList<PermissionLevel> levelsOf(const QList<PermissionLevel> &levels, Roles roles, const QStringList &fields)
{
    QList<PermissionLevel> held;
    for (const PermissionLevel &level : levels) {
        if ((roles & level.roles) && level.isFieldBound == !fields.isEmpty())
            held.append(level);
    }
    return held;
}

Result<Roles> rolesOfLevels(const QList<PermissionLevel> &levels, const QStringList &ids, const QStringList &fields)
{
    Roles roles;
    for (const QString &id : ids) {
        const auto level = std::ranges::find(levels, id, &PermissionLevel::id);
        if (level == levels.end())
            return Error{Fault::InvalidInput, u"level-unknown"_s, Retry::AfterCorrection, {id}, {}};
        if (level->isFieldBound && fields.isEmpty())
            return Error{Fault::InvalidInput, u"level-needs-field"_s, Retry::AfterCorrection, {level->name.vi}, {}};
        roles |= level->roles;
    }
    return roles;
}

} // namespace bantin
