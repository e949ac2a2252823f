// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/merge/TreeMerge.h"

#include "app/content/diff/NodeAlignment.h"
#include "app/content/merge/WordWeave.h"

#include <QHash>

#include <algorithm>

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using Cause = MergePiece::Cause;
using Nodes = QList<TextNode>;

/// Where the nodes of the base stand on one side.
struct Followed {
    QList<qsizetype> place;                ///< by index of the base; -1 where it is gone or moved
    QHash<qsizetype, qsizetype> movedFrom; ///< by index of the side, where it stood in the base
};

Followed follow(const Nodes &base, const Nodes &side, const std::stop_token &stop)
{
    Followed followed{QList<qsizetype>(base.size(), -1), {}};
    QList<qsizetype> gone;
    QList<qsizetype> come;
    const auto pairs = alignNodes(base, side, stop);
    for (const NodePair &pair : pairs) {
        if (pair.before >= 0 && pair.after >= 0)
            followed.place[pair.before] = pair.after;
        else if (pair.moved)
            (pair.before >= 0 ? gone : come).append(std::max(pair.before, pair.after));
    }
    for (const qsizetype at : std::as_const(come)) {
        const auto from = std::ranges::find_if(gone, [&](qsizetype one) { return base.at(one) == side.at(at); });
        if (from != gone.end())
            followed.movedFrom.insert(at, *from);
    }
    return followed;
}

bool isOneCellEach(const TextNode &row)
{
    return std::ranges::all_of(row.content, [](const TextNode &node) {
        const auto *cell = std::get_if<Cell>(&node.shell);
        return cell && cell->columnSpan == 1 && cell->rowSpan == 1;
    });
}

/// Rows of two tables may only stand in one when all have the same columns.
bool isGrid(const Nodes &rows, qsizetype columns)
{
    return std::ranges::all_of(
        rows, [columns](const TextNode &row) { return row.content.size() == columns && isOneCellEach(row); });
}

bool isDivisible(const TextNode &mine, const TextNode &theirs)
{
    if (mine.shell != theirs.shell || mine.words != theirs.words || mine.content.isEmpty() || theirs.content.isEmpty())
        return false;
    const auto *block = std::get_if<Block>(&mine.shell);
    if (block && std::holds_alternative<Table>(block->node)) {
        const qsizetype columns = mine.content.first().content.size();
        return isGrid(mine.content, columns) && isGrid(theirs.content, columns);
    }
    return !std::holds_alternative<TableRow>(mine.shell) || mine.content.size() == theirs.content.size();
}

/// Two texts may stand one below the other, two cells not.
bool mayStandTogether(const Nodes &nodes)
{
    return std::ranges::none_of(nodes, [](const TextNode &node) { return std::holds_alternative<Cell>(node.shell); });
}

std::optional<TextNode> weave(const TextNode &base, const TextNode &mine, const TextNode &theirs)
{
    const bool isLeaf = base.content.isEmpty() && mine.content.isEmpty() && theirs.content.isEmpty();
    const bool isShellClear = mine.shell == theirs.shell || mine.shell == base.shell || theirs.shell == base.shell;
    if (!isLeaf || !isShellClear)
        return std::nullopt;
    const auto words = weaveWords(base.words, mine.words, theirs.words);
    if (!words)
        return std::nullopt;
    return TextNode{mine.shell == base.shell ? theirs.shell : mine.shell, *words, {}};
}

class TreeMerger
{
public:
    TreeMerger(QList<MergePiece> &pieces, const std::stop_token &stop)
        : m_pieces(pieces)
        , m_stop(stop)
    {
    }

    QList<MergeNode> merge(const Nodes *base, const Nodes &mine, const Nodes &theirs);

private:
    struct Sides {
        const Nodes &base;
        const Nodes &mine;
        const Nodes &theirs;
        Followed here;
        Followed there;
    };
    /// A stretch between two nodes of the base that both sides kept.
    struct Gap {
        qsizetype from = 0;
        qsizetype mine = 0;
        qsizetype theirs = 0;
    };

    QList<MergeNode> mergeTwo(const Nodes &mine, const Nodes &theirs, Cause ofOne);
    QList<MergeNode> mergeThree(const Nodes &base, const Nodes &mine, const Nodes &theirs);
    QList<MergeNode> mergeGap(const Sides &sides, Gap gap, const Gap &end);
    QList<MergeNode> disputed(const Sides &sides, const Gap &from, const Gap &end);
    void leaveOpen(qsizetype first);
    QList<MergeNode> inserted(const Sides &sides, const Gap &from, qsizetype mineEnd, qsizetype theirsEnd);
    MergeNode pair(const TextNode *base, const TextNode &mine, const TextNode &theirs);
    MergeNode piece(const Nodes &mine, const Nodes &theirs, Cause cause, PieceChoice suggested);

