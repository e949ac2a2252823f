// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/diff/TextChange.h"

#include "app/content/diff/NodeAlignment.h"

#include <algorithm>

namespace bantin::content {

namespace {

using Kind = TextChange::Kind;

TextRun::Kind runKind(Kind kind)
{
    switch (kind) {
    case Kind::Added:
    case Kind::MovedHere:
        return TextRun::Kind::Added;
    case Kind::Removed:
    case Kind::MovedAway:
        return TextRun::Kind::Removed;
    case Kind::Same:
    case Kind::Changed:
        break;
    }
    return TextRun::Kind::Same;
}

TextChange whole(Kind kind, const TextNode &node)
{
    const TextRun::Kind run = runKind(kind);
    TextChange change{kind, {}, {}, wholeText(run, node.words), {}, 0};
    if (run != TextRun::Kind::Added)
        change.before = node.shell;
    if (run != TextRun::Kind::Removed)
        change.after = node.shell;
    for (const TextNode &child : node.content)
        change.content.append(whole(kind, child));
    return change;
}

TextChange changed(const TextNode &before, const TextNode &after, const std::stop_token &stop)
{
    if (before == after)
        return whole(Kind::Same, after);
    return {Kind::Changed,
            before.shell,
            after.shell,
            diffText(before.words, after.words),
            diffNodes(before.content, after.content, stop),
            0};
}

} // namespace

bool operator==(const TextChange &a, const TextChange &b)
{
    return a.kind == b.kind && a.before == b.before && a.after == b.after && a.words == b.words
           && a.content == b.content && a.place == b.place;
}

QList<TextChange> diffNodes(const QList<TextNode> &before, const QList<TextNode> &after, const std::stop_token &stop)
{
    QList<TextChange> changes;
    const QList<NodePair> pairs = alignNodes(before, after, stop);
    for (const NodePair &pair : pairs) {
        if (stop.stop_requested())
            break;
        if (pair.after < 0)
            changes.append(whole(pair.moved ? Kind::MovedAway : Kind::Removed, before.at(pair.before)));
        else if (pair.before < 0)
            changes.append(whole(pair.moved ? Kind::MovedHere : Kind::Added, after.at(pair.after)));
        else
            changes.append(changed(before.at(pair.before), after.at(pair.after), stop));
    }
    return changes;
}

} // namespace bantin::content
