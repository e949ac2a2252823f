// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView plainDigits = u"0123456789+-=()n";
constexpr QStringView raisedDigits = u"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
constexpr QStringView loweredDigits = u"₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

/// "10 m²" must not read "10 m2": digits keep their height where Unicode has them.
QString shifted(const QString &text, QStringView alphabet)
{
    QString result;
    for (const QChar c : text) {
        const qsizetype index = plainDigits.indexOf(c);
        if (index < 0)
            return text;
        result.append(alphabet.at(index));
    }
    return result;
}

QString plainText(const Inlines &inlines)
{
    QString text;
    for (const Inline &piece : inlines) {
        const auto *run = std::get_if<Text>(&piece);
        if (!run)
            text += u'\n';
        else if (run->marks.testFlag(Mark::Superscript))
            text += shifted(run->text, raisedDigits);
        else if (run->marks.testFlag(Mark::Subscript))
            text += shifted(run->text, loweredDigits);
        else
            text += run->text;
    }
    return text;
}

QString textOf(const Blocks &blocks);

QString textOf(const List &list)
{
    QStringList items;
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const QString marker = list.kind == ListKind::Numbered ? u"%1. "_s.arg(list.start + i) : u"- "_s;
        const QString indent(marker.size(), u' ');
        QString text = textOf(list.items.at(i));
        text.replace("\n\n"_L1, "\n"_L1).replace(u'\n', u'\n' + indent);
        items.append(marker + text);
    }
    return items.join(u'\n');
}

QString textOf(const Table &table)
{
    QStringList lines;
    if (!table.caption.isEmpty())
        lines.append(plainText(table.caption));
    for (const QList<Cell> &row : table.rows) {
        QStringList cells;
        for (const Cell &cell : row)
            cells.append(textOf(cell.blocks).simplified());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

QString textOf(const Figure &figure)
{
    QStringList lines;
    if (!figure.alternative.isEmpty())
        lines.append(u'[' + figure.alternative + u']');
    lines.append(plainText(figure.caption));
    lines.append(figure.credit);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString textOf(const Blocks &blocks)
{
    QStringList texts;
    for (const Block &block : blocks) {
        const QString text = std::visit(Overloaded{[](const Paragraph &node) { return plainText(node.inlines); },
                                                   [](const Heading &node) { return plainText(node.inlines); },
                                                   [](const Quotation &node) { return textOf(node.blocks); },
                                                   [](const auto &node) { return textOf(node); }},
                                        block.node);
        if (!text.isEmpty())
            texts.append(text);
    }
    return texts.join("\n\n"_L1);
}

int wordsIn(QStringView text)
{
    static const QRegularExpression blank(u"\\s+"_s, QRegularExpression::UseUnicodePropertiesOption);
    int words = 0;
    for (const QStringView token : text.split(blank, Qt::SkipEmptyParts))
        words += std::ranges::any_of(token, [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }) ? 1 : 0;
    return words;
}

} // namespace

QString toPlainText(const Document &document)
{
    const QString text = textOf(document.blocks);
    return text.isEmpty() ? text : text + u'\n';
}

ContentFacts factsOf(const Document &document)
{
    ContentFacts facts;
    forEachBlock(document.blocks, [&facts](const Block &block) {
        if (const Inlines *inlines = inlinesOf(block))
            facts.wordCount += wordsIn(textOf(*inlines));
        if (const auto *figure = std::get_if<Figure>(&block.node)) {
            facts.isEmpty = false;
            if (!figure->decorative && figure->alternative.trimmed().isEmpty())
                ++facts.imagesWithoutAlternative;
        }
    });
    facts.isEmpty = facts.isEmpty && facts.wordCount == 0;
    return facts;
}

} // namespace bantin::content
