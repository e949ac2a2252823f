// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/TreeReader.h"

#include "app/content/XhtmlVocabulary.h"
#include "app/content/html/HtmlNode.h"
#include "app/content/html/LinkCleaner.h"
#include "app/content/html/NoteMarks.h"

#include <algorithm>

namespace bantin::content::html {

using namespace Qt::StringLiterals;

namespace {

NumberStyle numberStyleOf(const QString &type, const QString &styleType)
{
    static const QHash<QString, NumberStyle> styles{
        {u"a"_s, NumberStyle::LowerLetter},
        {u"A"_s, NumberStyle::UpperLetter},
        {u"i"_s, NumberStyle::LowerRoman},
        {u"I"_s, NumberStyle::UpperRoman},
        {u"decimal"_s, NumberStyle::Decimal},
        {u"lower-alpha"_s, NumberStyle::LowerLetter},
        {u"lower-latin"_s, NumberStyle::LowerLetter},
        {u"upper-alpha"_s, NumberStyle::UpperLetter},
        {u"upper-latin"_s, NumberStyle::UpperLetter},
        {u"lower-roman"_s, NumberStyle::LowerRoman},
        {u"upper-roman"_s, NumberStyle::UpperRoman},
    };
    return styles.value(styleType, styles.value(type, NumberStyle::Decimal));
}

assembly::StyleRole roleOf(const GumboNode &node)
{
    if (hasClass(node, "MsoTitle"_L1))
        return assembly::StyleRole::Title;
    if (hasClass(node, "MsoCaption"_L1) || hasClass(node, "wp-caption-text"_L1))
        return assembly::StyleRole::Caption;
    if (hasClass(node, "MsoQuote"_L1) || hasClass(node, "MsoIntenseQuote"_L1))
        return assembly::StyleRole::Quotation;
    return assembly::StyleRole::Body;
}

/// From 0, or nothing.
std::optional<int> outlineOf(const QByteArray &name, const GumboNode &node, const Declarations &style)
{
    if (name.size() == 2 && name.at(0) == 'h' && name.at(1) >= '1' && name.at(1) <= '6')
        return name.at(1) - '1';
    const int level = style.value(u"mso-outline-level"_s).toInt();
    // Word has three levels more than HTML; their paragraphs are text with a number.
    if (level >= 1 && level <= 6)
        return level - 1;
    if (attributeOr(node, "role").trimmed() == "heading"_L1)
        return std::clamp(numberOf(node, "aria-level", 2), 1, 6) - 1;
    return std::nullopt;
}

bool isTablePart(ElementKind kind)
{
    return kind == ElementKind::Table || kind == ElementKind::HeadRows || kind == ElementKind::Row
           || kind == ElementKind::Cell;
}

QString textIn(const GumboNode &node)
{
    QString text;
    const GumboVector *children = childrenOf(node);
    for (unsigned i = 0; children && i < children->length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(children->data[i]);
        if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_CDATA || child.type == GUMBO_NODE_WHITESPACE)
            text += QString::fromUtf8(child.v.text.text);
    }
    return text;
}

} // namespace

TreeReader::TreeReader(HtmlMedia &media, assembly::TypedText &typed, assembly::Notices &notices, std::stop_token stop,
                       QString *title)
    : m_notices(notices)
    , m_media(media)
    , m_typed(typed)
    , m_builder(title)
    , m_stop(std::move(stop))
    , m_takesTitle(title != nullptr)
{
}

Blocks TreeReader::read(const HtmlTree &tree)
{
    m_open.emplace_back().node = tree.document();
    while (!m_open.empty() && !m_stop.stop_requested()) {
        Open &top = m_open.back();
        const GumboVector *children = childrenOf(*top.node);
        if (!children || top.next >= children->length) {
            const Open done = std::move(top);
            m_open.pop_back();
            leave(done);
            continue;
        }
        const auto &child = *static_cast<const GumboNode *>(children->data[top.next++]);
        if (child.type == GUMBO_NODE_ELEMENT)
            enter(child);
        else if (child.type == GUMBO_NODE_COMMENT)
            readComment(QString::fromUtf8(child.v.text.text));
        else if (child.type != GUMBO_NODE_TEMPLATE)
            readText(child);
    }
    flushParagraph();
    Blocks blocks = m_builder.take();
    m_notes.settle(blocks);
    return blocks;
}

