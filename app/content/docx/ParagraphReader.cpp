// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/ParagraphReader.h"

#include "app/content/InlineText.h"
#include "app/content/assembly/Href.h"
#include "app/content/docx/DrawingReader.h"
#include "app/content/docx/MathText.h"
#include "app/content/docx/SymbolFonts.h"

namespace bantin::content::docx {
namespace {

/// Formulas are set in a font of their own.
const QString mathFont = u"Symbol"_s;

class ParagraphReader
{
public:
    explicit ParagraphReader(PartScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
        applyStyle({});
    }

    ParagraphContent read()
    {
        m_scope.context.typed.endLine();
        readChildren();
        m_scope.context.typed.endLine();
        m_scope.context.comments.pass(u" "_s);
        m_scope.fields.endParagraph();
        return std::move(m_content);
    }

private:
    void readChildren()
    {
        while (m_xml.nextChild())
            readElement();
    }

    void readElement()
    {
        if (m_xml.ns() == Ns::Word)
            readWordElement();
        else if (m_xml.ns() == Ns::Math)
            readFormula();
        else if (m_xml.is(Ns::Compatibility, "AlternateContent"_L1))
            readAlternateContent(m_xml, [this] { return readCounting([this] { readChildren(); }); });
        else
            m_xml.skip();
    }

    void readWordElement()
    {
        const QStringView name = m_xml.name();
        if (name == "r"_L1) {
            readRun();
        } else if (name == "pPr"_L1) {
            applyProperties(readParagraphProperties(m_xml));
        } else if (name == "hyperlink"_L1) {
            readHyperlink();
        } else if (name == "fldSimple"_L1) {
            readLinked(hrefOf(hyperlinkOf(m_xml.attribute(Ns::Word, "instr"_L1))));
        } else if (name == "del"_L1 || name == "moveFrom"_L1) {
            m_scope.context.notices.add("tracked-changes-accepted"_L1);
            m_xml.skip();
        } else if (name == "sdtPr"_L1 || name == "rt"_L1) {
            m_xml.skip();
        } else {
            // Everything else only wraps runs: w:ins, w:moveTo, w:sdt, w:smartTag, w:customXml, w:bdo, w:ruby…
            if (name == "ins"_L1 || name == "moveTo"_L1)
                m_scope.context.notices.add("tracked-changes-accepted"_L1);
            else if (name == "commentRangeStart"_L1)
                m_scope.context.comments.beginRange(m_xml.attribute(Ns::Word, "id"_L1));
            else if (name == "commentRangeEnd"_L1)
                m_scope.context.comments.endRange(m_xml.attribute(Ns::Word, "id"_L1));
            readChildren();
        }
    }

    void applyStyle(const QString &id)
    {
        m_style = m_scope.context.styles.paragraph(id);
        m_content.role = m_style.role;
        m_content.outlineLevel = m_style.outlineLevel;
    }

    void applyProperties(const ParagraphProperties &properties)
    {
        applyStyle(properties.style);
        if (properties.outlineLevel)
            m_content.outlineLevel = properties.outlineLevel;
        m_content.joinsNext = properties.mark.deletedMark || properties.dropCap;
        const int numbering = properties.numberingId.value_or(m_style.numberingId.value_or(0));
        std::optional<int> level = properties.numberingLevel;
        if (!level && !properties.numberingId)
            level = m_style.numberingLevel;
        if (!level)
            level = m_scope.context.counter.levelOfStyle(numbering, properties.style);
        if (numbering > 0)
            m_content.label = m_scope.context.counter.next(numbering, level.value_or(0));
        const QString &markFont = properties.mark.font;
        if (m_content.label)
            m_scope.context.typed.passLabel(*m_content.label, markFont.isEmpty() ? m_style.run.font : markFont);
    }

    void readHyperlink()
    {
        const auto target = m_scope.relationships.constFind(m_xml.attribute(Ns::Relationship, "id"_L1));
        QString href;
        if (target != m_scope.relationships.cend() && target->external) {
            const QString anchor = m_xml.attribute(Ns::Word, "anchor"_L1);
            href = hrefOf(target->target + (anchor.isEmpty() ? QString() : u'#' + anchor));
            if (href.isEmpty())
                m_scope.context.notices.add("link-dropped"_L1, {target->target});
        }
        readLinked(href);
    }

    void readLinked(const QString &href)
    {
        const QString outer = std::exchange(m_href, href.isEmpty() ? m_href : href);
        readChildren();
        m_href = outer;
    }

    void readFormula()
    {
        m_scope.context.notices.add("formula-as-text"_L1);
        appendText(readMathText(m_xml), mathFont);
    }

    void readRun()
    {
        m_run = m_style.run;
        readRunContent();
    }

    void readRunContent()
    {
        while (m_xml.nextChild()) {
            if (m_xml.ns() == Ns::Word)
                readRunElement();
            else if (m_xml.is(Ns::Compatibility, "AlternateContent"_L1))
                readAlternateContent(m_xml, [this] { return readCounting([this] { readRunContent(); }); });
            else
                m_xml.skip();
        }
    }

