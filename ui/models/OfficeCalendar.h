// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/calendar/WorkingCalendar.h"
#include "app/workflow/Session.h"

#include <QByteArray>

#include <memory>

namespace bantin::ui {

/// The working days as this build knows them, read at the first call. The reasons of WorkingCalendar::parse(). Thread-safe.
const Result<WorkingCalendar> &officeCalendar();

/// The working days as this build and the open workspace's unit know them. Reads the unit's again at every call and computes
/// only when they changed. Store thread.
class OfficeCalendar
{
public:
    using Days = std::shared_ptr<const WorkingCalendar>;

    /// The reasons of WorkingCalendar::parse(), store reasons.
    Result<Days> of(workflow::Session &session);

private:
    QByteArray m_unit;
    Days m_days;
};

} // namespace bantin::ui