Declarations TreeReader::declarationsOf(const GumboNode &node) const
{
    Declarations all = m_rules.declarations(attributeOr(node, "class"));
    if (const auto style = attribute(node, "style"))
        all.insert(html::declarationsOf(*style));
    return all;
}

void TreeReader::enter(const GumboNode &node)
{
    const Declarations style = declarationsOf(node);
    ElementKind kind = kindOf(node);
    if (m_inLayout > 0 && isTablePart(kind))
        kind = ElementKind::Block;
    if (isLeftOut(node, kind, style))
        return;
    if (kind == ElementKind::Break) {
        readBreak(node, style);
        return;
    }
    if (kind == ElementKind::Image) {
        readImage(node);
        return;
    }
    if (readNoteReference(node, style))
        return;
    Open open{&node, 0, kind, 0, std::nullopt, false, false, m_style, m_paragraph};
    applyElement(m_style, nameOf(node));
    if (node.v.element.tag == GUMBO_TAG_FONT && attribute(node, "face"))
        m_style.font = attributeOr(node, "face").section(u',', 0, 0).trimmed();
    applyDeclarations(m_style, style);
    if (kind == ElementKind::Link)
        followLink(node);
    else if (kind == ElementKind::Formula)
        m_notices.add("formula-as-text"_L1);
    open.label = style.value(u"mso-list"_s).compare("ignore"_L1, Qt::CaseInsensitive) == 0;
    m_inLabel += open.label ? 1 : 0;
    open.layout = style.value(u"mso-ignore"_s) == "vglayout"_L1;
    m_inLayout += open.layout ? 1 : 0;
    if (kind != ElementKind::Inline && kind != ElementKind::Link && kind != ElementKind::Formula)
        enterBlock(node, open, style);
    m_open.push_back(std::move(open));
}

bool TreeReader::isLeftOut(const GumboNode &node, ElementKind kind, const Declarations &style)
{
    if (kind == ElementKind::Style)
        m_rules.read(textIn(node));
    else if (kind == ElementKind::Object)
        m_notices.add("object-skipped"_L1, {QString::fromLatin1(nameOf(node))});
    if (kind == ElementKind::Style || kind == ElementKind::Object || kind == ElementKind::Dropped) {
        // The rules stand in the head, of which nothing else is read.
        if (nameOf(node) == "head") {
            const GumboVector *children = childrenOf(node);
            for (unsigned i = 0; i < children->length; ++i) {
                const auto &child = *static_cast<const GumboNode *>(children->data[i]);
                if (kindOf(child) == ElementKind::Style)
                    m_rules.read(textIn(child));
            }
        }
        return true;
    }
    // Word's row that only holds the widths of columns.
    if (kind == ElementKind::Row && attributeOr(node, "height") == "0"_L1)
        return true;
    const QString element = style.value(u"mso-element"_s);
    const bool comment = element == "comment-list"_L1 || style.contains(u"mso-comment-reference"_s)
                         || style.value(u"mso-special-character"_s) == "comment"_L1
                         || hasClass(node, "MsoCommentReference"_L1);
    if (comment)
        m_notices.add("comments-dropped"_L1);
    const bool deleted = hasClass(node, "msoDel"_L1);
    if (deleted || hasClass(node, "msoIns"_L1))
        m_notices.add("tracked-changes-accepted"_L1);
    return comment || deleted;
}

void TreeReader::enterBlock(const GumboNode &node, Open &open, const Declarations &style)
{
    flushParagraph();
    const QByteArray name = nameOf(node);
    const bool ofItsOwn = name == "p" || open.kind != ElementKind::Block;
    if (ofItsOwn)
        m_paragraph = {};
    if (const auto outline = outlineOf(name, node, style))
        m_paragraph.outlineLevel = outline;
    // What is pasted goes into an article that has a title of its own.
    const assembly::StyleRole role = roleOf(node);
    if (role != assembly::StyleRole::Body && (m_takesTitle || role != assembly::StyleRole::Title))
        m_paragraph.role = role;
    if (open.kind != ElementKind::Item)
        m_paragraph.list = wordListPlace(style.value(u"mso-list"_s));
    const bool listClass = hasClass(node, "MsoListParagraph"_L1) || hasClass(node, "MsoListBullet"_L1)
                           || hasClass(node, "MsoListNumber"_L1);
    const QString margin = style.value(u"margin-left"_s);
    m_paragraph.margin = pointsOf(margin, listClass ? listStyleMargin : 0);
    if (open.kind == ElementKind::Caption)
        m_paragraph.role = assembly::StyleRole::Caption;
    if (!enterNote(node, open, style))
        enterContainer(node, open);
}

