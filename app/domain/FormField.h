// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/KindField.h"
#include "app/domain/Regulation.h"

#include <optional>

namespace bantin {

/// One line of the form a kind of content has.
struct FormField {
    KindField field;
    /// What the profile asks of leaving it empty; nothing where it only belongs to such an item as a rule.
    std::optional<KindRule::Field> rule;

    bool isRequired() const { return rule && rule->enforcement == Enforcement::Block; }
};

/// What items of that kind usually carry and whatever the profile asks besides, in the order of the forms; private fields
/// too. Flags stand only where a check of the profile or of a national rule looks at them. Pure.
QList<FormField> formFields(ContentKind kind, const Regulation &regulation);

} // namespace bantin
