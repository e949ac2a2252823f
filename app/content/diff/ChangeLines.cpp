// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/diff/ArticleDiff.h"

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using Kind = ChangeLine::Kind;

/// Words in and below a node, of one side.
QString wordsOf(const TextChange &node)
{
    QStringList words;
    QString own;
    for (const TextRun &run : node.words)
        own += textOf(run.after.isEmpty() ? run.before : run.after);
    if (!own.isEmpty())
        words.append(own);
    for (const TextChange &child : node.content)
        words.append(wordsOf(child));
    return words.join(u' ').simplified();
}

const Figure *figureOf(const TextNode::Shell &shell)
{
    const auto *block = std::get_if<Block>(&shell);
    return block ? std::get_if<Figure>(&block->node) : nullptr;
}

const Attachment *fileOf(const TextNode::Shell &shell)
{
    const auto *block = std::get_if<Block>(&shell);
    return block ? std::get_if<Attachment>(&block->node) : nullptr;
}

/// What a picture or file is called, where that says what changed.
QString nameOf(const TextNode::Shell &shell)
{
    if (const Figure *figure = figureOf(shell))
        return figure->alternative;
    if (const Attachment *file = fileOf(shell))
        return file->fileName;
    return {};
}

class Lines
{
public:
    void takeRuns(const QString &subject, const QList<TextRun> &runs)
    {
        for (const TextRun &run : runs) {
            if (run.place == 0)
                continue;
            if (list.isEmpty() || list.constLast().place != run.place)
                list.append({Kind::Reformatted, run.place, subject, {}, {}});
            ChangeLine &line = list.last();
            line.before += textOf(run.before);
            line.after += textOf(run.after);
            if (run.kind != TextRun::Kind::Reformatted)
                line.kind = line.before.isEmpty() ? Kind::Added : line.after.isEmpty() ? Kind::Removed : Kind::Replaced;
        }
    }
    void takeNodes(const QList<TextChange> &nodes)
    {
        for (const TextChange &node : nodes) {
            if (node.place != 0)
                list.append(lineOf(node));
            if (node.kind != TextChange::Kind::Changed)
                continue;
            takeRuns(u"text"_s, node.words);
            takeNodes(node.content);
        }
    }

    QList<ChangeLine> list;

private:
    static ChangeLine lineOf(const TextChange &node)
    {
        using enum TextChange::Kind;
        const bool isPicture = figureOf(node.before) || figureOf(node.after);
        ChangeLine line{isPicture ? Kind::Picture : Kind::Shape, node.place, u"text"_s, nameOf(node.before),
                        nameOf(node.after)};
        if (node.kind == Changed)
            return line;
        const QString words = wordsOf(node);
        if (node.kind == MovedAway || node.kind == MovedHere)
            line.kind = Kind::Moved;
        else if (!isPicture)
            line.kind = node.kind == Added ? Kind::Added : Kind::Removed;
        QString &side = node.kind == Added || node.kind == MovedHere ? line.after : line.before;
        if (!words.isEmpty())
            side = words;
        return line;
    }
};

} // namespace

QList<ChangeLine> changeLines(const ArticleDiff &diff)
{
    Lines lines;
    lines.takeRuns(u"title"_s, diff.title);
    lines.takeRuns(u"sapo"_s, diff.sapo);
    for (const FieldChange &field : diff.fields)
        lines.list.append({Kind::Field, field.place, field.field, field.before, field.after});
    lines.takeNodes(diff.body);
    return lines.list;
}

} // namespace bantin::content
