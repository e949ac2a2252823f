// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/MergeHtml.h"

#include "app/content/InlineText.h"
#include "ui/look/Words.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;
using namespace content;
using Kind = TextChange::Kind;

namespace {

TextChange plainChange(const TextNode &node)
{
    TextChange change{Kind::Changed, node.shell, node.shell, wholeText(TextRun::Kind::Same, node.words), {}, 0};
    for (const TextNode &child : node.content)
        change.content.append(plainChange(child));
    return change;
}

QList<TextChange> plainChanges(const QList<TextNode> &nodes)
{
    QList<TextChange> changes;
    std::ranges::transform(nodes, std::back_inserter(changes), plainChange);
    return changes;
}

/// The whole text is coloured, and the place has its anchor.
TextChange tinted(const TextNode &node, TextRun::Kind kind, int place)
{
    TextChange change = plainChange(node);
    for (TextRun &run : change.words)
        run.kind = kind;
    change.place = place;
    change.content.clear();
    for (const TextNode &child : node.content)
        change.content.append(tinted(child, kind, 0));
    return change;
}

/// Decided pieces look as what came, open ones as what went: the result has no other use for these looks.
TextRun::Kind lookOf(PieceChoice choice)
{
    return choice == PieceChoice::Open ? TextRun::Kind::Removed : TextRun::Kind::Added;
}

QList<TextChange> resultOf(const QList<MergeNode> &nodes, const PieceMerge &merge, const QList<PieceChoice> &choices)
{
    QList<TextChange> changes;
    for (const MergeNode &one : nodes) {
        if (one.kind == MergeNode::Kind::Shared) {
            changes.append(plainChange(one.node));
        } else if (one.kind == MergeNode::Kind::Divided) {
            TextChange change = plainChange(one.node);
            change.content = resultOf(one.content, merge, choices);
            changes.append(change);
        } else {
            int place = int(one.piece) + 1;
            const PieceChoice choice = choices.at(one.piece);
            for (const TextNode &node : merge.pieces.at(one.piece).taken(choice))
                changes.append(tinted(node, lookOf(choice), std::exchange(place, 0)));
        }
    }
    return changes;
}

QString valueOf(const QList<TextNode> &value)
{
    return textOf(value.constFirst().words);
}

bool isRunning(const QString &field)
{
    return field == "title"_L1 || field == "sapo"_L1;
}

} // namespace

/// The table as it grows.
struct MergeHtml::Table {
    /// A list or table that both have, and where in it either side is.
    struct Around {
        TextNode::Shell shell;
        int mine = 0;
        int theirs = 0;
    };

    QString html;
    QList<int> rows;
    int count = 1;
    QList<Around> around;

    void add(const QString &mine, const QString &middle, const QString &theirs)
    {
        html += u"<tr><td width=\"45%\">%1</td><td width=\"10%\" align=\"center\">%2</td>"
                "<td width=\"45%\">%3</td></tr>"_s.arg(mine, middle, theirs);
        ++count;
    }
};

MergeHtml::MergeHtml(const Theme &theme, int pictureWidth, ValueWords valueWords)
    : m_sides({ChangesHtml::style(theme, Tone::Corrected, "underline"_L1),
               ChangesHtml::style(theme, Tone::Corrected, "underline"_L1),
               ChangesHtml::style(theme, Tone::Neutral, "underline"_L1)},
              pictureWidth)
    , m_result({u"background-color:%1;"_s.arg(theme.selection().name()),
                ChangesHtml::style(theme, Tone::Waiting, "underline"_L1), QString()},
               pictureWidth)
    , m_muted(theme.muted().name())
    , m_link(theme.palette().color(QPalette::Link).name())
    , m_valueWords(std::move(valueWords))
{
}

QString MergeHtml::choiceWord(PieceChoice choice)
{
    switch (choice) {
    case PieceChoice::Open:
        break;
    case PieceChoice::Mine:
        return tr("◀ here");
    case PieceChoice::Theirs:
        return tr("other ▶");
    case PieceChoice::Both:
        return tr("◀ both ▶");
    }
    return tr("? open");
}

