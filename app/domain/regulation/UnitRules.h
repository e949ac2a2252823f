// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"

namespace bantin {

/// What one unit asks of itself beyond its regulation. It may add and tighten; what the regulation asks stays asked.
struct UnitRules {
    /// An enforcement raised, of a rule or of a required field.
    struct Raised {
        QString ruleId;
        Enforcement enforcement = Enforcement::Block;
        friend bool operator==(const Raised &, const Raised &) = default;
    };
    /// A time limit drawn closer, or put where the text gives none.
    struct Closer {
        QString deadline; ///< DeadlineRule::name
        DeadlineRule::Limit limit;
        friend bool operator==(const Closer &, const Closer &) = default;
    };
    /// A field the form of a kind must have besides the profile's.
    struct Required {
        ContentKind kind = ContentKind::News;
        KindRule::Field field;
        friend bool operator==(const Required &, const Required &) = default;
    };

    QString regulation; ///< id of the profile these are for
    QList<Raised> raised;
    QList<Closer> closer;
    QList<Rule> added; ///< ids begin with "DVI-" (đơn vị), so that none is taken for the regulation's
    QList<Required> required;

    friend bool operator==(const UnitRules &, const UnitRules &) = default;
};

/// "unit-rules-invalid" (place) when a member is missing, surplus, unknown or has the wrong type. At most 256 KiB.
Result<UnitRules> parseUnitRules(QByteArrayView json);

/// The profile with the unit's rules in it. Refuses, with nothing taken over:
/// "unit-rule-loosens" (rule or deadline) – it would ask less than the profile;
/// "unit-rule-unknown" (rule, deadline or profile) – there is nothing of that name to tighten;
/// "unit-rule-taken" (id) – an added rule has an id that is there already or does not begin with "DVI-".
Result<Regulation> withUnitRules(const Regulation &regulation, const UnitRules &unit);

} // namespace bantin