    void readRunElement()
    {
        const QStringView name = m_xml.name();
        if (name == "t"_L1)
            appendText(m_xml.text());
        else if (name == "rPr"_L1)
            applyRunProperties(readRunProperties(m_xml));
        else if (name == "instrText"_L1)
            m_scope.fields.addInstruction(m_xml.text());
        else if (name == "drawing"_L1 || name == "pict"_L1 || name == "object"_L1)
            appendDrawing();
        else if (name == "ruby"_L1 || name == "rubyBase"_L1 || name == "r"_L1)
            readRunContent();
        else {
            readEmptyElement(name);
            m_xml.skip();
        }
    }

    void readEmptyElement(QStringView name)
    {
        if (name == "tab"_L1 || name == "ptab"_L1) {
            appendText(u" "_s);
        } else if (name == "br"_L1 || name == "cr"_L1) {
            const QString type = m_xml.attribute(Ns::Word, "type"_L1);
            appendBreak(type.isEmpty() || type == "textWrapping"_L1);
        } else if (name == "noBreakHyphen"_L1) {
            appendText(u"\u2011"_s);
        } else if (name == "softHyphen"_L1) {
            appendText(u"\u00ad"_s);
        } else if (name == "sym"_L1) {
            appendSymbol();
        } else if (name == "fldChar"_L1) {
            readFieldCharacter();
        } else if (name == "footnoteReference"_L1 || name == "endnoteReference"_L1) {
            appendReference(name == "footnoteReference"_L1 ? NoteKind::Footnote : NoteKind::Endnote);
        } else if (name == "commentReference"_L1) {
            m_scope.context.comments.mention(m_xml.attribute(Ns::Word, "id"_L1));
        }
    }

    void applyRunProperties(const RunProperties &properties)
    {
        if (!properties.style.isEmpty())
            m_run.overrideWith(m_scope.context.styles.character(properties.style));
        m_run.overrideWith(properties);
    }

    void readFieldCharacter()
    {
        const QString type = m_xml.attribute(Ns::Word, "fldCharType"_L1);
        if (type == "begin"_L1)
            m_scope.fields.begin();
        else if (type == "separate"_L1)
            m_scope.fields.separate();
        else if (type == "end"_L1)
            m_scope.fields.end();
    }

    bool isShown()
    {
        if (m_run.hidden.value_or(false)) {
            m_scope.context.notices.add("hidden-text-dropped"_L1);
            return false;
        }
        return !m_scope.fields.inInstruction();
    }

    void appendText(const QString &text) { appendText(text, m_run.font); }

    void appendText(const QString &found, const QString &font)
    {
        if (found.isEmpty() || !isShown())
            return;
        if (doctor::legacyFont(font))
            m_scope.context.notices.add("legacy-font"_L1, {font});
        const QString text = m_scope.context.typed.pass(found, font);
        m_scope.context.comments.pass(text);
        QString href = m_href.isEmpty() ? hrefOf(m_scope.fields.href()) : m_href;
        Marks marks = m_run.marks();
        // A link is underlined by the page itself.
        marks.setFlag(Mark::Underline, marks.testFlag(Mark::Underline) && href.isEmpty());
        m_content.inlines.append(Text{text, marks, href});
    }

    void appendBreak(bool ofLine)
    {
        if (!ofLine)
            appendText(u" "_s);
        else if (isShown())
            m_content.inlines.append(LineBreak{});
        m_scope.context.typed.endLine();
    }

    void appendSymbol()
    {
        const QString font = m_xml.attribute(Ns::Word, "font"_L1);
        const QString code = m_xml.attribute(Ns::Word, "char"_L1);
        bool ok = false;
        const ushort character = code.toUShort(&ok, 16);
        QString text = ok ? symbolText(font, character) : QString();
        if (ok && doctor::legacyFont(font) && character >= 0xf020 && character <= 0xf0ff)
            text = QChar(char16_t(character - 0xf000));
        if (text.isEmpty())
            m_scope.context.notices.add("symbol-dropped"_L1, {font, code});
        appendText(text, font);
    }

    /// In brackets, so that "năm 2024" with note 1 never reads as a number in plain text.
    void appendReference(NoteKind kind)
    {
        const auto id = m_xml.number("id"_L1);
        if (!id || !isShown())
            return;
        m_content.inlines.append(m_scope.context.notes.reference(kind, *id));
    }

    void appendDrawing()
    {
        const DrawingContent drawing = readDrawing(m_scope);
        const bool leads = trimmed(m_content.inlines).isEmpty() && m_content.after.isEmpty();
        for (const Figure &figure : drawing.figures)
            (leads ? m_content.before : m_content.after).append(Block{figure});
        m_content.after.append(drawing.texts);
    }

    template<typename Read>
    bool readCounting(Read &&read)
    {
        const auto amount = [this] {
            return m_content.inlines.size() + m_content.before.size() + m_content.after.size();
        };
        const auto before = amount();
        read();
        return amount() > before;
    }

    PartScope &m_scope;
    XmlPart &m_xml;
    ParagraphContent m_content;
    ResolvedStyle m_style;
    RunStyle m_run;
    QString m_href;
};

} // namespace

ParagraphContent readParagraph(PartScope &scope)
{
    return ParagraphReader(scope).read();
}

} // namespace bantin::content::docx
