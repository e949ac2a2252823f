// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/BlockReader.h"

#include "app/content/assembly/BlockAssembler.h"
#include "app/content/odt/FrameReader.h"
#include "app/content/odt/ParagraphReader.h"
#include "app/content/odt/TableReader.h"

#include <QSet>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// What only holds blocks: sections and the generated text of indices.
bool isWrapper(QStringView name)
{
    static const QSet<QString> wrappers{
        u"section"_s,      u"table-of-content"_s, u"illustration-index"_s, u"table-index"_s,
        u"object-index"_s, u"user-index"_s,       u"alphabetical-index"_s, u"bibliography"_s,
        u"index-body"_s,   u"index-title"_s,      u"numbered-paragraph"_s, u"page-sequence"_s,
    };
    return wrappers.contains(name.toString());
}

class BlockReader
{
public:
    BlockReader(OdtScope &scope, QString *title, ImportedComment *comment)
        : m_scope(scope)
        , m_xml(scope.xml)
        , m_comment(comment)
        , m_assembler(title)
    {
    }

    Blocks read()
    {
        readChildren();
        return m_assembler.take();
    }

private:
    void readChildren()
    {
        while (m_xml.nextChild())
            readElement();
    }

    void readElement()
    {
        const QStringView name = m_xml.name();
        if (m_xml.ns() == Ns::OdfText)
            readTextElement(name);
        else if (m_xml.is(Ns::OdfTable, "table"_L1))
            m_assembler.addTable(readTable(m_scope));
        else if (m_xml.ns() == Ns::OdfDraw)
            addDrawing();
        else if (m_comment && m_xml.is(Ns::DublinCore, "creator"_L1))
            m_comment->author = m_xml.text().simplified();
        else if (m_comment && m_xml.is(Ns::DublinCore, "date"_L1))
            m_comment->date = QDateTime::fromString(m_xml.text().trimmed(), Qt::ISODate);
        else if (m_xml.is(Ns::OdfOffice, "annotation-end"_L1) || m_xml.ns() != Ns::Other)
            skipElement();
        else
            readChildren(); // wrappers of later versions
    }

    void skipElement()
    {
        if (m_xml.is(Ns::OdfOffice, "annotation-end"_L1))
            m_scope.context.comments.endRange(m_xml.attribute(Ns::OdfOffice, "name"_L1));
        m_xml.skip();
    }

    void readTextElement(QStringView name)
    {
        if (name == "p"_L1 || name == "h"_L1) {
            addParagraph();
        } else if (name == "list"_L1) {
            readList();
        } else if (isWrapper(name)) {
            if (m_xml.attribute(Ns::OdfText, "display"_L1) == "none"_L1) {
                m_scope.context.notices.add("hidden-text-dropped"_L1);
                m_xml.skip();
            } else {
                readChildren();
            }
        } else {
            if (name == "tracked-changes"_L1)
                noteChanges();
            else
                m_xml.skip();
        }
    }

    /// What was deleted stands here and not in the text; what was inserted stands in the text (§5.5).
    void noteChanges()
    {
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfText, "changed-region"_L1))
                m_scope.context.notices.add("tracked-changes-accepted"_L1);
            m_xml.skip();
        }
    }

    void addParagraph()
    {
        std::optional<Label> label;
        if (m_xml.name() == "h"_L1 && m_xml.attribute(Ns::OdfText, "is-list-header"_L1) != "true"_L1) {
            const QString styleName = m_xml.attribute(Ns::OdfText, "style-name"_L1);
            const ParagraphStyle style = m_scope.context.styles.paragraph(styleName);
            const auto &ownList = style.listStyle;
            const int level = qMax(1, m_xml.attribute(Ns::OdfText, "outline-level"_L1).toInt()) - 1;
            // An empty list style takes the heading out of the numbering (§19.880).
            if (!ownList || !ownList->isEmpty())
                label = m_scope.context.numbering.nextHeading(level);
            if (label)
                m_scope.context.typed.passLabel(*label, style.run.font);
        }
        ParagraphContent paragraph = readParagraph(m_scope);
        paragraph.label = label;
        m_assembler.addParagraph(std::move(paragraph));
    }

    void addDrawing()
    {
        DrawingContent drawing = readFrame(m_scope);
        ParagraphContent paragraph;
        if (!drawing.formula.isEmpty())
            paragraph.inlines = {Text{drawing.formula, {}, {}}};
        for (const Figure &figure : std::as_const(drawing.figures))
            paragraph.before.append(Block{figure});
        paragraph.after = std::move(drawing.texts);
        m_assembler.addParagraph(std::move(paragraph));
    }

    void readList()
    {
        m_scope.context.numbering.openList(m_xml);
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfText, "list-item"_L1))
                readItem(true);
            else if (m_xml.is(Ns::OdfText, "list-header"_L1))
                readItem(false);
            else
                m_xml.skip();
        }
        m_scope.context.numbering.closeList();
    }

    void readItem(bool counted)
    {
        std::optional<int> start;
        if (m_xml.hasAttribute(Ns::OdfText, "start-value"_L1))
            start = qBound(0, m_xml.attribute(Ns::OdfText, "start-value"_L1).toInt(), 999'999);
        bool first = counted;
        std::optional<Label> own; // an empty first paragraph leaves the label to the next one
        while (m_xml.nextChild()) {
            if (m_xml.is(Ns::OdfText, "list"_L1)) {
                readList();
            } else if (m_xml.is(Ns::OdfText, "p"_L1) || m_xml.is(Ns::OdfText, "h"_L1)) {
                if (std::exchange(first, false))
                    own = labelOfItem(start);
                addItemParagraph(own);
            } else {
                m_xml.skip();
            }
        }
    }

    Label labelOfItem(std::optional<int> start)
    {
        const ParagraphStyle style = m_scope.context.styles.paragraph(m_xml.attribute(Ns::OdfText, "style-name"_L1));
        Label label = m_scope.context.numbering.nextItem(start, style.listStyle.value_or(QString()));
        m_scope.context.typed.passLabel(label, style.run.font);
        return label;
    }

    void addItemParagraph(std::optional<Label> &own)
    {
        ParagraphContent paragraph = readParagraph(m_scope);
        const bool empty = paragraph.inlines.isEmpty() && paragraph.before.isEmpty() && paragraph.after.isEmpty();
        if (empty && (!own || own->kind == LabelKind::Bullet))
            return;
        const int below = m_scope.context.numbering.level() + 1;
        paragraph.label = own ? *own : Label{LabelKind::Literal, 0, below, 0, {}};
        own.reset();
        m_assembler.addParagraph(std::move(paragraph));
    }

    OdtScope &m_scope;
    XmlPart &m_xml;
    ImportedComment *m_comment;
    BlockAssembler m_assembler;
};

} // namespace

Blocks readBlocks(OdtScope &scope)
{
    return BlockReader(scope, nullptr, nullptr).read();
}

Blocks readBody(OdtScope &scope, QString &title)
{
    return BlockReader(scope, &title, nullptr).read();
}

Blocks readAnnotationBlocks(OdtScope &scope, ImportedComment &comment)
{
    return BlockReader(scope, nullptr, &comment).read();
}

} // namespace bantin::content::odt
