// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/Xhtml.h"
#include "app/content/XhtmlVocabulary.h"

#include <utility>

namespace bantin::content {
using namespace Qt::StringLiterals;

namespace {

/// One block per line and no indentation, so that two revisions compare line by line.
class XhtmlWriter
{
public:
    QString take() { return std::move(m_out); }

    void open(QLatin1StringView element, const QString &attributes = {})
    {
        m_out += u'<' + element + attributes + u'>';
    }
    void close(QLatin1StringView element) { m_out += u"</"_s + element + u'>'; }
    void endLine() { m_out += u'\n'; }

    static QString attribute(QLatin1StringView name, const QString &value)
    {
        return u' ' + name + u"=\""_s + value.toHtmlEscaped() + u'"';
    }
    static QString attribute(QLatin1StringView name, int value) { return attribute(name, QString::number(value)); }

    /// The notes referred to so far, as the last part of the article.
    void writeNotes()
    {
        const QList<Inlines> notes = std::exchange(m_notes, {});
        if (notes.isEmpty())
            return;
        open(vocabulary::section,
             attribute(vocabulary::styleClass, vocabulary::notes) + attribute(vocabulary::role, vocabulary::notesRole));
        endLine();
        open(vocabulary::numberedList);
        endLine();
        for (qsizetype number = 1; number <= notes.size(); ++number) {
            open(vocabulary::listItem, attribute(vocabulary::identifier, vocabulary::noteId(number)));
            open(vocabulary::paragraph);
            writeInlines(notes.at(number - 1));
            open(vocabulary::link, attribute(vocabulary::href, u'#' + vocabulary::noteReferenceId(number))
                                       + attribute(vocabulary::role, vocabulary::backLinkRole));
            m_out += vocabulary::backLinkText;
            close(vocabulary::link);
            close(vocabulary::paragraph);
            close(vocabulary::listItem);
            endLine();
        }
        close(vocabulary::numberedList);
        endLine();
        close(vocabulary::section);
        endLine();
    }

    void writeBlocks(const Blocks &blocks)
    {
        for (const Block &block : blocks) {
            std::visit([this](const auto &node) { write(node); }, block.node);
            endLine();
        }
    }

private:
    void writeText(const Text &text)
    {
        for (const auto &[mark, element] : vocabulary::markElements) {
            if (text.marks.testFlag(mark))
                open(element);
        }
        m_out += text.text.toHtmlEscaped();
        for (auto it = vocabulary::markElements.rbegin(); it != vocabulary::markElements.rend(); ++it) {
            if (text.marks.testFlag(it->mark))
                close(it->element);
        }
    }

    /// Neighbours with one target share one link element: a screen reader must not read a link twice.
    void writeInlines(const Inlines &inlines)
    {
        QString href;
        const auto setHref = [&](const QString &next) {
            if (next == href)
                return;
            if (!href.isEmpty())
                close(vocabulary::link);
            if (!next.isEmpty())
                open(vocabulary::link, attribute(vocabulary::href, next));
            href = next;
        };
        for (const Inline &piece : inlines) {
            if (const auto *text = std::get_if<Text>(&piece)) {
                setHref(text->href);
                writeText(*text);
            } else {
                setHref({});
                if (const auto *note = std::get_if<Note>(&piece))
                    writeNoteReference(*note);
                else
                    m_out += u'<' + vocabulary::lineBreak + u"/>"_s;
            }
        }
        setHref({});
    }

    void writeNoteReference(const Note &note)
    {
        m_notes.append(note.inlines);
        const qsizetype number = m_notes.size();
        open("sup"_L1, attribute(vocabulary::styleClass, vocabulary::note));
        open(vocabulary::link, attribute(vocabulary::href, u'#' + vocabulary::noteId(number))
                                   + attribute(vocabulary::identifier, vocabulary::noteReferenceId(number))
                                   + attribute(vocabulary::role, vocabulary::noteReferenceRole));
        m_out += QString::number(number);
        close(vocabulary::link);
        close("sup"_L1);
    }

    void writeLine(QLatin1StringView element, const Inlines &inlines, const QString &attributes = {})
    {
        open(element, attributes);
        writeInlines(inlines);
        close(element);
    }

    void writeContainer(QLatin1StringView element, const Blocks &blocks, const QString &attributes = {})
    {
        open(element, attributes);
        if (!blocks.isEmpty())
            endLine();
        writeBlocks(blocks);
        close(element);
    }

    void write(const Paragraph &paragraph) { writeLine(vocabulary::paragraph, paragraph.inlines); }

    void write(const Heading &heading)
    {
        writeLine(vocabulary::headings.at(size_t(heading.level - vocabulary::lowestHeading)), heading.inlines);
    }

    void write(const List &list)
    {
        const bool numbered = list.kind == ListKind::Numbered;
        const auto element = numbered ? vocabulary::numberedList : vocabulary::bulletedList;
        open(element, numbered ? numberAttributes(list) : QString());
        endLine();
        for (const Blocks &item : list.items) {
            writeContainer(vocabulary::listItem, item);
            endLine();
        }
        close(element);
    }

