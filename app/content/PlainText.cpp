// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/ListNumber.h"
#include "app/content/QuotationSource.h"
#include "app/content/XhtmlVocabulary.h"

#include <utility>

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

/// Keeps the numbers of notes while it goes through the text.
class PlainTextWriter
{
public:
    QString textOf(const Blocks &blocks)
    {
        QStringList texts;
        for (const Block &block : blocks) {
            const QString text = std::visit(Overloaded{[this](const Paragraph &node) { return lineOf(node.inlines); },
                                                       [this](const Heading &node) { return lineOf(node.inlines); },
                                                       [this](const auto &node) { return textOf(node); }},
                                            block.node);
            if (!text.isEmpty())
                texts.append(text);
        }
        return texts.join("\n\n"_L1);
    }

    /// "[1] …", one a line.
    QString notes()
    {
        QStringList lines;
        const QList<Inlines> notes = std::exchange(m_notes, {});
        for (const Inlines &note : notes)
            lines.append(u"[%1] "_s.arg(lines.size() + 1) + lineOf(note));
        return lines.join(u'\n');
    }

private:
    QString lineOf(const Inlines &inlines)
    {
        QString text;
        for (const Inline &piece : inlines) {
            std::visit(Overloaded{[&](const LineBreak &) { text += u'\n'; },
                                  [&](const Note &note) {
                                      m_notes.append(note.inlines);
                                      text += u"[%1]"_s.arg(m_notes.size());
                                  },
                                  [&](const Text &run) { text += shown(run); }},
                       piece);
        }
        return text;
    }

    static QString shown(const Text &run)
    {
        if (run.marks.testFlag(Mark::Superscript))
            return shifted(run.text, raisedDigits);
        return run.marks.testFlag(Mark::Subscript) ? shifted(run.text, loweredDigits) : run.text;
    }

    QString textOf(const List &list)
    {
        QStringList items;
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            const QString marker =
                list.kind == ListKind::Numbered ? listNumber(list.start + int(i), list.numbers) + u". "_s : u"- "_s;
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
            lines.append(lineOf(table.caption));
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
        lines.append(lineOf(figure.caption));
        lines.append(figure.credit);
        lines.removeAll(QString());
        return lines.join(u'\n');
    }

    QString textOf(const Quotation &quotation)
    {
        const QString text = textOf(quotation.blocks);
        const QString source = quotationSourceLine(quotation.source, quotation.date);
        return source.isEmpty() ? text : text + u"\n— "_s + source;
    }

    QString textOf(const Attachment &attachment)
    {
        return u"%1 (%2)"_s.arg(attachment.label, vocabulary::attachmentFacts(attachment.asset, attachment.bytes));
    }

    QList<Inlines> m_notes;
};

} // namespace

QString toPlainText(const Document &document)
{
    PlainTextWriter writer;
    QStringList parts{writer.textOf(document.blocks), writer.notes()};
    parts.removeAll(QString());
    const QString text = parts.join("\n\n"_L1);
    return text.isEmpty() ? text : text + u'\n';
}

int wordCount(QStringView text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        // Cells selected in an editor are divided by characters that are none.
        if (c.isSpace() || c.isNonCharacter())
            inWord = false;
        else if (!inWord && (c.isLetterOrNumber() || c.isSurrogate())) {
            inWord = true;
            ++words;
        }
    }
    return words;
}

int wordCount(const Inlines &inlines)
{
    int words = wordCount(textOf(inlines));
    for (const Inline &piece : inlines) {
        if (const auto *note = std::get_if<Note>(&piece))
            words += wordCount(note->inlines);
    }
    return words;
}

ContentFacts factsOf(const Document &document)
{
    ContentFacts facts;
    forEachBlock(document.blocks, [&facts](const Block &block) {
        if (const Inlines *inlines = inlinesOf(block))
            facts.wordCount += wordCount(*inlines);
        if (const auto *quotation = std::get_if<Quotation>(&block.node))
            facts.wordCount += wordCount(quotation->source);
        if (const auto *attachment = std::get_if<Attachment>(&block.node)) {
            facts.isEmpty = false;
            facts.wordCount += wordCount(attachment->label);
        }
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
