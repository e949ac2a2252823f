// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/royalty/RoyaltySheet.h"

#include "app/base/CanonicalJson.h"
#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"
#include "app/domain/registers/DutyPeriod.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Part = RoyaltyLine::Part;
using Effect = RoyaltyLaw::Extra::Effect;

constexpr auto type = "bantin-royalty-sheet/1"_L1;
constexpr int whole = 100;
constexpr qint64 mostCoefficient = 100'000;
constexpr qint64 mostAmount = qint64(1) << 50;

constexpr EnumNames<Part, 4> partNames{{{
    {Part::Author, QLatin1StringView("author")},
    {Part::Editing, QLatin1StringView("editing")},
    {Part::Research, QLatin1StringView("research")},
    {Part::Approving, QLatin1StringView("approving")},
}}};

Error refused(const QString &reason, const QStringList &arguments)
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
}

/// Per cent of the amount that is paid.
Result<int> factorOf(const RoyaltyLaw &law, const RoyaltyLine &line)
{
    if (line.extra.isEmpty())
        return whole;
    const RoyaltyLaw::Extra *extra = law.findExtra(line.extra);
    if (!extra || line.percent < extra->minimum || line.percent > extra->maximum)
        return refused(u"royalty-extra-range"_s,
                       {QString::number(line.percent), QString::number(extra ? extra->minimum : 0),
                        QString::number(extra ? extra->maximum : 0)});
    return extra->effect == Effect::Share ? line.percent : whole + line.percent;
}

QJsonObject lineJson(const RoyaltyLine &line)
{
    return {{u"article"_s, line.article.toString()},
            {u"title"_s, line.title},
            {u"payee"_s, line.payee},
            {u"posted-on"_s, line.postedOn.toString(Qt::ISODate)},
            {u"part"_s, royaltyPartName(line.part)},
            {u"genre"_s, line.genre},
            {u"coefficient"_s, line.coefficient},
            {u"extra"_s, line.extra},
            {u"percent"_s, line.percent},
            {u"amount"_s, line.amount}};
}

RoyaltyLine readLine(JsonReader &reader)
{
    RoyaltyLine line;
    line.article = reader.id<ArticleId>("article"_L1);
    line.title = reader.text("title"_L1, JsonReader::Text::MayBeEmpty);
    line.payee = reader.text("payee"_L1);
    line.postedOn = reader.date("posted-on"_L1);
    line.part = reader.named("part"_L1, royaltyPartFromName);
    line.genre = reader.text("genre"_L1);
    line.coefficient = int(reader.integer("coefficient"_L1, 1, mostCoefficient));
    line.extra = reader.text("extra"_L1, JsonReader::Text::MayBeEmpty);
    line.percent = int(reader.integer("percent"_L1, 0, whole));
    line.amount = reader.integer("amount"_L1, 0, mostAmount);
    return line;
}

} // namespace

QString royaltyPartName(RoyaltyLine::Part part)
{
    return partNames.name(part);
}

std::optional<RoyaltyLine::Part> royaltyPartFromName(QStringView name)
{
    return partNames.value(name);
}

QList<RoyaltyLine::Part> allRoyaltyParts()
{
    return partNames.values();
}

qint64 RoyaltySheet::total() const
{
    qint64 sum = 0;
    for (const RoyaltyLine &line : lines)
        sum += line.amount;
    return sum;
}

QDate RoyaltySheet::dueOn(int paymentDays) const
{
    const auto first = std::ranges::min_element(lines, {}, &RoyaltyLine::postedOn);
    return first == lines.cend() ? QDate() : first->postedOn.addDays(paymentDays);
}

Result<qint64> royaltyAmount(const RoyaltyLaw &law, const RoyaltyLine &line)
{
    const RoyaltyLaw::Genre *genre = law.findGenre(line.genre);
    if (!genre)
        return refused(u"royalty-genre-unknown"_s, {line.genre});
    if (line.coefficient < 1 || line.coefficient > genre->maximum)
        return refused(u"royalty-over-limit"_s,
                       {coefficientText(line.coefficient), coefficientText(genre->maximum), genre->label.vi});
    const auto factor = factorOf(law, line);
    if (!factor)
        return factor.error();
    const auto wage = law.wageOn(line.postedOn);
    if (!wage)
        return refused(u"royalty-wage-unknown"_s, {line.postedOn.toString(u"dd/MM/yyyy"_s)});
    // Hundredths of the coefficient, per cent of the wage, per cent of the amount.
    constexpr qint64 divisor = qint64(whole) * whole * whole;
    const qint64 dividend = wage->amount * law.unitPercent * line.coefficient * *factor;
    return (dividend + divisor / 2) / divisor;
}

QByteArray toJson(const RoyaltySheet &sheet)
{
    QJsonArray lines;
    for (const RoyaltyLine &line : sheet.lines)
        lines.append(lineJson(line));
    return toCanonicalJson({{u"type"_s, type}, {u"period"_s, sheet.period}, {u"lines"_s, lines}});
}

Result<RoyaltySheet> royaltySheetFromJson(QByteArrayView bytes)
{
    const auto object = fromCanonicalJson(bytes);
    if (!object)
        return refused(u"royalty-sheet-invalid"_s, {object.error().reason});
    JsonReader reader(*object);
    RoyaltySheet sheet;
    reader.constant("type"_L1, type);
    sheet.period = reader.text("period"_L1);
    reader.require("period"_L1, DutyPeriod::fromString(sheet.period).has_value());
    sheet.lines = reader.objects("lines"_L1, readLine);
    if (const auto problem = reader.problem())
        return refused(u"royalty-sheet-invalid"_s, {*problem});
    return sheet;
}

QString coefficientText(int hundredths)
{
    QString text = QString::number(hundredths / whole);
    if (const int rest = hundredths % whole; rest != 0) {
        QString decimals = QString::number(whole + rest).sliced(1);
        if (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u',' + decimals;
    }
    return text;
}

std::optional<int> coefficientFromText(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,3})(?:[.,]([0-9]{1,2}))?\\z"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const int value = match.captured(1).toInt() * whole + match.captured(2).leftJustified(2, u'0').toInt();
    return value > 0 ? std::optional(value) : std::nullopt;
}

QString dongText(qint64 amount)
{
    constexpr int group = 3;
    QString digits = QString::number(amount);
    for (qsizetype at = digits.size() - group; at > (amount < 0 ? 1 : 0); at -= group)
        digits.insert(at, u'.');
    return digits;
}

} // namespace bantin
