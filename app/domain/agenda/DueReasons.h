// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Regulation.h"
#include "app/domain/deadline/DeadlineEngine.h"

#include <QHash>

namespace bantin {

/// All that one article is due by: what the rules of its category count to and what a person set. The first of `counted`
/// is in force; the others stay told, because a rule that holds only in some circumstance may not be meant.
struct DueReasons {
    struct Reason {
        Deadline deadline;
        std::optional<DeadlineRule> rule; ///< nothing where a person set it
    };
    /// The days limits are counted from, as far as they are known; UTC.
    using Events = QHash<TimeLimit::Anchor, QDateTime>;

    QList<Reason> counted;         ///< earliest first
    QList<DeadlineRule> uncounted; ///< rules with a number whose event is not known, or outside the calendar

    /// What is in force; nothing when the article has no deadline.
    std::optional<Deadline> first() const;
};

/// What a person set as moment (UTC): told by its hour, or as the whole day where it is the last minute of it or the midnight
/// after. Pure.
Deadline deadlineSetByPerson(const QDateTime &dueAt);

/// A rule without categories holds for every article. Pure.
DueReasons dueReasons(const Article &article, const Regulation &regulation, const DueReasons::Events &events,
                      const DeadlineEngine &engine);

} // namespace bantin
