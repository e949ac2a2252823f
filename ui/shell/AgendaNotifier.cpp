// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/AgendaNotifier.h"

#include "ui/models/AgendaWatch.h"
#include "ui/models/Preferences.h"
#include "ui/shell/DesktopNotice.h"

#include <QDBusConnection>

namespace bantin::ui {

using namespace Qt::StringLiterals;

AgendaNotifier::AgendaNotifier(AgendaWatch &watch, const Preferences &preferences, const QDBusConnection &session,
                               QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_notice(new DesktopNotice(session, this))
{
    connect(&watch, &AgendaWatch::newsArrived, this, &AgendaNotifier::tell);
    connect(m_notice, &DesktopNotice::chosen, this, &AgendaNotifier::agendaRequested);
}

void AgendaNotifier::withdraw()
{
    m_notice->withdraw();
}

void AgendaNotifier::tell(const workflow::AgendaNews &news)
{
    if (!m_preferences.tellsAgenda)
        return;
    QStringList lines;
    if (news.late > 0)
        lines.append(tr("%n overdue", nullptr, news.late));
    if (news.dueToday > 0)
        lines.append(tr("%n due today", nullptr, news.dueToday));
    if (news.arrived > 0)
        lines.append(tr("%n newly arrived", nullptr, news.arrived));
    if (news.soonest.isValid())
        lines.append(tr("soonest deadline %1").arg(news.soonest.toString(u"dd/MM/yyyy"_s)));
    m_notice->tell(tr("%n matter(s) wait for you", nullptr, news.count()), lines.join(u" · "_s));
}

} // namespace bantin::ui
