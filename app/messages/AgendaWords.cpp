// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/AgendaWords.h"

#include <QCoreApplication>
#include <QUuid>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Agenda)

public:
    static QString duty(AgendaDuty duty)
    {
        switch (duty) {
        case AgendaDuty::Write:
            return tr("Finish a draft");
        case AgendaDuty::Revise:
            return tr("Revise an article");
        case AgendaDuty::Review:
            return tr("Edit an article");
        case AgendaDuty::Approve:
            return tr("Approve an article");
        case AgendaDuty::Send:
            return tr("Send an article to the portal");
        case AgendaDuty::Answer:
            return tr("Answer a question");
        case AgendaDuty::Forward:
            return tr("Forward a question");
        case AgendaDuty::Reply:
            break;
        }
        return tr("Answer a contributor");
    }

    static QString description(const AgendaTask &task)
    {
        QStringList lines{tr("Bàn Tin, number %1").arg(task.article.toString().first(8))};
        if (!task.deadline->limit.cite.isEmpty())
            lines.append(tr("By %1").arg(task.deadline->limit.cite));
        if (task.deadline->isProvisional)
            lines.append(tr("The day may still change: some days off are not announced yet."));
        return lines.join(u'\n');
    }
};

/// Ours alone, so that nobody else's number can be the same; and an article's number cannot be read out of it.
QString uidOf(const AgendaTask &task)
{
    static constexpr QUuid ours(0x6f0e7d52, 0x3c1b, 0x4a58, 0x9d, 0x27, 0x5e, 0x81, 0xb3, 0x40, 0xc6, 0xfa);
    const QString name =
        task.article.toString() + u'/' + QString::number(int(task.duty)) + u'/' + task.deadline->limit.ruleId;
    return QUuid::createUuidV5(ours, name).toString(QUuid::WithoutBraces);
}

} // namespace

QString dutyInWords(AgendaDuty duty)
{
    return Words::duty(duty);
}

QByteArray agendaCalendar(const Agenda &agenda, ICalendarForm form, const QDateTime &stamp)
{
    QList<ICalendarEntry> entries;
    for (const AgendaEntry &entry : agenda.entries()) {
        if (!entry.task.deadline)
            continue;
        const Deadline &deadline = *entry.task.deadline;
        const bool isHour = deadline.limit.unit == TimeLimit::Unit::Hours;
        entries.append({uidOf(entry.task), Words::duty(entry.task.duty), Words::description(entry.task),
                        deadline.dueDate, isHour ? deadline.dueAt : QDateTime(), deadline.isProvisional});
    }
    return toICalendar(entries, form, stamp);
}

} // namespace bantin::messages
