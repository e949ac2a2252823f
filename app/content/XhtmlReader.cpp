// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/content/XhtmlVocabulary.h"

#include <QXmlStreamReader>

#include <algorithm>
#include <initializer_list>

namespace bantin::content {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumBytes = 16 << 20;

class XhtmlReader
{
public:
    explicit XhtmlReader(QByteArrayView xhtml)
        : m_xml(QByteArray::fromRawData(xhtml.data(), xhtml.size()))
    {
    }

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
        document.blocks = readBlocks(0);
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
    void refuse(const QString &why)
    {
        if (!m_xml.hasError())
            m_xml.raiseError(why);
    }

    /// The next token; what no canonical article has (comment, DOCTYPE, CDATA…) ends the reading.
    void advance()
    {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::Comment || token == QXmlStreamReader::DTD
            || token == QXmlStreamReader::EntityReference || token == QXmlStreamReader::ProcessingInstruction
            || m_xml.isCDATA())
            refuse(u"unexpected markup"_s);
    }

    /// Moves to the next child element of the open one; false at its end or on error.
    bool nextChild()
    {
        for (advance(); !m_xml.hasError(); advance()) {
            if (m_xml.isStartElement()) {
                if (m_xml.namespaceUri() != vocabulary::xmlNamespace)
                    refuse(u"foreign namespace"_s);
                return !m_xml.hasError();
            }
            if (m_xml.isEndElement())
                return false;
            const bool blank = std::ranges::all_of(m_xml.text(), [](QChar c) { return c == u' ' || c == u'\n'; });
            if (!m_xml.isCharacters() || !blank)
                refuse(u"text between blocks"_s);
        }
        return false;
    }

    void checkAttributes(std::initializer_list<QLatin1StringView> allowed)
    {
        const auto attributes = m_xml.attributes();
        for (const QXmlStreamAttribute &attribute : attributes) {
            const bool known =
                attribute.namespaceUri().isEmpty()
                && std::ranges::any_of(allowed, [&](QLatin1StringView name) { return name == attribute.name(); });
            if (!known)
                refuse(u"attribute "_s + attribute.qualifiedName().toString());
        }
    }

    int number(QLatin1StringView name, int absent, int minimum, int maximum)
    {
        const auto attributes = m_xml.attributes();
        if (!attributes.hasAttribute(name))
            return absent;
        const QStringView text = attributes.value(name);
        bool ok = false;
        const int value = text.toInt(&ok);
        if (!ok || value < minimum || value > maximum || QString::number(value) != text)
            refuse(u"number in "_s + name);
        return value;
    }

    void expectEnd()
    {
        if (nextChild())
            refuse(u"element in an empty element"_s);
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
        if (name == vocabulary::paragraph || heading != vocabulary::headings.end()) {
            checkAttributes({});
            const int level = int(heading - vocabulary::headings.begin()) + vocabulary::lowestHeading;
            const Inlines inlines = readInlines();
            if (heading != vocabulary::headings.end())
                return Block{Heading{level, inlines}};
            return Block{Paragraph{inlines}};
        }
        if (name == vocabulary::figure)
            return Block{readFigure()};
        if (depth >= maximumDepth)
            refuse(u"nested too deeply"_s);
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

    List readList(int depth)
    {
        List list;
        if (m_xml.name() == vocabulary::numberedList) {
            checkAttributes({vocabulary::start});
            list.kind = ListKind::Numbered;
            list.start = number(vocabulary::start, 1, 0, vocabulary::maximumNumber);
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
            if (m_xml.isCharacters()) {
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

    QXmlStreamReader m_xml;
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
