// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/ChangesHtml.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "ui/look/Words.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;
using namespace content;
using Kind = TextChange::Kind;

namespace {

QString styled(const QString &style, const QString &html)
{
    return style.isEmpty() ? html : u"<span style=\"%1\">%2</span>"_s.arg(style, html);
}

QString inlineHtml(const Inline &piece)
{
    if (std::holds_alternative<LineBreak>(piece))
        return u"<br/>"_s;
    if (const auto *note = std::get_if<Note>(&piece))
        return u" ["_s + textOf(note->inlines).toHtmlEscaped() + u']';
    const auto &text = std::get<Text>(piece);
    QString html = text.text.toHtmlEscaped();
    static constexpr std::pair<Mark, const char16_t *> tags[] = {{Mark::Bold, u"b"},
                                                                 {Mark::Italic, u"i"},
                                                                 {Mark::Underline, u"u"},
                                                                 {Mark::Superscript, u"sup"},
                                                                 {Mark::Subscript, u"sub"}};
    for (const auto &[mark, tag] : tags) {
        if (text.marks.testFlag(mark))
            html = u"<%1>%2</%1>"_s.arg(QString(tag), html);
    }
    return html;
}

const Figure *figureOf(const TextNode::Shell &shell)
{
    const auto *block = std::get_if<Block>(&shell);
    return block ? std::get_if<Figure>(&block->node) : nullptr;
}

bool isGone(Kind kind)
{
    return kind == Kind::Removed || kind == Kind::MovedAway;
}

} // namespace

ChangesHtml::ChangesHtml(const Theme &theme, int pictureWidth)
    : ChangesHtml({style(theme, Tone::Success, "underline"_L1), style(theme, Tone::Danger, "line-through"_L1),
                   style(theme, Tone::Info, "none"_L1)},
                  pictureWidth)
{
}

ChangesHtml::ChangesHtml(const Looks &looks, int pictureWidth)
    : m_looks(looks)
    , m_pictureWidth(pictureWidth)
{
}

QString ChangesHtml::style(const Theme &theme, Tone tone, QLatin1StringView decoration)
{
    const ToneColours colours = theme.tone(tone);
    return u"background-color:%1;color:%2;text-decoration:%3;"_s.arg(colours.background.name(), colours.text.name(),
                                                                     decoration);
}

QString ChangesHtml::anchor(int place)
{
    return u"place-%1"_s.arg(place);
}

QString ChangesHtml::page(const ArticleDiff &diff) const
{
    QString html = u"<h1>%1</h1>"_s.arg(runs(diff.title));
    if (!diff.sapo.isEmpty())
        html += u"<p><b>%1</b></p>"_s.arg(runs(diff.sapo));
    for (const FieldChange &change : diff.fields)
        html += field(change);
    return html + nodes(diff.body);
}

QString ChangesHtml::runs(const QList<TextRun> &runs) const
{
    QString html;
    int place = 0;
    for (const TextRun &run : runs) {
        if (run.place != 0 && run.place != place)
            html += u"<a name=\"%1\"></a>"_s.arg(anchor(run.place));
        place = run.place;
        QString words;
        for (const Inline &piece : run.kind == TextRun::Kind::Removed ? run.before : run.after)
            words += inlineHtml(piece);
        const QString look = run.kind == TextRun::Kind::Added     ? m_looks.added
                             : run.kind == TextRun::Kind::Removed ? m_looks.removed
                             : run.kind == TextRun::Kind::Same    ? QString()
                                                                  : m_looks.other;
        html += styled(look, words);
        // Neighbours without a gap between them would read as one word.
        if (run.kind == TextRun::Kind::Removed)
            html += u' ';
    }
    return html;
}

QString ChangesHtml::field(const FieldChange &change) const
{
    QString html =
        u"<p><a name=\"%1\"></a>%2: "_s.arg(anchor(change.place), Words::field(change.field).toHtmlEscaped());
    if (!change.before.isEmpty())
        html += styled(m_looks.removed, change.before.toHtmlEscaped()) + u' ';
    return html + styled(m_looks.added, change.after.toHtmlEscaped()) + u"</p>"_s;
}

