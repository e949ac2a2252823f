// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/workflow/TakeAgendaNews.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <memory>

namespace bantin::ui {

class OfficeCalendar;
class WorkspaceClient;

/// Looks at the agenda of whoever has the workspace open: when it is opened, at midnight in Vietnam, and every quarter of an
/// hour. It goes by the clock and not by how long it slept, so a computer that wakes up the next day is right at once.
class AgendaWatch final : public QObject
{
    Q_OBJECT
public:
    explicit AgendaWatch(WorkspaceClient &client, QObject *parent = nullptr);

    /// Looks at the clock now; the watch does so by itself every minute.
    void check();

Q_SIGNALS:
    /// It is another day than when it last looked: what is due today, and by how much something is late, has changed.
    void dayChanged();
    void newsArrived(const bantin::workflow::AgendaNews &news);
    void failed(const bantin::Error &error);

private:
    void begin();
    void look();

    WorkspaceClient &m_client;
    std::shared_ptr<OfficeCalendar> m_calendar; ///< the store thread's
    QTimer m_timer;
    QDate m_today;
    QDateTime m_looked;
};

} // namespace bantin::ui
