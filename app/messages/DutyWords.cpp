// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/DutyWords.h"

#include "app/messages/RegisterWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Duties)

public:
    static QString what(const DueDuty &duty, const QString &language)
    {
        const auto period = DutyPeriod::fromString(duty.period);
        const QString time = period ? periodInWords(*period) : duty.period;
        QString sentence = duty.sentence.in(language);
        if (sentence.endsWith(u'.'))
            sentence.chop(1);
        switch (duty.kind) {
        case DueDuty::Kind::NothingPosted:
            return tr("Nothing was published today");
        case DueDuty::Kind::Royalty:
            return tr("The royalty sheet of %1 is not paid yet").arg(time);
        case DueDuty::Kind::PlanItem:
            return tr("In the plan for %1: %2").arg(time, sentence);
        case DueDuty::Kind::Recurring:
            break;
        }
        return tr("%1: %2").arg(sentence, time);
    }
    static QString standing(const DueDuty &duty, QDate today)
    {
        if (duty.isLate)
            return tr("late since %1").arg(dayInWords(duty.dueOn));
        if (duty.dueOn.isValid())
            return tr("due by %1").arg(dayInWords(duty.dueOn));
        return tr("waiting since %1 (%2)").arg(dayInWords(duty.since), age(duty.since, today));
    }
    static QString age(QDate day, QDate today)
    {
        if (!day.isValid())
            return tr("never");
        const qint64 days = day.daysTo(today);
        return days <= 0 ? tr("today") : tr("%n day(s)", nullptr, int(days));
    }
    static QString everyCategory() { return tr("every category"); }
};

} // namespace

QString dueDutyInWords(const DueDuty &duty, const QString &language)
{
    return Words::what(duty, language);
}

QString dueDutyStandingInWords(const DueDuty &duty, QDate today)
{
    return Words::standing(duty, today);
}

QString dueDutyCite(const DueDuty &duty)
{
    return duty.cite.isEmpty() ? duty.ruleId : u"%1: %2"_s.arg(duty.ruleId, duty.cite);
}

QString ageInWords(QDate day, QDate today)
{
    return Words::age(day, today);
}

QString changeAgeCategory(const ChangeAge &age, const Regulation &regulation, const QString &language)
{
    const Category *category = regulation.findCategory(age.category);
    return category ? category->name.in(language) : Words::everyCategory();
}

} // namespace bantin::messages