void TreeReader::enterContainer(const GumboNode &node, Open &open)
{
    open.closes = 1;
    if (open.kind == ElementKind::List) {
        enterList(node);
    } else if (open.kind == ElementKind::Item) {
        const auto value = attribute(node, "value");
        m_builder.openItem(value ? std::optional(numberOf(node, "value", 1)) : std::nullopt);
    } else if (open.kind == ElementKind::Table) {
        m_builder.openTable();
    } else if (open.kind == ElementKind::Row) {
        const bool head = m_open.back().kind == ElementKind::HeadRows;
        m_builder.openRow(head ? CellKind::Header : CellKind::Data);
    } else if (open.kind == ElementKind::Cell) {
        const CellKind kind = nameOf(node) == "th" ? CellKind::Header : CellKind::Data;
        m_builder.openCell(Cell{kind,
                                std::clamp(numberOf(node, "colspan", 1), 1, vocabulary::maximumColumnSpan),
                                std::clamp(numberOf(node, "rowspan", 1), 1, vocabulary::maximumRowSpan),
                                {}});
    } else if (open.kind == ElementKind::Quotation) {
        m_builder.openQuotation();
    } else {
        open.closes = 0;
    }
    if (open.closes > 0)
        m_listMargins.clear();
}

void TreeReader::enterList(const GumboNode &node)
{
    const bool numbered = nameOf(node) == "ol";
    QString styleType = declarationsOf(node).value(u"list-style-type"_s);
    // Google Docs says it on the items.
    const GumboVector *children = childrenOf(node);
    for (unsigned i = 0; i < children->length; ++i) {
        const auto &child = *static_cast<const GumboNode *>(children->data[i]);
        if (nameOf(child) == "li") {
            styleType = declarationsOf(child).value(u"list-style-type"_s, styleType);
            break;
        }
    }
    const int start = std::clamp(numberOf(node, "start", 1), 0, vocabulary::maximumNumber);
    m_builder.openList(numbered ? ListKind::Numbered : ListKind::Bulleted,
                       numberStyleOf(attributeOr(node, "type"), styleType), numbered ? start : 1);
}

bool TreeReader::enterNote(const GumboNode &node, Open &open, const Declarations &style)
{
    const auto id = noteTextId(node, style);
    if (!id || !m_notes.isReferenced(assembly::NoteKind::Footnote, *id))
        return false;
    m_builder.openNote();
    open.note = *id;
    open.closes = 1;
    return true;
}

bool TreeReader::readNoteReference(const GumboNode &node, const Declarations &style)
{
    const NoteMark mark = noteMark(node, style);
    if (mark.place == NoteMark::Place::InNote)
        return std::ranges::any_of(m_open, [](const Open &open) { return open.note.has_value(); });
    if (mark.place != NoteMark::Place::InText)
        return false;
    m_text.append(m_notes.reference(assembly::NoteKind::Footnote, mark.id));
    return true;
}

void TreeReader::leave(const Open &open)
{
    if (open.kind != ElementKind::Inline && open.kind != ElementKind::Link && open.kind != ElementKind::Formula) {
        if (open.kind == ElementKind::Caption && m_builder.isInTable())
            m_builder.setCaption(m_text.take());
        flushParagraph();
    }
    for (int i = 0; i < open.closes; ++i) {
        const Blocks text = m_builder.close();
        if (open.note)
            m_notes.setText(assembly::NoteKind::Footnote, *open.note, text);
    }
    if (open.closes > 0)
        m_listMargins.clear();
    m_inLabel -= open.label ? 1 : 0;
    m_inLayout -= open.layout ? 1 : 0;
    m_style = open.style;
    m_paragraph = open.paragraph;
}

} // namespace bantin::content::html
