// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/DeliveryOptions.h"

#include <QTest>

namespace bantin::sync {

/// What a planner is told went wrong.
inline Error failureOf(const QString &reason, Fault fault = Fault::Remote)
{
    return {fault, reason, Retry::Later, {}, {}};
}

/// Options by which every wait is known beforehand.
inline DeliveryOptions plannedOptions()
{
    DeliveryOptions options;
    options.random = [] { return 0.5; };
    return options;
}

/// A table of failures: at which step, which reason, and what the planner does next. Made in NAME_data(), one object for all rows;
/// row() reads the row NAME() is called with.
template<typename Kind>
class FailureTable
{
public:
    struct Row {
        Kind step;
        QString reason;
        Kind next;
    };

    FailureTable()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("next");
    }

    void add(const char *name, Kind step, const QString &reason, Kind next)
    {
        QTest::newRow(name) << static_cast<int>(step) << reason << static_cast<int>(next);
    }

    static Row row()
    {
        QFETCH(int, step);
        QFETCH(QString, reason);
        QFETCH(int, next);
        return {static_cast<Kind>(step), reason, static_cast<Kind>(next)};
    }
};

} // namespace bantin::sync
