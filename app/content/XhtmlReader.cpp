// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/Xhtml.h"
#include "app/content/XhtmlTokens.h"
#include "app/content/XhtmlVocabulary.h"

#include <algorithm>
#include <utility>

namespace bantin::content {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumBytes = 16 << 20;

class XhtmlReader : private XhtmlTokens
{
public:
    using XhtmlTokens::XhtmlTokens;

    Result<Document> read()
    {
        Document document;
        advance();
        if (m_xml.isStartDocument() && !m_xml.documentVersion().isEmpty())
            refuse(u"XML declaration"_s);
        advance();
        if (!m_xml.isStartElement() || m_xml.name() != vocabulary::article
            || m_xml.namespaceUri() != vocabulary::xmlNamespace)
            refuse(u"the root is not article"_s);
        checkAttributes({});
        document.blocks = readArticle();
        advance();
        if (!m_xml.isEndDocument())
            refuse(u"content after the article"_s);
        if (m_xml.hasError()) {
            return Error{Fault::InvalidInput,
                         u"xhtml-invalid"_s,
                         Retry::Never,
                         {QString::number(m_xml.lineNumber())},
                         m_xml.errorString()};
        }
        return normalise(document);
    }

private:
    Blocks readArticle()
    {
        Blocks blocks;
        while (nextChild()) {
            if (m_xml.name() != vocabulary::section) {
                blocks.append(readBlock(0));
                continue;
            }
            const QList<Inlines> notes = readNotes();
            fillNotes(blocks, notes);
            expectEnd();
            return blocks;
        }
        if (m_noteReferences > 0)
            refuse(u"note without text"_s);
        return blocks;
    }

    void fillNotes(Blocks &blocks, const QList<Inlines> &notes)
    {
        if (notes.isEmpty() || notes.size() != m_noteReferences)
            refuse(u"notes and references differ in number"_s);
        qsizetype next = 0;
        forEachInlines(blocks, [&](Inlines &inlines) {
            for (Inline &piece : inlines) {
                if (auto *note = std::get_if<Note>(&piece); note && next < notes.size())
                    note->inlines = notes.at(next++);
            }
        });
    }

    QList<Inlines> readNotes()
    {
        checkExactAttributes({{vocabulary::styleClass, vocabulary::notes}, {vocabulary::role, vocabulary::notesRole}});
        if (!nextChild() || m_xml.name() != vocabulary::numberedList)
            refuse(u"notes without list"_s);
        checkAttributes({});
        QList<Inlines> notes;
        while (nextChild()) {
            m_note = notes.size() + 1;
            checkExactAttributes({{vocabulary::identifier, vocabulary::noteId(m_note)}});
            if (m_xml.name() != vocabulary::listItem || !nextChild() || m_xml.name() != vocabulary::paragraph)
                refuse(u"note without paragraph"_s);
            checkAttributes({});
            notes.append(readInlines());
            if (!std::exchange(m_wentBack, false))
                refuse(u"note without way back"_s);
            expectEnd();
        }
        m_note = 0;
        expectEnd();
        return notes;
    }

    Blocks readBlocks(int depth)
    {
        Blocks blocks;
        while (nextChild())
            blocks.append(readBlock(depth));
        return blocks;
    }

    Block readBlock(int depth)
    {
        const QStringView name = m_xml.name();
        const auto heading = std::ranges::find_if(vocabulary::headings, [&](auto element) { return element == name; });
        if (name == vocabulary::paragraph && m_xml.attributes().hasAttribute(vocabulary::styleClass))
            return Block{readAttachment()};
        if (name == vocabulary::paragraph || heading != vocabulary::headings.end()) {
            checkAttributes({});
            const int level = int(heading - vocabulary::headings.begin()) + vocabulary::lowestHeading;
            const Inlines inlines = readInlines();
            if (heading != vocabulary::headings.end())
                return Block{Heading{level, inlines}};
            return Block{Paragraph{inlines}};
        }
        if (name == vocabulary::figure && !m_xml.attributes().hasAttribute(vocabulary::styleClass))
            return Block{readFigure()};
        if (depth >= maximumDepth)
            refuse(u"nested too deeply"_s);
        else if (name == vocabulary::figure)
            return Block{readSourcedQuotation(depth)};
        else if (name == vocabulary::bulletedList || name == vocabulary::numberedList)
            return Block{readList(depth)};
        else if (name == vocabulary::table)
            return Block{readTable(depth)};
        else if (name == vocabulary::quotation) {
            checkAttributes({});
            return Block{Quotation{readBlocks(depth + 1)}};
        } else
            refuse(u"element "_s + name.toString());
        return {};
    }

