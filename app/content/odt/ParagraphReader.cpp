// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/ParagraphReader.h"

#include "app/content/InlineText.h"
#include "app/content/PlainText.h"
#include "app/content/assembly/Href.h"
#include "app/content/odt/BlockReader.h"
#include "app/content/odt/FrameReader.h"

#include <QSet>

#include <algorithm>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// Formulas are set in a font of their own.
const QString mathFont = u"Symbol"_s;

/// §6.1.2: only these four collapse.
bool isCollapsible(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

class ParagraphReader
{
public:
    explicit ParagraphReader(OdtScope &scope)
        : m_scope(scope)
        , m_xml(scope.xml)
    {
    }

    ParagraphContent read()
    {
        const ParagraphStyle style = m_scope.context.styles.paragraph(m_xml.attribute(Ns::OdfText, "style-name"_L1));
        m_run = style.run;
        m_content.role = style.role;
        m_content.outlineLevel = style.outlineLevel;
        if (m_xml.name() == "h"_L1) {
            const int level = m_xml.attribute(Ns::OdfText, "outline-level"_L1).toInt();
            m_content.outlineLevel = qBound(1, level, 9) - 1;
        }
        m_scope.context.typed.endLine();
        readContent();
        m_scope.context.typed.endLine();
        m_scope.context.comments.pass(u" "_s);
        return std::move(m_content);
    }

private:
    void readContent()
    {
        for (XmlPiece piece = m_xml.nextPiece(); piece != XmlPiece::End; piece = m_xml.nextPiece()) {
            if (piece == XmlPiece::Characters)
                appendCollapsed(m_xml.characters());
            else
                readElement();
        }
    }

    void readElement()
    {
        if (m_xml.ns() == Ns::OdfText)
            readTextElement();
        else if (m_xml.ns() == Ns::OdfDraw)
            readDrawElement();
        else if (m_xml.is(Ns::OdfOffice, "annotation"_L1))
            readAnnotation();
        else if (m_xml.ns() == Ns::OdfOffice)
            readOfficeElement();
        else
            readContent(); // wrappers of later versions: their text counts
    }

    void readTextElement()
    {
        static const QSet<QString> left{u"number"_s, u"ruby-text"_s, u"tracked-changes"_s, u"script"_s};
        const QStringView name = m_xml.name();
        if (name == "span"_L1) {
            readSpan();
        } else if (name == "a"_L1) {
            readLink(Ns::XLink);
        } else if (name == "s"_L1) {
            appendSpaces();
        } else if (name == "tab"_L1) {
            appendText(u" "_s);
            m_xml.skip();
        } else if (name == "line-break"_L1) {
            appendBreak();
        } else if (name == "note"_L1) {
            readNote();
        } else if (m_xml.attribute(Ns::OdfText, "is-hidden"_L1) == "true"_L1) {
            m_scope.context.notices.add("hidden-text-dropped"_L1);
            m_xml.skip();
        } else if (left.contains(name.toString()) || m_xml.attribute(Ns::OdfText, "display"_L1) == "none"_L1) {
            m_xml.skip();
        } else {
            // Fields, bookmarks, marks of indices: what they show is their text.
            readContent();
        }
    }

    void readSpan()
    {
        const RunStyle outer = m_run;
        m_run.overrideWith(m_scope.context.styles.text(m_xml.attribute(Ns::OdfText, "style-name"_L1)));
        readContent();
        m_run = outer;
    }

    void readLink(Ns ns)
    {
        const QString target = m_xml.attribute(ns, "href"_L1);
        const QString href = hrefOf(target);
        if (href.isEmpty() && !target.isEmpty() && !target.startsWith(u'#'))
            m_scope.context.notices.add("link-dropped"_L1, {target});
        const QString outer = std::exchange(m_href, href.isEmpty() ? m_href : href);
        readContent();
        m_href = outer;
    }

    void readDrawElement()
    {
        if (m_xml.is(Ns::OdfDraw, "a"_L1)) {
            readLink(Ns::XLink);
            return;
        }
        const DrawingContent drawing = readFrame(m_scope);
        m_scope.context.typed.endLine();
        if (!drawing.formula.isEmpty()) {
            m_scope.context.notices.add("formula-as-text"_L1);
            appendText(drawing.formula, mathFont);
        }
        const bool leads = trimmed(m_content.inlines).isEmpty() && m_content.after.isEmpty();
        for (const Figure &figure : drawing.figures)
            (leads ? m_content.before : m_content.after).append(Block{figure});
        m_content.after.append(drawing.texts);
    }

    void readOfficeElement()
    {
        if (m_xml.name() == "annotation-end"_L1)
            m_scope.context.comments.endRange(m_xml.attribute(Ns::OdfOffice, "name"_L1));
        m_xml.skip();
    }

    void readNote()
    {
        const bool endnote = m_xml.attribute(Ns::OdfText, "note-class"_L1) == "endnote"_L1;
        const NoteKind kind = endnote ? NoteKind::Endnote : NoteKind::Footnote;
        const int id = m_scope.context.noteCount++;
        const bool shown = isShown();
        if (shown) {
            m_content.inlines.append(m_scope.context.notes.reference(kind, id));
            m_endsWithSpace = false;
        }
        m_scope.context.comments.suspend();
        while (m_xml.nextChild()) {
            if (shown && m_xml.is(Ns::OdfText, "note-body"_L1))
                m_scope.context.notes.setText(kind, id, readBlocks(m_scope));
            else
                m_xml.skip();
        }
        m_scope.context.comments.resume();
    }

    void readAnnotation()
    {
        Comments &comments = m_scope.context.comments;
        const QString name = m_xml.attribute(Ns::OdfOffice, "name"_L1);
        const QString id = name.isEmpty() ? u"annotation %1"_s.arg(++m_scope.context.annotationCount) : name;
        const QString answered = m_xml.attributeOfAny("parent-name"_L1);
        ImportedComment comment;
        comment.resolved = m_xml.attributeOfAny("resolved"_L1) == "true"_L1;
        comments.suspend();
        const Blocks blocks = readAnnotationBlocks(m_scope, comment);
        comments.resume();
        comment.text = toPlainText(normalise(Document{blocks})).trimmed();
        if (comment.text.isEmpty())
            return;
        comments.add(id, comment);
        // Without a name nothing says where the words it is about end.
        if (name.isEmpty())
            comments.mention(id);
        else
            comments.beginRange(id);
        if (!answered.isEmpty())
            comments.answer(id, answered);
    }

    bool isShown()
    {
        if (m_run.hidden.value_or(false)) {
            m_scope.context.notices.add("hidden-text-dropped"_L1);
            return false;
        }
        return true;
    }

    void appendCollapsed(QStringView found)
    {
        QString text;
        text.reserve(found.size());
        for (const QChar c : found) {
            const bool space = isCollapsible(c);
            if (!space || !m_endsWithSpace)
                text += space ? u' ' : c;
            m_endsWithSpace = space;
        }
        const bool endsWithSpace = m_endsWithSpace;
        appendText(text);
        m_endsWithSpace = endsWithSpace;
    }

    void appendSpaces()
    {
        constexpr int most = 100;
        const int count = m_xml.attribute(Ns::OdfText, "c"_L1).toInt();
        m_xml.skip();
        appendText(QString(qBound(1, count, most), u' '));
    }

    void appendBreak()
    {
        m_xml.skip();
        if (isShown())
            m_content.inlines.append(LineBreak{});
        m_scope.context.typed.endLine();
        m_endsWithSpace = true;
    }

    void appendText(const QString &text) { appendText(text, m_run.font); }

    void appendText(const QString &found, const QString &font)
    {
        if (found.isEmpty() || !isShown())
            return;
        m_endsWithSpace = false;
        if (doctor::legacyFont(font))
            m_scope.context.notices.add("legacy-font"_L1, {font});
        const QString text = m_scope.context.typed.pass(found, font);
        m_scope.context.comments.pass(text);
        Marks marks = m_run.marks();
        // A link is underlined by the page itself.
        marks.setFlag(Mark::Underline, marks.testFlag(Mark::Underline) && m_href.isEmpty());
        m_content.inlines.append(Text{text, marks, m_href});
    }

    OdtScope &m_scope;
    XmlPart &m_xml;
    ParagraphContent m_content;
    RunStyle m_run;
    QString m_href;
    bool m_endsWithSpace = true; ///< also where a line begins: white space there does not count
};

} // namespace

ParagraphContent readParagraph(OdtScope &scope)
{
    return ParagraphReader(scope).read();
}

} // namespace bantin::content::odt
