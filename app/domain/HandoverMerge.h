// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace bantin {

/// One desk's copy of an article as a merge sees it: digests only.
struct MergeSide {
    QList<QByteArray> decisions; ///< of each decision's signature, in chain order: the history
    QByteArray text;             ///< of text and fields as they stand
    bool isDraft = false;        ///< the text says something no revision says
    QList<QByteArray> texts;     ///< of every revision
    QList<QByteArray> ancestors; ///< of former drafts that were handed over and that the text grew from

    /// Whether the text here grew from that one.
    bool grewFrom(const QByteArray &former) const
    {
        return text == former || texts.contains(former) || ancestors.contains(former);
    }
};

enum class MergeFate {
    New,      ///< not here yet: taken over whole
    Joined,   ///< the other copy goes on where this one stands: its steps join
    Same,     ///< nothing new
    Older,    ///< this copy already has all of the other and more
    Diverged, ///< both went on: both are kept
};

/// "new", "joined", "same", "older", "diverged".
const char *mergeFateName(MergeFate fate);

/// What becomes of `there` at the desk that has `here`. Pure. Nothing that nobody but one desk has is ever replaced: where a
/// text of either side did not grow into the other's, the copies diverged.
MergeFate mergeFate(const MergeSide &here, const MergeSide &there);

/// How many decisions both histories begin with.
qsizetype commonDecisions(const MergeSide &here, const MergeSide &there);

} // namespace bantin
