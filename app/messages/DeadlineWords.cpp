// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/DeadlineWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <utility>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Deadline)

public:
    Words(const WorkingCalendar &calendar, QString language)
        : m_calendar(calendar)
        , m_language(std::move(language))
    {
    }

    static QString standing(const DueStanding &standing)
    {
        switch (standing.state) {
        case DueState::Late:
            return standing.workingDays > 0 ? tr("late by %n working day(s)", nullptr, standing.workingDays)
                                            : tr("late");
        case DueState::DueToday:
            return tr("due today");
        case DueState::DueSoon:
        case DueState::Waiting:
            break;
        }
        return tr("due in %n working day(s)", nullptr, standing.workingDays);
    }

    static QString kind(CalendarDayKind kind)
    {
        switch (kind) {
        case CalendarDayKind::Holiday:
            return tr("holiday");
        case CalendarDayKind::MadeUp:
            return tr("made up");
        case CalendarDayKind::Swapped:
            return tr("off in exchange");
        case CalendarDayKind::Worked:
            break;
        }
        return tr("worked");
    }

    static QString listed(const CalendarDay &day, const QString &language)
    {
        const QString name = day.inPlaceOf.isValid()
                                 ? tr("%1, for %2").arg(day.name.in(language), named(day.inPlaceOf, language))
                                 : day.name.in(language);
        const QString what = tr("%1 – %2: %3 (%4)").arg(named(day.date, language), kind(day.kind), name, day.cite);
        return day.isProvisional ? tr("%1 – provisional").arg(what) : what;
    }

    static QString basis(int year, WorkingCalendar::Basis basis)
    {
        switch (basis) {
        case WorkingCalendar::Basis::Announced:
            return tr("%1: as announced.").arg(year);
        case WorkingCalendar::Basis::Unit:
            return tr("%1: as your unit has set it.").arg(year);
        case WorkingCalendar::Basis::Computed:
            break;
        }
        return tr("%1: computed from the law, because no announcement is known yet; swapped days are missing.")
            .arg(year);
    }

    QStringList explanation(const Deadline &deadline) const
    {
        QStringList sentences;
        for (qsizetype i = 0; i < deadline.steps.size(); ++i) {
            const qsizetype last = lastAlike(deadline.steps, i);
            sentences.append(sentence(deadline, deadline.steps.at(i), deadline.steps.at(last)));
            i = last;
        }
        if (deadline.isProvisional)
            sentences.append(tr("This may still change: some of these days off are not announced yet."));
        return sentences;
    }

private:
    static QString named(QDate date, const QString &language)
    {
        return QLocale(language).toString(date, u"dddd dd/MM/yyyy"_s);
    }

    QString named(QDate date) const { return named(date, m_language); }

    /// Why a day is off.
    QString reason(QDate date) const
    {
        const CalendarDay *day = m_calendar.find(date);
        return day ? day->name.in(m_language) : tr("weekly rest");
    }

    /// The last of the steps from `first` on that lie side by side and are off for the same reason.
    qsizetype lastAlike(const QList<DeadlineStep> &steps, qsizetype first) const
    {
        const DeadlineStep &from = steps.at(first);
        if (from.kind != DeadlineStep::Kind::DayOffSkipped && from.kind != DeadlineStep::Kind::EndOnDayOff)
            return first;
        qsizetype last = first;
        while (last + 1 < steps.size() && steps.at(last + 1).kind == from.kind
               && qAbs(steps.at(last).date.daysTo(steps.at(last + 1).date)) == 1
               && reason(steps.at(last + 1).date) == reason(from.date))
            ++last;
        return last;
    }

    QString span(const DeadlineStep &first, const DeadlineStep &last) const
    {
        const auto [from, to] = std::minmax(first.date, last.date);
        const QString days = from == to ? named(from) : tr("%1 to %2").arg(named(from), named(to));
        return first.isProvisional ? tr("%1 (%2, provisional)").arg(days, reason(from))
                                   : tr("%1 (%2)").arg(days, reason(from));
    }

    QString sentence(const Deadline &deadline, const DeadlineStep &first, const DeadlineStep &last) const
    {
        switch (first.kind) {
        case DeadlineStep::Kind::EventCounted:
            return tr("Counted with %1 as the first day.").arg(named(first.date));
        case DeadlineStep::Kind::EventNotCounted:
            return tr("Counted from %1; that day itself is not counted.").arg(named(first.date));
        case DeadlineStep::Kind::DayOffSkipped:
            return tr("Left out: %1.").arg(span(first, last));
        case DeadlineStep::Kind::EndOnDayOff:
            return tr("The last day fell on a day off and was moved: %1.").arg(span(first, last));
        case DeadlineStep::Kind::Due:
            break;
        }
        if (deadline.limit.unit != TimeLimit::Unit::Hours)
            return tr("Due by the end of %1.").arg(named(deadline.dueDate));
        const QTime hour = deadline.dueAt.toTimeZone(QTimeZone::fromSecondsAheadOfUtc(7 * 60 * 60)).time();
        return tr("Due on %1 at %2.").arg(named(deadline.dueDate), hour.toString(u"HH:mm"));
    }

    const WorkingCalendar &m_calendar;
    QString m_language;
};

} // namespace

QStringList explain(const Deadline &deadline, const WorkingCalendar &calendar, const QString &language)
{
    return Words(calendar, language).explanation(deadline);
}

QString standingInWords(const DueStanding &standing)
{
    return Words::standing(standing);
}

QString dayKindInWords(CalendarDayKind kind)
{
    return Words::kind(kind);
}

QString dayInWords(const CalendarDay &day, const QString &language)
{
    return Words::listed(day, language);
}

QString basisInWords(int year, WorkingCalendar::Basis basis)
{
    return Words::basis(year, basis);
}

} // namespace bantin::messages
