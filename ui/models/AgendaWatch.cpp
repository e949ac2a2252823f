// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AgendaWatch.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "ui/models/OfficeCalendar.h"
#include "ui/models/WorkspaceClient.h"

#include <chrono>

namespace bantin::ui {

namespace {

constexpr std::chrono::minutes clockInterval{1};
constexpr std::chrono::seconds lookInterval = std::chrono::minutes(15);

} // namespace

AgendaWatch::AgendaWatch(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_calendar(std::make_shared<OfficeCalendar>())
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(clockInterval);
    connect(&m_timer, &QTimer::timeout, this, &AgendaWatch::check);
    connect(&client, &WorkspaceClient::opened, this, &AgendaWatch::begin);
    connect(&client, &WorkspaceClient::locked, &m_timer, &QTimer::stop);
}

void AgendaWatch::begin()
{
    m_today = DeadlineEngine::localDate(m_client.clock().nowUtc());
    m_timer.start();
    look();
}

void AgendaWatch::check()
{
    if (!m_client.workspace())
        return;
    const QDateTime now = m_client.clock().nowUtc();
    const QDate today = DeadlineEngine::localDate(now);
    const bool isAnotherDay = today != m_today;
    m_today = today;
    if (isAnotherDay)
        Q_EMIT dayChanged();
    // A clock that was set back is no reason to wait until it has come round again.
    if (isAnotherDay || now < m_looked || m_looked.secsTo(now) >= lookInterval.count())
        look();
}

void AgendaWatch::look()
{
    m_looked = m_client.clock().nowUtc();
    m_client
        .use([office = m_calendar](workflow::Session &session) -> Result<workflow::AgendaNews> {
            const auto calendar = office->of(session);
            return calendar ? workflow::takeAgendaNews(session, **calendar) : calendar.error();
        })
        .then(this, [this](const Result<workflow::AgendaNews> &news) {
            if (!m_client.workspace())
                return;
            if (!news)
                Q_EMIT failed(news.error());
            else if (news->count() > 0)
                Q_EMIT newsArrived(*news);
        });
}

} // namespace bantin::ui
