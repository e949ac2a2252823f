// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/diff/NodeAlignment.h"

#include "app/content/diff/ShortestScript.h"

#include <QHash>

#include <algorithm>

namespace bantin::content {

namespace {

constexpr int longestScript = 1000;
/// Comparing every node of one side with every one of the other is given up beyond this many pairs.
constexpr qsizetype mostPairs = 1'000'000;
/// Below it two paragraphs have too little in common to be shown as one that was changed.
constexpr double leastLikeness = 0.4;
/// What was moved must be enough to be told from a chance repetition.
constexpr qsizetype fewestMovedLetters = 20;

/// A node with what it is compared by.
struct Candidate {
    const TextNode *node;
    QString words;
    QList<size_t> sorted; ///< hashes of its words
    int id = 0;           ///< the same for equal nodes
};

QList<Candidate> candidatesOf(const QList<TextNode> &nodes,
                              QMultiHash<QString, std::pair<const TextNode *, int>> &known)
{
    QList<Candidate> candidates;
    for (const TextNode &node : nodes) {
        Candidate one{&node, allWords(node), {}, int(known.size())};
        for (const QStringView word : QStringView(one.words).split(u' ', Qt::SkipEmptyParts))
            one.sorted.append(qHash(word));
        std::ranges::sort(one.sorted);
        bool isNew = true;
        for (auto it = known.constFind(one.words); isNew && it != known.cend() && it.key() == one.words; ++it) {
            isNew = *it->first != node;
            if (!isNew)
                one.id = it->second;
        }
        if (isNew)
            known.insert(one.words, {&node, one.id});
        candidates.append(one);
    }
    return candidates;
}

/// Shared words among all words, twice counted: 1 for the same ones (Dice).
double wordLikeness(const QList<size_t> &a, const QList<size_t> &b)
{
    if (a.isEmpty() && b.isEmpty())
        return leastLikeness;
    qsizetype shared = 0;
    auto x = a.cbegin();
    auto y = b.cbegin();
    while (x != a.cend() && y != b.cend()) {
        if (*x < *y) {
            ++x;
        } else if (*y < *x) {
            ++y;
        } else {
            ++shared;
            ++x;
            ++y;
        }
    }
    return 2.0 * double(shared) / double(a.size() + b.size());
}

template<typename Node>
const Node *blockOf(const Candidate &one)
{
    const auto *block = std::get_if<Block>(&one.node->shell);
    return block ? std::get_if<Node>(&block->node) : nullptr;
}

bool isText(const Candidate &one)
{
    return blockOf<Paragraph>(one) || blockOf<Heading>(one);
}

/// 0 where the one cannot have become the other. A picture stands for its place: another one there is the same one changed.
double likeness(const Candidate &a, const Candidate &b)
{
    if (a.node->shell.index() != b.node->shell.index())
        return 0;
    if (const auto *figure = blockOf<Figure>(a)) {
        const auto *other = blockOf<Figure>(b);
        return other ? (figure->asset == other->asset ? 1 : leastLikeness) : 0;
    }
    if (const auto *file = blockOf<Attachment>(a)) {
        const auto *other = blockOf<Attachment>(b);
        return other ? (file->asset == other->asset ? 1 : leastLikeness) : 0;
    }
    const auto *block = std::get_if<Block>(&a.node->shell);
    const bool sameSort =
        !block || block->node.index() == std::get<Block>(b.node->shell).node.index() || (isText(a) && isText(b));
    const double alike = sameSort ? wordLikeness(a.sorted, b.sorted) : 0;
    return alike < leastLikeness ? 0 : alike;
}

using Candidates = QList<Candidate>;

/// The best sum of likenesses that keeps the order; the pairs of a gap between equal nodes.
QList<NodePair> pairsInOrder(const Candidates &a, const Candidates &b, const std::stop_token &stop)
{
    const qsizetype width = b.size() + 1;
    QList<double> best((a.size() + 1) * width, 0);
    for (qsizetype i = 1; i <= a.size() && !stop.stop_requested(); ++i) {
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const double one = likeness(a.at(i - 1), b.at(j - 1));
            const double paired = one > 0 ? best.at((i - 1) * width + j - 1) + one : 0;
            best[i * width + j] = std::max({best.at((i - 1) * width + j), best.at(i * width + j - 1), paired});
        }
    }
    QList<NodePair> pairs;
    for (qsizetype i = a.size(), j = b.size(); i > 0 && j > 0;) {
        const double here = best.at(i * width + j);
        if (here == best.at((i - 1) * width + j)) {
            --i;
        } else if (here == best.at(i * width + j - 1)) {
            --j;
        } else {
            pairs.prepend({--i, --j, false});
        }
    }
    return pairs;
}

QList<NodePair> pairsOf(const Candidates &a, const Candidates &b, const std::stop_token &stop)
{
    if (a.size() * b.size() <= mostPairs)
        return pairsInOrder(a, b, stop);
    QList<NodePair> pairs;
    for (qsizetype i = 0; a.size() == b.size() && i < a.size(); ++i) {
        if (likeness(a.at(i), b.at(i)) > 0)
            pairs.append({i, i, false});
    }
    return pairs;
}

/// What stands once on either side and in no order with the rest.
bool isWorthMoving(const Candidate &one)
{
    return one.words.size() >= fewestMovedLetters || blockOf<Figure>(one) || blockOf<Attachment>(one);
}

/// Builds the rows of the alignment, gap by gap.
class Aligner
{
public:
    Aligner(const Candidates &before, const Candidates &after, const std::stop_token &stop)
        : m_before(before)
        , m_after(after)
        , m_stop(stop)
    {
    }