QString MergeHtml::marker(qsizetype piece, PieceChoice choice) const
{
    return u"<a href=\"piece:%1\" style=\"color:%2\">%3</a><br/>%4"_s.arg(piece).arg(m_link).arg(piece + 1).arg(
        choiceWord(choice).toHtmlEscaped());
}

TextRun MergeHtml::sideOf(TextRun run, Side side)
{
    if (run.kind == TextRun::Kind::Same || run.kind == TextRun::Kind::Reformatted)
        (side == Side::Mine ? run.after : run.before) = side == Side::Mine ? run.before : run.after;
    return run;
}

QList<TextRun> MergeHtml::runsOf(const QList<TextRun> &runs, Side side)
{
    const TextRun::Kind others = side == Side::Mine ? TextRun::Kind::Added : TextRun::Kind::Removed;
    QList<TextRun> own;
    for (const TextRun &run : runs) {
        if (run.kind != others)
            own.append(sideOf(run, side));
    }
    return own;
}

/// Of what stands on one side alone nothing is marked: the other cell has nothing to compare it with.
QList<TextChange> MergeHtml::changesOf(const QList<TextChange> &changes, Side side)
{
    QList<TextChange> own;
    for (TextChange change : changes) {
        const bool isNew = change.kind == Kind::Added || change.kind == Kind::MovedHere;
        const bool isGone = change.kind == Kind::Removed || change.kind == Kind::MovedAway;
        if (side == Side::Mine ? isNew : isGone)
            continue;
        (side == Side::Mine ? change.after : change.before) = side == Side::Mine ? change.before : change.after;
        change.words = runsOf(change.words, side);
        for (TextRun &run : change.words) {
            if (isNew || isGone)
                run = {TextRun::Kind::Same, {}, run.before.isEmpty() ? run.after : run.before, 0};
        }
        change.content = changesOf(change.content, side);
        change.kind = Kind::Changed;
        own.append(change);
    }
    return own;
}

QString MergeHtml::nothing() const
{
    return u"<p style=\"color:%1\"><i>%2</i></p>"_s.arg(m_muted, tr("(nothing here)").toHtmlEscaped());
}

QString MergeHtml::fieldCell(const MergePiece &piece, Side side) const
{
    const QString value = valueOf(side == Side::Mine ? piece.mine : piece.theirs);
    if (value.isEmpty())
        return nothing();
    if (!isRunning(piece.field))
        return u"<p>%1</p>"_s.arg(m_valueWords(piece.field, value).toHtmlEscaped());
    return u"<p><b>%1</b></p>"_s.arg(
        m_sides.runs(runsOf(diffText(piece.mine.first().words, piece.theirs.first().words), side)));
}

void MergeHtml::addFields(const PieceMerge &merge, Table &table) const
{
    const auto headed = [this](const QString &field, const QString &html) {
        return u"<p style=\"color:%1\">%2</p>%3"_s.arg(m_muted, Words::field(field).toHtmlEscaped(), html);
    };
    for (const QString &field : {u"title"_s, u"sapo"_s}) {
        const QString value = metadataField(merge.mine.metadata, field);
        if (value.isEmpty() || value != metadataField(merge.theirs.metadata, field))
            continue;
        const QString same = headed(field, u"<p><b>%1</b></p>"_s.arg(value.toHtmlEscaped()));
        table.add(same, {}, same);
    }
    for (qsizetype i = 0; i < merge.pieces.size() && !merge.pieces.at(i).isText(); ++i) {
        const MergePiece &piece = merge.pieces.at(i);
        table.rows.append(table.count);
        table.add(headed(piece.field, fieldCell(piece, Side::Mine)), marker(i, piece.suggested),
                  headed(piece.field, fieldCell(piece, Side::Theirs)));
    }
}

