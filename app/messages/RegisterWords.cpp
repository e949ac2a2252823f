// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/RegisterWords.h"

#include "app/domain/registers/RegisterFile.h"

#include <QCoreApplication>

#include <algorithm>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

using Type = RegisterField::Type;
using Period = RecurringDuty::Period;

QString dutyNamed(const Regulation &regulation, const QString &name, QStringView language)
{
    const auto found = std::ranges::find(regulation.duties, name, &RecurringDuty::name);
    return found == regulation.duties.cend() ? name : found->sentence.in(language);
}

} // namespace

QString registerValueInWords(const RegisterField &field, const QString &value, const RegisterNames &names)
{
    switch (field.type) {
    case Type::Date:
        return dayInWords(QDate::fromString(value, Qt::ISODate));
    case Type::Choice:
        if (const RegisterField::Choice *choice = field.findChoice(value))
            return choice->label.in(names.language);
        break;
    case Type::Category:
        if (const Category *category = names.regulation.findCategory(value))
            return category->name.in(names.language);
        break;
    case Type::Article:
        return names.articles.value(value, value);
    case Type::Period:
        if (const auto period = DutyPeriod::fromString(value))
            return periodInWords(*period);
        break;
    case Type::Duty:
        return dutyNamed(names.regulation, value, names.language);
    case Type::File:
        if (const auto file = RegisterFile::fromString(value))
            return file->title;
        break;
    case Type::Text:
    case Type::Paragraph:
    case Type::Number:
        break;
    }
    return value;
}

QString periodInWords(const DutyPeriod &period)
{
    const QString year = QString::number(period.first.year());
    switch (period.length) {
    case Period::Day:
        return dayInWords(period.first);
    case Period::Week:
        return QCoreApplication::translate("Messages", "the week from %1").arg(dayInWords(period.first));
    case Period::Month:
        return QCoreApplication::translate("Messages", "month %1/%2").arg(period.first.month()).arg(year);
    case Period::HalfYear:
        return period.first.month() == 1 ? QCoreApplication::translate("Messages", "the first half of %1").arg(year)
                                         : QCoreApplication::translate("Messages", "the second half of %1").arg(year);
    case Period::Year:
        break;
    }
    return QCoreApplication::translate("Messages", "the year %1").arg(year);
}

QString dayInWords(QDate day)
{
    return day.toString(u"dd/MM/yyyy");
}

QString citesInWords(const QList<Rule> &rules)
{
    QStringList cites;
    for (const Rule &rule : rules)
        cites.append(rule.cite.isEmpty() ? rule.id : u"%1: %2"_s.arg(rule.id, rule.cite));
    return cites.join(u" · "_s);
}

} // namespace bantin::messages
