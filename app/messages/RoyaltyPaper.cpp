// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/RoyaltyPaper.h"

#include "app/messages/RegisterWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

using Part = RoyaltyLine::Part;

QString word(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

QString extraInWords(const RoyaltyLaw &law, const RoyaltyLine &line, QStringView language)
{
    const RoyaltyLaw::Extra *extra = law.findExtra(line.extra);
    if (!extra)
        return {};
    const QString sign = extra->effect == RoyaltyLaw::Extra::Effect::Addition ? u"+"_s : QString();
    return u"%1 (%2%3 %)"_s.arg(extra->label.in(language), sign, QString::number(line.percent));
}

QStringList rowOf(const RoyaltyLaw &law, const RoyaltyLine &line, QStringView language, qsizetype number)
{
    const RoyaltyLaw::Genre *genre = law.findGenre(line.genre);
    return {QString::number(number),
            line.title,
            dayInWords(line.postedOn),
            line.payee,
            royaltyPartInWords(line.part),
            genre ? genre->label.in(language) : line.genre,
            coefficientText(line.coefficient),
            extraInWords(law, line, language),
            dongText(line.amount)};
}

} // namespace

QString dongInWords(qint64 amount)
{
    return word(QT_TRANSLATE_NOOP("Messages", "%1 đồng")).arg(dongText(amount));
}

QString royaltyPartInWords(RoyaltyLine::Part part)
{
    switch (part) {
    case Part::Author:
        return word(QT_TRANSLATE_NOOP("Messages", "Author"));
    case Part::Editing:
        return word(QT_TRANSLATE_NOOP("Messages", "Editing"));
    case Part::Research:
        return word(QT_TRANSLATE_NOOP("Messages", "Research"));
    case Part::Approving:
        break;
    }
    return word(QT_TRANSLATE_NOOP("Messages", "Approving"));
}

Paper royaltyPaper(const RoyaltySheet &sheet, const RoyaltyLaw &law, const QString &unit, const QString &remark,
                   const QString &language)
{
    constexpr int coefficientColumn = 6;
    constexpr int amountColumn = 8;
    Paper::Table table;
    for (const char *column : {QT_TRANSLATE_NOOP("Messages", "No."), QT_TRANSLATE_NOOP("Messages", "Item"),
                               QT_TRANSLATE_NOOP("Messages", "Posted on"), QT_TRANSLATE_NOOP("Messages", "Paid to"),
                               QT_TRANSLATE_NOOP("Messages", "Part"), QT_TRANSLATE_NOOP("Messages", "Kind of work"),
                               QT_TRANSLATE_NOOP("Messages", "Coefficient"), QT_TRANSLATE_NOOP("Messages", "Extra"),
                               QT_TRANSLATE_NOOP("Messages", "Amount (đồng)")})
        table.columns.append(word(column));
    table.numbers = {0, coefficientColumn, amountColumn};
    for (qsizetype i = 0; i < sheet.lines.size(); ++i)
        table.rows.append(rowOf(law, sheet.lines.at(i), language, i + 1));
    table.total = QStringList(table.columns.size(), QString());
    table.total[1] = word(QT_TRANSLATE_NOOP("Messages", "Total"));
    table.total[amountColumn] = dongText(sheet.total());
    Paper paper;
    paper.unit = unit;
    paper.title = word(QT_TRANSLATE_NOOP("Messages", "Royalty sheet"));
    const auto period = DutyPeriod::fromString(sheet.period);
    paper.lines = {period ? periodInWords(*period) : sheet.period, remark};
    paper.lines.removeAll(QString());
    paper.tables = {table};
    paper.notes = {word(QT_TRANSLATE_NOOP(
                            "Messages", "Amount = coefficient × %1 % of the base wage on the day of posting, with the "
                                        "extra, rounded to whole đồng (%2)."))
                       .arg(QString::number(law.unitPercent), law.cite)};
    paper.signatures = {word(QT_TRANSLATE_NOOP("Messages", "Drawn up by")),
                        word(QT_TRANSLATE_NOOP("Messages", "Head of the editorial board"))};
    return paper;
}

} // namespace bantin::messages