    QList<MergePiece> &m_pieces;
    const std::stop_token &m_stop;
};

QList<MergeNode> TreeMerger::merge(const Nodes *base, const Nodes &mine, const Nodes &theirs)
{
    return base ? mergeThree(*base, mine, theirs) : mergeTwo(mine, theirs, Cause::Unknown);
}

MergeNode TreeMerger::piece(const Nodes &mine, const Nodes &theirs, Cause cause, PieceChoice suggested)
{
    MergePiece piece{u"text"_s, cause, mine, theirs, std::nullopt, false, suggested};
    if (!mine.isEmpty() && !theirs.isEmpty() && mayStandTogether(mine))
        piece.both = mine + theirs;
    m_pieces.append(piece);
    return {MergeNode::Kind::Piece, {}, m_pieces.size() - 1, {}};
}

MergeNode TreeMerger::pair(const TextNode *base, const TextNode &mine, const TextNode &theirs)
{
    if (mine == theirs)
        return {MergeNode::Kind::Shared, mine, -1, {}};
    if (base && mine == *base)
        return piece({mine}, {theirs}, Cause::TheirsAlone, PieceChoice::Theirs);
    if (base && theirs == *base)
        return piece({mine}, {theirs}, Cause::MineAlone, PieceChoice::Mine);
    if (isDivisible(mine, theirs)) {
        const bool isSameSort = base && isDivisible(TextNode{mine.shell, mine.words, base->content}, mine)
                                && base->shell.index() == mine.shell.index();
        return {MergeNode::Kind::Divided,
                {mine.shell, mine.words, {}},
                -1,
                merge(isSameSort ? &base->content : nullptr, mine.content, theirs.content)};
    }
    MergeNode node = piece({mine}, {theirs}, base ? Cause::Each : Cause::Unknown, PieceChoice::Open);
    if (const auto woven = base ? weave(*base, mine, theirs) : std::nullopt) {
        m_pieces.last().both = Nodes{*woven};
        m_pieces.last().isWoven = true;
        m_pieces.last().suggested = PieceChoice::Both;
    }
    return node;
}

/// `ofOne` says what is known of what only one side has.
QList<MergeNode> TreeMerger::mergeTwo(const Nodes &mine, const Nodes &theirs, Cause ofOne)
{
    QList<MergeNode> nodes;
    Nodes gapMine;
    Nodes gapTheirs;
    const auto closeGap = [&] {
        const bool isKnown = ofOne != Cause::Unknown;
        if (!gapMine.isEmpty() && !gapTheirs.isEmpty())
            nodes.append(piece(gapMine, gapTheirs, ofOne, PieceChoice::Open));
        else if (!gapMine.isEmpty())
            nodes.append(piece(gapMine, {}, isKnown ? Cause::MineAlone : ofOne,
                               isKnown ? PieceChoice::Mine : PieceChoice::Open));
        else if (!gapTheirs.isEmpty())
            nodes.append(piece({}, gapTheirs, isKnown ? Cause::TheirsAlone : ofOne,
                               isKnown ? PieceChoice::Theirs : PieceChoice::Open));
        gapMine.clear();
        gapTheirs.clear();
    };
    const auto pairs = alignNodes(mine, theirs, m_stop);
    for (const NodePair &one : pairs) {
        if (one.before >= 0 && one.after >= 0) {
            closeGap();
            nodes.append(pair(nullptr, mine.at(one.before), theirs.at(one.after)));
        } else if (one.before >= 0) {
            gapMine.append(mine.at(one.before));
        } else {
            gapTheirs.append(theirs.at(one.after));
        }
    }
    closeGap();
    return nodes;
}

QList<MergeNode> TreeMerger::mergeThree(const Nodes &base, const Nodes &mine, const Nodes &theirs)
{
    const Sides sides{base, mine, theirs, follow(base, mine, m_stop), follow(base, theirs, m_stop)};
    QList<MergeNode> nodes;
    Gap gap;
    for (qsizetype i = 0; i < base.size() && !m_stop.stop_requested(); ++i) {
        const Gap here{i, sides.here.place.at(i), sides.there.place.at(i)};
        if (here.mine < 0 || here.theirs < 0)
            continue;
        nodes += mergeGap(sides, gap, here);
        nodes.append(pair(&base.at(i), mine.at(here.mine), theirs.at(here.theirs)));
        gap = {i + 1, here.mine + 1, here.theirs + 1};
    }
    return nodes + mergeGap(sides, gap, {base.size(), mine.size(), theirs.size()});
}

