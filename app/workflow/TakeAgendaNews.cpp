// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/TakeAgendaNews.h"

#include "app/store/SettingsRepository.h"
#include "app/workflow/ReadAgenda.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// By article id, the day it was last told.
using Told = QMap<QString, QString>;

QString keyOf(const Session &session)
{
    return u"agenda-told/"_s + session.account.id.toString();
}

Told readTold(const QString &kept)
{
    Told told;
    const QJsonObject object = QJsonDocument::fromJson(kept.toUtf8()).object();
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        told.insert(entry.key(), entry.value().toString());
    return told;
}

QString written(const Told &told)
{
    QJsonObject object;
    for (const auto &[article, day] : told.asKeyValueRange())
        object.insert(article, day);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isDue(const AgendaEntry &entry)
{
    return entry.standing && (entry.standing->state == DueState::Late || entry.standing->state == DueState::DueToday);
}

void count(const AgendaEntry &entry, AgendaNews &news)
{
    if (!isDue(entry))
        ++news.arrived;
    else if (entry.standing->state == DueState::Late)
        ++news.late;
    else
        ++news.dueToday;
    if (entry.task.deadline && (!news.soonest.isValid() || entry.task.deadline->dueDate < news.soonest))
        news.soonest = entry.task.deadline->dueDate;
}

} // namespace

Result<AgendaNews> takeAgendaNews(Session &session, const WorkingCalendar &calendar)
{
    if (session.store->isReadOnly())
        return AgendaNews();
    const auto personal = readAgenda(session, calendar);
    if (!personal)
        return personal.error();
    store::SettingsRepository settings(*session.store);
    const auto kept = settings.value(keyOf(session));
    if (!kept)
        return kept.error();
    const Told before = readTold(*kept);
    const QString today = DeadlineEngine::localDate(session.clock.nowUtc()).toString(Qt::ISODate);
    AgendaNews news;
    Told told;
    // What left the list today and comes back today was told already.
    for (const auto &[article, day] : before.asKeyValueRange()) {
        if (day == today)
            told.insert(article, day);
    }
    for (const AgendaEntry &entry : personal->agenda.entries()) {
        const QString article = entry.task.article.toString();
        const QString last = before.value(article);
        const bool isOwnDraft = entry.task.duty == AgendaDuty::Write;
        const bool isNews = isDue(entry) ? last != today : last.isEmpty() && !isOwnDraft;
        if (isNews)
            count(entry, news);
        if (isNews || !last.isEmpty())
            told.insert(article, isNews ? today : last);
    }
    if (told == before)
        return news;
    const auto remembered = settings.setValue(keyOf(session), written(told));
    return remembered ? Result<AgendaNews>(news) : remembered.error();
}

} // namespace bantin::workflow