    Quotation readSourcedQuotation(int depth)
    {
        checkExactAttributes({{vocabulary::styleClass, vocabulary::quoted}});
        Quotation quotation;
        if (!nextChild() || m_xml.name() != vocabulary::quotation)
            refuse(u"quotation without text"_s);
        checkAttributes({});
        quotation.blocks = readBlocks(depth + 1);
        if (!nextChild() || m_xml.name() != vocabulary::figureCaption)
            refuse(u"quotation without source"_s);
        checkAttributes({});
        readQuotationSource(quotation);
        expectEnd();
        return quotation;
    }

    void readQuotationSource(Quotation &quotation)
    {
        QString between;
        for (advance(); !m_xml.hasError() && !m_xml.isEndElement(); advance()) {
            if (m_xml.isCharacters()) {
                between += m_xml.text();
            } else if (m_xml.namespaceUri() != vocabulary::xmlNamespace) {
                refuse(u"foreign namespace"_s);
            } else if (m_xml.name() == vocabulary::quotationSource && quotation.source.isEmpty()
                       && quotation.date.isEmpty()) {
                checkAttributes({});
                quotation.source = readPlainText();
            } else if (m_xml.name() == vocabulary::time && quotation.date.isEmpty()) {
                quotation.date = m_xml.attributes().value(vocabulary::dateTime).toString();
                checkAttributes({vocabulary::dateTime});
                if (const QString shown = vocabulary::shownDate(quotation.date);
                    shown.isEmpty() || readPlainText() != shown)
                    refuse(u"date of a quotation"_s);
            } else {
                refuse(u"quotation source"_s);
            }
        }
        const bool both = !quotation.source.isEmpty() && !quotation.date.isEmpty();
        if (between != (both ? ", "_L1 : ""_L1) || (quotation.source.isEmpty() && quotation.date.isEmpty()))
            refuse(u"quotation source"_s);
    }

    Attachment readAttachment()
    {
        using namespace vocabulary;
        checkExactAttributes({{styleClass, vocabulary::attachment}});
        Attachment file;
        if (!nextChild() || m_xml.name() != link)
            refuse(u"file without link"_s);
        checkAttributes({href, download});
        const auto attributes = m_xml.attributes();
        const QStringView path = attributes.value(href);
        file.fileName = attributes.value(download).toString();
        if (!path.startsWith(assetFolder) || !isAttachmentName(path.sliced(assetFolder.size())))
            refuse(u"file address"_s);
        else
            file.asset = path.sliced(assetFolder.size()).toString();
        file.label = readPlainText();
        if (!nextChild() || m_xml.name() != data)
            refuse(u"file without size"_s);
        checkAttributes({value});
        const QString bytes = m_xml.attributes().value(value).toString();
        file.bytes = bytes.toLongLong();
        const bool exact = file.bytes >= 0 && QString::number(file.bytes) == bytes;
        if (!m_xml.hasError() && (!exact || readPlainText() != attachmentFacts(file.asset, file.bytes)))
            refuse(u"size of a file"_s);
        expectEnd();
        return file;
    }

    List readList(int depth)
    {
        List list;
        if (m_xml.name() == vocabulary::numberedList) {
            checkAttributes({vocabulary::type, vocabulary::start});
            list.kind = ListKind::Numbered;
            list.numbers = readNumberStyle();
            list.start = number(vocabulary::start, 1, vocabulary::leastStart(list.numbers), vocabulary::maximumNumber);
        } else {
            checkAttributes({});
        }
        while (nextChild()) {
            if (m_xml.name() != vocabulary::listItem)
                refuse(u"list without items"_s);
            checkAttributes({});
            list.items.append(readBlocks(depth + 1));
        }
        return list;
    }

