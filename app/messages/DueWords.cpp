// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/DueWords.h"

#include "app/messages/DeadlineWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Agenda)

public:
    static QString wait(int workingDays)
    {
        return workingDays > 0 ? tr("waiting for %n working day(s)", nullptr, workingDays) : tr("waiting since today");
    }

    static QString provisional(const QString &due) { return tr("%1 (provisional)").arg(due); }

    static QString event(DeadlineRule::Anchor anchor)
    {
        switch (anchor) {
        case DeadlineRule::Anchor::Issue:
            return tr("the day the document was issued");
        case DeadlineRule::Anchor::Approval:
            return tr("the day the plan or project was approved");
        case DeadlineRule::Anchor::Acceptance:
            return tr("the day the work was accepted");
        case DeadlineRule::Anchor::PublicationDecision:
            return tr("the day publication was decided");
        case DeadlineRule::Anchor::Receipt:
            return tr("the day of receipt");
        case DeadlineRule::Anchor::Effect:
            break;
        }
        return tr("the day the document takes effect");
    }

    /// "Điều 22.5 – a question outside the agency's competence"
    static QString rule(const DeadlineRule &rule, const QString &language)
    {
        return rule.circumstance.isEmpty() ? rule.cite : tr("%1 – %2").arg(rule.cite, rule.circumstance.in(language));
    }

    static QString inForce(const DueReasons::Reason &reason, const QString &language)
    {
        if (!reason.rule)
            return tr("Set as deadline by a person.");
        return tr("%1: %2").arg(rule(*reason.rule, language), reason.rule->sentence.in(language));
    }

    static QString other(const DueReasons::Reason &reason, const QString &language)
    {
        const QString day = reason.deadline.dueDate.toString(u"dd/MM/yyyy"_s);
        return reason.rule ? tr("Also due by %1: %2.").arg(day, rule(*reason.rule, language))
                           : tr("Also due by %1, as a person has set it.").arg(day);
    }

    static QString uncounted(const DeadlineRule &uncounted, const QString &language)
    {
        return tr("Not counted, because %1 is not known: %2.")
            .arg(event(uncounted.limit->anchor), rule(uncounted, language));
    }
};

} // namespace

QString waitInWords(int workingDays)
{
    return Words::wait(workingDays);
}

QString dueInWords(const AgendaEntry &entry)
{
    if (!entry.standing)
        return {};
    const QString due = standingInWords(*entry.standing);
    return entry.task.deadline->isProvisional ? Words::provisional(due) : due;
}

QStringList dueReasonsInWords(const DueReasons &reasons, const WorkingCalendar &calendar, const QString &language)
{
    QStringList lines;
    for (const DueReasons::Reason &reason : reasons.counted) {
        if (lines.isEmpty()) {
            lines.append(Words::inForce(reason, language));
            lines.append(explain(reason.deadline, calendar, language));
        } else {
            lines.append(Words::other(reason, language));
        }
    }
    for (const DeadlineRule &rule : reasons.uncounted)
        lines.append(Words::uncounted(rule, language));
    return lines;
}

} // namespace bantin::messages
