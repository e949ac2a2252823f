// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ContentKind.h"
#include "app/domain/Decision.h"
#include "app/domain/Stage.h"
#include "app/domain/registers/DutyPeriod.h"

#include <QList>
#include <QMap>

namespace bantin {

/// What the desk did in one period, counted from what the store has signed and recorded. Numbers only: no title, no name.
struct PeriodReport {
    struct RegisterCount {
        QString form; ///< id
        int entered = 0;
        int closed = 0; ///< of those
    };

    DutyPeriod period;
    int created = 0;                   ///< articles begun
    QMap<DecisionKind, int> decisions; ///< taken in the period
    int posted = 0;                    ///< revisions the portal published
    QMap<QString, int> postedByCategory;
    QMap<ContentKind, int> postedByKind;
    int postedInTime = 0; ///< of those a deadline counted for
    int postedLate = 0;
    int questionsPosted = 0; ///< answers to citizens' questions
    int questionsInTime = 0;
    QMap<Stage, int> stages; ///< of the articles begun in the period, as they stand now
    QList<RegisterCount> registers;
    qint64 royaltiesEstimated = 0; ///< đồng, sheets of the period
    qint64 royaltiesDecided = 0;
    qint64 royaltiesPaid = 0;
};

} // namespace bantin