    NumberStyle readNumberStyle()
    {
        const QStringView type = m_xml.attributes().value(vocabulary::type);
        for (const auto &[style, name] : vocabulary::numberTypes) {
            if (type == name)
                return style;
        }
        if (m_xml.attributes().hasAttribute(vocabulary::type))
            refuse(u"type of a list"_s);
        return NumberStyle::Decimal;
    }

    Table readTable(int depth)
    {
        checkAttributes({});
        Table table;
        while (nextChild()) {
            const bool first = table.rows.isEmpty() && table.caption.isEmpty();
            if (m_xml.name() == vocabulary::tableCaption && first) {
                checkAttributes({});
                table.caption = readInlines();
            } else if (m_xml.name() == vocabulary::row) {
                checkAttributes({});
                table.rows.append(readRow(depth));
            } else {
                refuse(u"table without rows"_s);
            }
        }
        return table;
    }

    QList<Cell> readRow(int depth)
    {
        QList<Cell> cells;
        while (nextChild()) {
            const bool header = m_xml.name() == vocabulary::headerCell;
            if (!header && m_xml.name() != vocabulary::dataCell)
                refuse(u"row without cells"_s);
            checkAttributes({vocabulary::columnSpan, vocabulary::rowSpan});
            Cell cell;
            cell.kind = header ? CellKind::Header : CellKind::Data;
            cell.columnSpan = number(vocabulary::columnSpan, 1, 1, vocabulary::maximumColumnSpan);
            cell.rowSpan = number(vocabulary::rowSpan, 1, 1, vocabulary::maximumRowSpan);
            cell.blocks = readBlocks(depth + 1);
            cells.append(cell);
        }
        return cells;
    }

    Figure readFigure()
    {
        checkAttributes({});
        Figure figure;
        if (!nextChild() || m_xml.name() != vocabulary::image)
            refuse(u"figure without image"_s);
        readImage(figure);
        if (!nextChild())
            return figure;
        if (m_xml.name() != vocabulary::figureCaption)
            refuse(u"figure with more than a caption"_s);
        checkAttributes({});
        readFigureCaption(figure);
        expectEnd();
        return figure;
    }

    void readImage(Figure &figure)
    {
        using namespace vocabulary;
        checkAttributes({source, alternative, role, vocabulary::width, vocabulary::height});
        const auto attributes = m_xml.attributes();
        const QStringView path = attributes.value(source);
        if (!path.startsWith(assetFolder) || !isAssetName(path.sliced(assetFolder.size())))
            refuse(u"image source"_s);
        else
            figure.asset = path.sliced(assetFolder.size()).toString();
        figure.alternative = attributes.value(alternative).toString();
        figure.decorative = attributes.hasAttribute(role);
        if (!attributes.hasAttribute(alternative))
            refuse(u"image without alt"_s);
        if (figure.decorative && (attributes.value(role) != presentation || !figure.alternative.isEmpty()))
            refuse(u"image role"_s);
        figure.width = number(vocabulary::width, 0, 1, maximumNumber);
        figure.height = number(vocabulary::height, 0, 1, maximumNumber);
        expectEnd();
    }

    void readFigureCaption(Figure &figure)
    {
        while (nextChild()) {
            if (m_xml.name() != vocabulary::paragraph)
                refuse(u"figure caption"_s);
            checkAttributes({vocabulary::styleClass});
            const auto attributes = m_xml.attributes();
            if (!attributes.hasAttribute(vocabulary::styleClass)) {
                if (!figure.caption.isEmpty() || !figure.credit.isEmpty())
                    refuse(u"second figure caption"_s);
                figure.caption = readInlines();
                continue;
            }
            if (attributes.value(vocabulary::styleClass) != vocabulary::credit || !figure.credit.isEmpty())
                refuse(u"figure credit"_s);
            const Inlines inlines = readInlines();
            const auto *text = inlines.size() == 1 ? std::get_if<Text>(&inlines.first()) : nullptr;
            if (!text || text->marks || !text->href.isEmpty())
                refuse(u"figure credit"_s);
            else
                figure.credit = text->text;
        }
    }

