// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"

#include <QTimeZone>

namespace bantin::testing {

/// A clock that moves only when told.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(const QDateTime &now = QDateTime(QDate(2026, 11, 20), QTime(7, 5, 0, 250), QTimeZone::UTC))
        : m_now(now)
    {
    }

    QDateTime nowUtc() const override { return m_now; }
    void advance(qint64 seconds) { m_now = m_now.addSecs(seconds); }

private:
    QDateTime m_now;
};

} // namespace bantin::testing