QString MergeHtml::wrapped(QList<TextChange> nodes, const Table &table, Side side) const
{
    for (auto around = table.around.crbegin(); around != table.around.crend(); ++around) {
        TextNode::Shell shell = around->shell;
        auto *block = std::get_if<Block>(&shell);
        if (auto *list = block ? std::get_if<List>(&block->node) : nullptr)
            list->start += side == Side::Mine ? around->mine : around->theirs;
        nodes = {TextChange{Kind::Changed, shell, shell, {}, nodes, 0}};
    }
    return m_sides.nodes(nodes);
}

void MergeHtml::addNodes(const QList<MergeNode> &nodes, const PieceMerge &merge, Table &table) const
{
    for (const MergeNode &one : nodes) {
        QList<TextNode> mine{one.node};
        QList<TextNode> theirs{one.node};
        if (one.kind == MergeNode::Kind::Divided) {
            table.around.append({one.node.shell, 0, 0});
            addNodes(one.content, merge, table);
            table.around.removeLast();
        } else if (one.kind == MergeNode::Kind::Shared) {
            table.add(wrapped(plainChanges(mine), table, Side::Mine), {},
                      wrapped(plainChanges(theirs), table, Side::Theirs));
        } else {
            const MergePiece &piece = merge.pieces.at(one.piece);
            mine = piece.mine;
            theirs = piece.theirs;
            const auto changes = diffNodes(mine, theirs);
            table.rows.append(table.count);
            table.add(mine.isEmpty() ? nothing() : wrapped(changesOf(changes, Side::Mine), table, Side::Mine),
                      marker(one.piece, piece.suggested),
                      theirs.isEmpty() ? nothing() : wrapped(changesOf(changes, Side::Theirs), table, Side::Theirs));
        }
        if (!table.around.isEmpty()) {
            table.around.last().mine += int(mine.size());
            table.around.last().theirs += int(theirs.size());
        }
    }
}

MergeHtml::Sides MergeHtml::sides(const PieceMerge &merge, const QString &otherDesk) const
{
    Table table;
    addFields(merge, table);
    addNodes(merge.text, merge, table);
    const QString head = u"<tr><th width=\"45%\" align=\"left\">%1</th><th width=\"10%\"></th>"
                         "<th width=\"45%\" align=\"left\">%2</th></tr>"_s.arg(tr("The version here").toHtmlEscaped(),
                                                                               otherDesk.toHtmlEscaped());
    return {u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"6\"><thead>%1</thead>%2</table>"_s.arg(head,
                                                                                                           table.html),
            table.rows};
}

QString MergeHtml::result(const PieceMerge &merge, const QList<PieceChoice> &choices) const
{
    ArticleDiff page;
    const auto whole = [](const QString &words) {
        return wholeText(TextRun::Kind::Same, words.isEmpty() ? Inlines() : Inlines{Text{words, {}, {}}});
    };
    page.title = whole(merge.mine.metadata.title);
    page.sapo = whole(merge.mine.metadata.sapo);
    for (qsizetype i = 0; i < merge.pieces.size() && !merge.pieces.at(i).isText(); ++i) {
        const MergePiece &piece = merge.pieces.at(i);
        const QString value = valueOf(piece.taken(choices.at(i)));
        const int place = int(i) + 1;
        if (!isRunning(piece.field)) {
            const QString words = m_valueWords(piece.field, value);
            const bool isOpen = choices.at(i) == PieceChoice::Open;
            page.fields.append({piece.field, isOpen ? words : QString(), isOpen ? QString() : words, place});
            continue;
        }
        QList<TextRun> runs = whole(value);
        for (TextRun &run : runs) {
            run.kind = lookOf(choices.at(i));
            run.place = place;
        }
        (piece.field == "title"_L1 ? page.title : page.sapo) = runs;
    }
    page.body = resultOf(merge.text, merge, choices);
    return m_result.page(page);
}

} // namespace bantin::ui