QString ChangesHtml::nodes(const QList<TextChange> &nodes) const
{
    QString html;
    for (const TextChange &one : nodes)
        html += node(one);
    return html;
}

QString ChangesHtml::node(const TextChange &node) const
{
    const QString here = node.place == 0 ? QString() : u"<a name=\"%1\"></a>"_s.arg(anchor(node.place));
    const QString said = notice(node);
    const QString head =
        said.isEmpty() ? here : u"<p>%1%2</p>"_s.arg(here, styled(m_looks.other, said.toHtmlEscaped()));
    const TextNode::Shell &shell = isGone(node.kind) ? node.before : node.after;
    if (figureOf(shell))
        return head + (said.isEmpty() ? here : QString()) + picture(node);
    const QString body = element(node, shell);
    return said.isEmpty() && !here.isEmpty() ? here + body : head + body;
}

QString ChangesHtml::notice(const TextChange &node) const
{
    if (node.kind == Kind::MovedAway)
        return tr("Moved away from here:");
    if (node.kind == Kind::MovedHere)
        return tr("Moved here:");
    if (node.kind != Kind::Changed || node.before == node.after || figureOf(node.after))
        return {};
    return tr("Another kind of paragraph, list or table:");
}

QString ChangesHtml::element(const TextChange &node, const TextNode::Shell &shell) const
{
    const auto wrap = [](const QString &tag, const QString &html) { return u"<%1>%2</%1>"_s.arg(tag, html); };
    const QString inside = nodes(node.content);
    if (std::holds_alternative<ListItem>(shell))
        return wrap(u"li"_s, inside);
    if (std::holds_alternative<TableRow>(shell))
        return wrap(u"tr"_s, inside);
    if (std::holds_alternative<Cell>(shell))
        return wrap(u"td"_s, inside);
    const QString words = runs(node.words);
    return std::visit(
        Overloaded{
            [&](const Heading &heading) { return wrap(u"h%1"_s.arg(heading.level), words); },
            [&](const List &list) {
                return list.kind == ListKind::Numbered ? u"<ol start=\"%1\">%2</ol>"_s.arg(list.start).arg(inside)
                                                       : wrap(u"ul"_s, inside);
            },
            [&](const Table &) {
                return u"<p>%1</p><table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">%2</table>"_s.arg(words,
                                                                                                            inside);
            },
            [&](const Quotation &) { return wrap(u"blockquote"_s, inside); },
            [&](const Attachment &file) {
                const QString look = node.kind == Kind::Added ? m_looks.added
                                     : isGone(node.kind)      ? m_looks.removed
                                                              : m_looks.other;
                return wrap(u"p"_s, styled(node.kind == Kind::Same ? QString() : look, file.label.toHtmlEscaped()));
            },
            [&](const auto &) { return wrap(u"p"_s, words); }},
        std::get<Block>(shell).node);
}

QString ChangesHtml::image(const Figure &figure, const QString &heading) const
{
    const QString words = figure.decorative ? tr("decorative") : figure.alternative;
    return u"<td width=\"50%\"><p>%1</p><p><img src=\"asset:%2\" width=\"%3\"/></p><p>%4</p></td>"_s.arg(
        heading.toHtmlEscaped(), figure.asset, QString::number(m_pictureWidth),
        tr("Alternative text: %1").arg(words).toHtmlEscaped());
}

QString ChangesHtml::picture(const TextChange &node) const
{
    const Figure *before = figureOf(node.before);
    const Figure *after = figureOf(node.after);
    QString cells;
    if (node.kind == Kind::Same)
        cells = u"<td><img src=\"asset:%1\" width=\"%2\"/></td>"_s.arg(after->asset).arg(m_pictureWidth);
    else if (node.kind == Kind::Changed && before && *before != *after)
        cells = image(*before, tr("Before")) + image(*after, tr("After"));
    else
        cells = isGone(node.kind)            ? image(*before, tr("Picture taken out"))
                : node.kind == Kind::Changed ? image(*after, {})
                                             : image(*after, tr("New picture"));
    return u"<table width=\"100%\"><tr>%1</tr></table><p>%2</p>"_s.arg(cells, runs(node.words));
}

} // namespace bantin::ui