/// Every node of the base in a gap is gone on one side at least.
QList<MergeNode> TreeMerger::mergeGap(const Sides &sides, Gap gap, const Gap &end)
{
    for (qsizetype i = gap.from; i < end.from; ++i) {
        const qsizetype here = sides.here.place.at(i);
        const qsizetype there = sides.there.place.at(i);
        const bool isChanged = (here >= 0 && sides.mine.at(here) != sides.base.at(i))
                               || (there >= 0 && sides.theirs.at(there) != sides.base.at(i));
        if (isChanged)
            return disputed(sides, gap, end);
    }
    QList<MergeNode> nodes;
    for (qsizetype i = gap.from; i < end.from; ++i) {
        const qsizetype here = sides.here.place.at(i);
        const qsizetype there = sides.there.place.at(i);
        if (here >= 0) {
            nodes += inserted(sides, gap, here, gap.theirs);
            nodes.append(piece({sides.mine.at(here)}, {}, Cause::TheirsAlone, PieceChoice::Theirs));
            gap.mine = here + 1;
        } else if (there >= 0) {
            nodes += inserted(sides, gap, gap.mine, there);
            nodes.append(piece({}, {sides.theirs.at(there)}, Cause::MineAlone, PieceChoice::Mine));
            gap.theirs = there + 1;
        }
    }
    return nodes + inserted(sides, gap, end.mine, end.theirs);
}

/// One took out what the other changed: what stands there instead belongs to the question.
QList<MergeNode> TreeMerger::disputed(const Sides &sides, const Gap &from, const Gap &end)
{
    const qsizetype first = m_pieces.size();
    auto nodes = mergeTwo(sides.mine.sliced(from.mine, end.mine - from.mine),
                          sides.theirs.sliced(from.theirs, end.theirs - from.theirs), Cause::Each);
    leaveOpen(first);
    return nodes;
}

void TreeMerger::leaveOpen(qsizetype first)
{
    for (qsizetype i = first; i < m_pieces.size(); ++i) {
        m_pieces[i].cause = Cause::Each;
        m_pieces[i].suggested = PieceChoice::Open;
    }
}

QList<MergeNode> TreeMerger::inserted(const Sides &sides, const Gap &from, qsizetype mineEnd, qsizetype theirsEnd)
{
    const qsizetype first = m_pieces.size();
    auto nodes = mergeTwo(sides.mine.sliced(from.mine, mineEnd - from.mine),
                          sides.theirs.sliced(from.theirs, theirsEnd - from.theirs), Cause::Each);
    // What one side moved and the other changed, moved or took out would come twice or against somebody's will.
    const auto isDisputed = [&](const Followed &movers, const Followed &others, const Nodes &side, qsizetype at) {
        const qsizetype origin = movers.movedFrom.value(at, -1);
        const qsizetype kept = origin < 0 ? -1 : others.place.at(origin);
        return origin >= 0 && (kept < 0 || side.at(kept) != sides.base.at(origin));
    };
    bool anyDisputed = false;
    for (qsizetype at = from.mine; at < mineEnd; ++at)
        anyDisputed = anyDisputed || isDisputed(sides.here, sides.there, sides.theirs, at);
    for (qsizetype at = from.theirs; at < theirsEnd; ++at)
        anyDisputed = anyDisputed || isDisputed(sides.there, sides.here, sides.mine, at);
    if (anyDisputed)
        leaveOpen(first);
    return nodes;
}

} // namespace

QList<MergeNode> mergeTrees(const QList<TextNode> *base, const QList<TextNode> &mine, const QList<TextNode> &theirs,
                            QList<MergePiece> &pieces, const std::stop_token &stop)
{
    return TreeMerger(pieces, stop).merge(base, mine, theirs);
}

QList<TextNode> chosenNodes(const QList<MergeNode> &nodes, const QList<MergePiece> &pieces,
                            const QList<PieceChoice> &choices)
{
    QList<TextNode> chosen;
    for (const MergeNode &one : nodes) {
        if (one.kind == MergeNode::Kind::Shared)
            chosen.append(one.node);
        else if (one.kind == MergeNode::Kind::Piece)
            chosen += pieces.at(one.piece).taken(choices.value(one.piece, PieceChoice::Open));
        else
            chosen.append({one.node.shell, one.node.words, chosenNodes(one.content, pieces, choices)});
    }
    return chosen;
}

} // namespace bantin::content