    QList<NodePair> align()
    {
        QList<int> a;
        QList<int> b;
        std::ranges::transform(m_before, std::back_inserter(a), &Candidate::id);
        std::ranges::transform(m_after, std::back_inserter(b), &Candidate::id);
        const QList<ScriptStep> steps = shortestScript(a, b, longestScript);
        findMoved(steps);
        qsizetype i = 0;
        qsizetype j = 0;
        for (const ScriptStep step : steps) {
            if (step == ScriptStep::Removed) {
                m_gapBefore.append(i++);
            } else if (step == ScriptStep::Added) {
                m_gapAfter.append(j++);
            } else {
                closeGap();
                m_pairs.append({i++, j++, false});
            }
        }
        closeGap();
        return m_pairs;
    }

private:
    void findMoved(const QList<ScriptStep> &steps)
    {
        qsizetype i = 0;
        qsizetype j = 0;
        QMultiHash<int, qsizetype> gone;
        QList<qsizetype> come;
        for (const ScriptStep step : steps) {
            if (step == ScriptStep::Removed)
                gone.insert(m_before.at(i).id, i);
            else if (step == ScriptStep::Added)
                come.append(j);
            i += step != ScriptStep::Added ? 1 : 0;
            j += step != ScriptStep::Removed ? 1 : 0;
        }
        for (const qsizetype index : come) {
            const int id = m_after.at(index).id;
            if (!isWorthMoving(m_after.at(index)) || gone.count(id) != 1)
                continue;
            m_movedBefore.append(gone.take(id));
            m_movedAfter.append(index);
        }
    }
    void closeGap()
    {
        // What moved cannot also have been changed into something else.
        QList<qsizetype> olds = m_gapBefore;
        QList<qsizetype> news = m_gapAfter;
        olds.removeIf([this](qsizetype i) { return m_movedBefore.contains(i); });
        news.removeIf([this](qsizetype j) { return m_movedAfter.contains(j); });
        QHash<qsizetype, qsizetype> became;
        for (const NodePair &pair : pairsOf(chosen(m_before, olds), chosen(m_after, news), m_stop))
            became.insert(news.at(pair.after), olds.at(pair.before));
        qsizetype next = 0;
        const auto takeOld = [&](qsizetype until) {
            for (; next < m_gapBefore.size() && m_gapBefore.at(next) < until; ++next)
                m_pairs.append({m_gapBefore.at(next), -1, m_movedBefore.contains(m_gapBefore.at(next))});
        };
        for (const qsizetype j : std::as_const(m_gapAfter)) {
            const qsizetype old = became.value(j, -1);
            takeOld(old);
            m_pairs.append({old, j, old < 0 && m_movedAfter.contains(j)});
            next += old < 0 ? 0 : 1;
        }
        takeOld(m_before.size());
        m_gapBefore.clear();
        m_gapAfter.clear();
    }
    static Candidates chosen(const Candidates &all, const QList<qsizetype> &indexes)
    {
        Candidates some;
        for (const qsizetype index : indexes)
            some.append(all.at(index));
        return some;
    }

    const Candidates &m_before;
    const Candidates &m_after;
    const std::stop_token &m_stop;
    QList<NodePair> m_pairs;
    QList<qsizetype> m_gapBefore;
    QList<qsizetype> m_gapAfter;
    QList<qsizetype> m_movedBefore;
    QList<qsizetype> m_movedAfter;
};

/// The cells of a row that kept its shape are told by their column.
bool areColumns(const QList<TextNode> &before, const QList<TextNode> &after)
{
    const auto isCell = [](const TextNode &node) { return std::holds_alternative<Cell>(node.shell); };
    return before.size() == after.size() && !before.isEmpty() && isCell(before.first()) && isCell(after.first());
}

} // namespace

QList<NodePair> alignNodes(const QList<TextNode> &before, const QList<TextNode> &after, const std::stop_token &stop)
{
    if (areColumns(before, after)) {
        QList<NodePair> columns;
        for (qsizetype i = 0; i < before.size(); ++i)
            columns.append({i, i, false});
        return columns;
    }
    QMultiHash<QString, std::pair<const TextNode *, int>> known;
    const Candidates a = candidatesOf(before, known);
    const Candidates b = candidatesOf(after, known);
    return Aligner(a, b, stop).align();
}

} // namespace bantin::content