    static QString numberAttributes(const List &list)
    {
        QString attributes;
        for (const auto &[style, type] : vocabulary::numberTypes) {
            if (style == list.numbers)
                attributes += attribute(vocabulary::type, type);
        }
        return list.start == 1 ? attributes : attributes + attribute(vocabulary::start, list.start);
    }

    void write(const Table &table)
    {
        open(vocabulary::table);
        endLine();
        if (!table.caption.isEmpty()) {
            writeLine(vocabulary::tableCaption, table.caption);
            endLine();
        }
        for (const QList<Cell> &row : table.rows) {
            open(vocabulary::row);
            endLine();
            for (const Cell &cell : row) {
                writeCell(cell);
                endLine();
            }
            close(vocabulary::row);
            endLine();
        }
        close(vocabulary::table);
    }

    void writeCell(const Cell &cell)
    {
        QString attributes;
        if (cell.columnSpan != 1)
            attributes += attribute(vocabulary::columnSpan, cell.columnSpan);
        if (cell.rowSpan != 1)
            attributes += attribute(vocabulary::rowSpan, cell.rowSpan);
        const auto element = cell.kind == CellKind::Header ? vocabulary::headerCell : vocabulary::dataCell;
        writeContainer(element, cell.blocks, attributes);
    }

    void write(const Figure &figure)
    {
        QString attributes = attribute(vocabulary::source, vocabulary::assetFolder + figure.asset)
                             + attribute(vocabulary::alternative, figure.alternative);
        if (figure.decorative)
            attributes += attribute(vocabulary::role, vocabulary::presentation);
        if (figure.width > 0)
            attributes += attribute(vocabulary::width, figure.width);
        if (figure.height > 0)
            attributes += attribute(vocabulary::height, figure.height);
        open(vocabulary::figure);
        endLine();
        m_out += u'<' + vocabulary::image + attributes + u"/>\n"_s;
        if (!figure.caption.isEmpty() || !figure.credit.isEmpty())
            writeFigureCaption(figure);
        close(vocabulary::figure);
    }

    void writeFigureCaption(const Figure &figure)
    {
        open(vocabulary::figureCaption);
        endLine();
        if (!figure.caption.isEmpty()) {
            writeLine(vocabulary::paragraph, figure.caption);
            endLine();
        }
        if (!figure.credit.isEmpty()) {
            writeLine(vocabulary::paragraph, {Text{figure.credit, {}, {}}},
                      attribute(vocabulary::styleClass, vocabulary::credit));
            endLine();
        }
        close(vocabulary::figureCaption);
        endLine();
    }

    void write(const Quotation &quotation)
    {
        if (quotation.source.isEmpty() && quotation.date.isEmpty()) {
            writeContainer(vocabulary::quotation, quotation.blocks);
            return;
        }
        open(vocabulary::figure, attribute(vocabulary::styleClass, vocabulary::quoted));
        endLine();
        writeContainer(vocabulary::quotation, quotation.blocks);
        endLine();
        open(vocabulary::figureCaption);
        if (!quotation.source.isEmpty())
            writeLine(vocabulary::quotationSource, {Text{quotation.source, {}, {}}});
        if (!quotation.date.isEmpty()) {
            if (!quotation.source.isEmpty())
                m_out += ", "_L1;
            writeLine(vocabulary::time, {Text{vocabulary::shownDate(quotation.date), {}, {}}},
                      attribute(vocabulary::dateTime, quotation.date));
        }
        close(vocabulary::figureCaption);
        endLine();
        close(vocabulary::figure);
    }

    void write(const Attachment &attachment)
    {
        open(vocabulary::paragraph, attribute(vocabulary::styleClass, vocabulary::attachment));
        writeLine(vocabulary::link, {Text{attachment.label, {}, {}}},
                  attribute(vocabulary::href, vocabulary::assetFolder + attachment.asset)
                      + attribute(vocabulary::download, attachment.fileName));
        m_out += u' ';
        writeLine(vocabulary::data, {Text{vocabulary::attachmentFacts(attachment.asset, attachment.bytes), {}, {}}},
                  attribute(vocabulary::value, QString::number(attachment.bytes)));
        close(vocabulary::paragraph);
    }

    static QString attribute(QLatin1StringView name, QLatin1StringView value)
    {
        return attribute(name, QString(value));
    }

    QString m_out;
    QList<Inlines> m_notes;
};

} // namespace

QByteArray toXhtml(const Document &document)
{
    XhtmlWriter writer;
    writer.open(vocabulary::article, XhtmlWriter::attribute("xmlns"_L1, QString(vocabulary::xmlNamespace)));
    writer.endLine();
    writer.writeBlocks(normalise(document).blocks);
    writer.writeNotes();
    writer.close(vocabulary::article);
    writer.endLine();
    return writer.take().toUtf8();
}

} // namespace bantin::content
