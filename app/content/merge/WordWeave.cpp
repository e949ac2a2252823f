// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/merge/WordWeave.h"

#include "app/content/diff/TextRun.h"

#include <algorithm>

namespace bantin::content {

namespace {

/// Letters, breaks and notes one by one, so that a place in a text is a number.
Inlines unitsOf(const Inlines &inlines)
{
    Inlines units;
    for (const Inline &piece : inlines) {
        const auto *text = std::get_if<Text>(&piece);
        if (!text) {
            units.append(piece);
            continue;
        }
        for (const QChar letter : text->text)
            units.append(Text{QString(letter), text->marks, text->href});
    }
    return units;
}

/// What stands instead of the units from `from` to `to` of the base.
struct Edit {
    qsizetype from = 0;
    qsizetype to = 0;
    Inlines units;

    friend bool operator==(const Edit &, const Edit &) = default;
};

/// Only what differs; white space at the end of a run may.
Edit trimmedEdit(qsizetype at, const Inlines &before, const Inlines &after)
{
    const qsizetype head = std::ranges::mismatch(before, after).in1 - before.begin();
    const qsizetype most = std::min(before.size(), after.size()) - head;
    qsizetype tail = 0;
    while (tail < most && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    return {at + head, at + before.size() - tail, after.sliced(head, after.size() - head - tail)};
}

QList<Edit> editsOf(const Inlines &base, const Inlines &text)
{
    QList<Edit> edits;
    qsizetype at = 0;
    const auto runs = diffText(base, text);
    for (const TextRun &run : runs) {
        const Inlines before = unitsOf(run.before);
        const Inlines after = unitsOf(run.after);
        if (before != after) {
            const Edit edit =
                run.kind == TextRun::Kind::Same ? trimmedEdit(at, before, after) : Edit{at, at + before.size(), after};
            if (!edits.isEmpty() && edits.constLast().to == edit.from) {
                edits.last().to = edit.to;
                edits.last().units += edit.units;
            } else {
                edits.append(edit);
            }
        }
        at += before.size();
    }
    return edits;
}

/// In order of place; nothing where two of them touch and are not the same.
std::optional<QList<Edit>> united(const QList<Edit> &mine, const QList<Edit> &theirs)
{
    QList<Edit> all = mine;
    for (const Edit &edit : theirs) {
        if (all.contains(edit))
            continue;
        const bool meets =
            std::ranges::any_of(mine, [&edit](const Edit &one) { return one.from <= edit.to && edit.from <= one.to; });
        if (meets)
            return std::nullopt;
        all.append(edit);
    }
    std::ranges::sort(all, {}, &Edit::from);
    return all;
}

} // namespace

std::optional<Inlines> weaveWords(const Inlines &base, const Inlines &mine, const Inlines &theirs)
{
    if (mine == theirs || theirs == base)
        return mine;
    if (mine == base)
        return theirs;
    const auto edits = united(editsOf(base, mine), editsOf(base, theirs));
    if (!edits)
        return std::nullopt;
    const Inlines units = unitsOf(base);
    Inlines woven;
    qsizetype at = 0;
    for (const Edit &edit : *edits) {
        woven += units.sliced(at, edit.from - at) + edit.units;
        at = edit.to;
    }
    return mergedRuns(woven + units.sliced(at));
}

} // namespace bantin::content
