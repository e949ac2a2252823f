// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterForm.h"

#include "app/domain/registers/DutyPeriod.h"
#include "app/domain/registers/RegisterFile.h"

#include <QDate>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Type = RegisterField::Type;
using Needed = RegisterField::Needed;

constexpr qsizetype longestLine = 500;
constexpr qsizetype longestParagraph = 20'000;

bool isLine(const QString &value)
{
    return value.size() <= longestLine && !value.contains(u'\n');
}

bool isWholeNumber(const QString &value)
{
    constexpr qsizetype mostDigits = 15;
    return value.size() <= mostDigits && std::ranges::all_of(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isDay(const QString &value)
{
    const QDate day = QDate::fromString(value, Qt::ISODate);
    return day.isValid() && day.toString(Qt::ISODate) == value;
}

/// Whether the value has the form of its type; what it names elsewhere is for those who know it.
bool hasForm(const RegisterField &field, const QString &value)
{
    switch (field.type) {
    case Type::Paragraph:
        return value.size() <= longestParagraph;
    case Type::Date:
        return isDay(value);
    case Type::Number:
        return isWholeNumber(value);
    case Type::Choice:
        return field.findChoice(value) != nullptr;
    case Type::Period:
        return DutyPeriod::fromString(value).has_value();
    case Type::File:
        return RegisterFile::fromString(value).has_value();
    case Type::Article:
        return ArticleId::fromString(value).isValid();
    case Type::Text:
    case Type::Category:
    case Type::Duty:
        break;
    }
    return isLine(value);
}

Error refused(const QString &reason, const QStringList &arguments)
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
}

} // namespace

const RegisterField *RegisterForm::findField(QStringView field) const
{
    for (const RegisterField &candidate : fields) {
        if (candidate.name == field)
            return &candidate;
    }
    return nullptr;
}

QList<Rule> RegisterForm::rulesOf(const Regulation &regulation) const
{
    QList<Rule> carried;
    for (const Rule &rule : regulation.rules) {
        const bool isOurs = std::ranges::any_of(rule.carriers, [this](const Carrier &candidate) {
            return candidate.kind == Carrier::Kind::Screen && candidate.name == carrier;
        });
        if (isOurs)
            carried.append(rule);
    }
    return carried;
}

bool RegisterForm::isNeeded(const RegisterField &field, const RegisterEntry::Values &values,
                            RegisterEntry::State state) const
{
    if (field.needed == Needed::No || (field.needed == Needed::ToClose && state == RegisterEntry::State::Open))
        return false;
    return !field.when || field.when->values.contains(values.value(field.when->field));
}

QStringList RegisterForm::gaps(const RegisterEntry::Values &values, RegisterEntry::State state) const
{
    QStringList missing;
    for (const RegisterField &field : fields) {
        if (isNeeded(field, values, state) && values.value(field.name).isEmpty())
            missing.append(field.name);
    }
    return missing;
}

Result<void> RegisterForm::accepts(const RegisterEntry::Values &values, RegisterEntry::State state) const
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        const RegisterField *field = findField(value.key());
        if (!field)
            return refused(u"register-field-unknown"_s, {value.key()});
        if (!hasForm(*field, value.value()))
            return refused(u"register-value-invalid"_s, {field->label.vi, value.value()});
    }
    const QStringList missing = gaps(values, state);
    if (!missing.isEmpty())
        return refused(u"register-field-missing"_s, {findField(missing.constFirst())->label.vi});
    return {};
}

} // namespace bantin
