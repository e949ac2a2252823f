// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <QStringList>

#include <optional>

namespace bantin {

/// A time limit of a regulation. Where its text gives no number there is no number here either: `limit` is empty and `pace`
/// says what it does ask; such items show their age and are never late.
struct DeadlineRule {
    /// The day it is counted from.
    enum class Anchor { Issue, Approval, Acceptance, PublicationDecision, Receipt, Effect };
    enum class Unit { WorkingDays, Days, Hours, Months };
    enum class Direction { After, Before };
    enum class Pace {
        Limited,    ///< `limit` says it
        Continuous, ///< "thường xuyên, liên tục"
        AtOnce,     ///< "ngay", "kịp thời"
        OnChange,   ///< whenever what it tells changes
        NoneStated, ///< the text says nothing
    };
    /// Whether the day of the anchor is the first day counted.
    enum class DayZero { Counts, DoesNotCount };

    struct Limit {
        Anchor anchor = Anchor::Issue;
        int amount = 0; ///< units, > 0
        Unit unit = Unit::WorkingDays;
        Direction direction = Direction::After; ///< Before: at the latest so many units before the anchor
        friend bool operator==(const Limit &, const Limit &) = default;
    };

    QString name;   ///< "van-ban-co-quan-ban-hanh", unique within the profile
    QString ruleId; ///< "ND-6.3.e"
    QStringList categories;
    LocalText circumstance; ///< when it is this one of several, e.g. "issued by the unit itself"; may be empty
    Pace pace = Pace::NoneStated;
    std::optional<Limit> limit;
    std::optional<DayZero> dayZero; ///< empty: the text does not say, so the unit sets it
    QString cite;
    LocalText sentence;

    friend bool operator==(const DeadlineRule &, const DeadlineRule &) = default;
};

/// "issue", "approval", "acceptance", "publication-decision", "receipt", "effect".
QString anchorName(DeadlineRule::Anchor anchor);
std::optional<DeadlineRule::Anchor> anchorFromName(QStringView name);
/// "working-days", "days", "hours", "months".
QString deadlineUnitName(DeadlineRule::Unit unit);
std::optional<DeadlineRule::Unit> deadlineUnitFromName(QStringView name);
/// "after", "before".
std::optional<DeadlineRule::Direction> directionFromName(QStringView name);
/// "limited", "continuous", "at-once", "on-change", "none-stated".
std::optional<DeadlineRule::Pace> paceFromName(QStringView name);
/// "counts", "does-not-count".
std::optional<DeadlineRule::DayZero> dayZeroFromName(QStringView name);

} // namespace bantin