    Inlines readInlines()
    {
        Inlines inlines;
        readInlines(Text{}, inlines);
        return inlines;
    }

    /// Recursion ends by itself: an element already open around the text is refused, so at most seven are.
    void readInlines(const Text &around, Inlines &inlines)
    {
        for (advance(); !m_xml.hasError() && !m_xml.isEndElement(); advance()) {
            if (m_wentBack) {
                refuse(u"text after the way back"_s);
            } else if (m_xml.isCharacters()) {
                inlines.append(Text{m_xml.text().toString(), around.marks, around.href});
            } else if (m_xml.isStartElement() && m_xml.namespaceUri() == vocabulary::xmlNamespace) {
                readInlineElement(around, inlines);
            } else {
                refuse(u"unexpected content in text"_s);
            }
        }
    }

    void readInlineElement(const Text &around, Inlines &inlines)
    {
        const QStringView name = m_xml.name();
        Text inside = around;
        if (name == vocabulary::lineBreak) {
            checkAttributes({});
            inlines.append(LineBreak{});
            expectEnd();
            return;
        }
        if (name == "sup"_L1 && m_xml.attributes().hasAttribute(vocabulary::styleClass)) {
            readNoteReference(around);
            inlines.append(Note{});
            return;
        }
        if (name == vocabulary::link && m_xml.attributes().hasAttribute(vocabulary::role)) {
            readWayBack(around);
            return;
        }
        if (name == vocabulary::link) {
            checkAttributes({vocabulary::href});
            inside.href = m_xml.attributes().value(vocabulary::href).toString();
            if (!around.href.isEmpty() || !vocabulary::isAllowedHref(inside.href))
                refuse(u"link"_s);
        } else {
            checkAttributes({});
            const auto mark = std::ranges::find_if(vocabulary::markElements,
                                                   [&](const auto &entry) { return entry.element == name; });
            if (mark == vocabulary::markElements.end() || around.marks.testFlag(mark->mark))
                refuse(u"element in text: "_s + name.toString());
            else
                inside.marks |= mark->mark;
        }
        if (!m_xml.hasError())
            readInlines(inside, inlines);
    }

    void readNoteReference(const Text &around)
    {
        const qsizetype number = ++m_noteReferences;
        checkExactAttributes({{vocabulary::styleClass, vocabulary::note}});
        if (m_note > 0 || around.marks || !around.href.isEmpty() || !nextChild() || m_xml.name() != vocabulary::link)
            refuse(u"place of a note"_s);
        checkExactAttributes({{vocabulary::href, u'#' + vocabulary::noteId(number)},
                              {vocabulary::identifier, vocabulary::noteReferenceId(number)},
                              {vocabulary::role, vocabulary::noteReferenceRole}});
        if (!m_xml.hasError() && readPlainText() != QString::number(number))
            refuse(u"number of a note"_s);
        expectEnd();
    }

    void readWayBack(const Text &around)
    {
        checkExactAttributes({{vocabulary::href, u'#' + vocabulary::noteReferenceId(m_note)},
                              {vocabulary::role, vocabulary::backLinkRole}});
        if (m_note == 0 || around.marks || !around.href.isEmpty())
            refuse(u"way back outside a note"_s);
        if (!m_xml.hasError() && readPlainText() != vocabulary::backLinkText)
            refuse(u"text of the way back"_s);
        m_wentBack = true;
    }

    qsizetype m_noteReferences = 0;
    qsizetype m_note = 0;    ///< number of the note being read
    bool m_wentBack = false; ///< its way back, which ends it, has been read
};

} // namespace

Result<Document> fromXhtml(QByteArrayView xhtml)
{
    if (xhtml.size() > maximumBytes || !QUtf8StringView(xhtml.data(), xhtml.size()).isValidUtf8()) {
        return Error{Fault::InvalidInput,
                     u"xhtml-invalid"_s,
                     Retry::Never,
                     {u"1"_s},
                     u"%1 bytes, or not UTF-8"_s.arg(xhtml.size())};
    }
    return XhtmlReader(xhtml).read();
}

} // namespace bantin::content
