// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TreeReader that makes paragraphs of running text.
#include "app/content/InlineText.h"
#include "app/content/html/HtmlNode.h"
#include "app/content/html/LinkCleaner.h"
#include "app/content/html/TreeReader.h"

namespace bantin::content::html {

using namespace Qt::StringLiterals;

void TreeReader::readText(const GumboNode &node)
{
    QString text = QString::fromUtf8(node.v.text.text);
    if (m_inLabel > 0 || m_commentLabel) {
        m_label += text;
        return;
    }
    if (m_style.hidden) {
        if (!text.trimmed().isEmpty())
            m_notices.add("hidden-text-dropped"_L1);
        return;
    }
    const QString &font = m_style.font;
    if (font.startsWith(".Vn"_L1, Qt::CaseInsensitive) || font.startsWith("VNI-"_L1, Qt::CaseInsensitive))
        m_notices.add("legacy-font"_L1, {font});
    m_text.append(m_typed.pass(text, font), m_style);
}

/// Word puts a list paragraph's label between these two, with or without saying mso-list:Ignore.
void TreeReader::readComment(const QString &comment)
{
    if (comment.contains("[if !supportLists]"_L1, Qt::CaseInsensitive))
        m_commentLabel = true;
    else if (comment.contains("[endif]"_L1, Qt::CaseInsensitive))
        m_commentLabel = false;
}

void TreeReader::readBreak(const GumboNode &node, const Declarations &style)
{
    if (hasClass(node, "Apple-interchange-newline"_L1))
        return;
    const QString page = style.value(u"page-break-before"_s, style.value(u"break-before"_s));
    // Two breaks are how people and mail programs make a new paragraph.
    if (page == "always"_L1 || page == "page"_L1 || m_text.endsWithBreak())
        flushParagraph();
    else if (!m_style.hidden)
        m_text.appendBreak();
    m_typed.endLine();
}

void TreeReader::readImage(const GumboNode &node)
{
    if (m_inLabel > 0 || m_commentLabel) {
        m_label += u'•';
        return;
    }
    if (m_style.hidden)
        return;
    ImageSource source;
    source.address = attributeOr(node, "src").trimmed();
    source.alternative = attributeOr(node, "alt").simplified();
    source.width = numberOf(node, "width", 0);
    source.height = numberOf(node, "height", 0);
    auto figure = m_media.figure(source);
    if (!figure)
        return;
    figure->decorative = attributeOr(node, "role") == "presentation"_L1;
    const bool leads = m_text.isBlank() && m_after.isEmpty();
    (leads ? m_before : m_after).append(Block{*figure});
}

void TreeReader::followLink(const GumboNode &node)
{
    const auto href = attribute(node, "href");
    if (!href)
        return;
    m_style.href = cleanHref(*href);
    if (m_style.href.isEmpty() && !href->isEmpty() && !href->startsWith(u'#')) {
        constexpr qsizetype longest = 120;
        m_notices.add("link-dropped"_L1, {href->simplified().left(longest)});
    }
}

void TreeReader::flushParagraph()
{
    m_commentLabel = false;
    m_typed.endLine();
    assembly::ParagraphContent paragraph;
    paragraph.inlines = m_text.take();
    paragraph.before = std::exchange(m_before, {});
    paragraph.after = std::exchange(m_after, {});
    paragraph.role = m_paragraph.role;
    paragraph.outlineLevel = m_paragraph.outlineLevel;
    paragraph.label = takeLabel(paragraph);
    const bool empty = paragraph.inlines.isEmpty() && paragraph.before.isEmpty() && paragraph.after.isEmpty();
    if (!empty || paragraph.label)
        m_builder.addParagraph(std::move(paragraph));
}

std::optional<assembly::Label> TreeReader::takeLabel(assembly::ParagraphContent &paragraph)
{
    const QString text = std::exchange(m_label, {}).simplified();
    if (!text.isEmpty()) {
        const int byMargin = qBound(0, qRound(m_paragraph.margin / listStyleMargin) - 1, 8);
        const WordListPlace place = m_paragraph.list.value_or(WordListPlace{0, byMargin});
        m_listMargins.removeIf([&place](const auto &margin) { return margin.key() >= place.level; });
        m_listMargins.insert(place.level, m_paragraph.margin);
        return labelOf(text, place, m_rules.listNumberFormat(place.numberingId, place.level));
    }
    if (paragraph.inlines.isEmpty())
        return std::nullopt;
    const bool plain = !m_paragraph.outlineLevel && m_paragraph.role == assembly::StyleRole::Body;
    const int level = plain ? levelBelow(m_paragraph.margin) : 0;
    if (level > 0) // a further paragraph of the item above
        return assembly::Label{assembly::LabelKind::Literal, 0, level, 0, {}};
    m_listMargins.clear();
    return std::nullopt;
}

/// One more than the level of the list paragraph above that begins at the same place; 0 when there is none.
int TreeReader::levelBelow(double margin) const
{
    constexpr double tolerance = 1;
    int level = 0;
    for (const auto &[itemLevel, itemMargin] : m_listMargins.asKeyValueRange()) {
        if (margin > tolerance && qAbs(itemMargin - margin) < tolerance)
            level = itemLevel + 1;
    }
    return level;
}

} // namespace bantin::content::html
