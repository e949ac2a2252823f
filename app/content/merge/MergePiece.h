// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/TextNode.h"

#include <optional>

namespace bantin::content {

/// What is taken of a piece.
enum class PieceChoice {
    Open, ///< nobody decided yet
    Mine,
    Theirs,
    Both,
};

/// A place that two versions of an article give differently. Plain value.
struct MergePiece {
    enum class Cause {
        MineAlone,   ///< the other side has it as it was
        TheirsAlone, ///< this side has it as it was
        Each,        ///< both changed it
        Unknown,     ///< nothing is known that both grew from
    };

    QString field; ///< of the form, "title" and "sapo" too; "text" where it is part of the text
    Cause cause = Cause::Unknown;
    QList<TextNode>
        mine; ///< of the text: empty where this side has nothing here. Of a field: its value as one paragraph
    QList<TextNode> theirs;
    std::optional<QList<TextNode>> both; ///< where it makes sense to take both
    bool isWoven = false; ///< `both` is one paragraph with the changes of either, not the one below the other
    PieceChoice suggested = PieceChoice::Open;

    bool isText() const { return field == QLatin1StringView("text"); }
    /// Open counts as Mine, and Both where that makes no sense.
    const QList<TextNode> &taken(PieceChoice choice) const
    {
        if (choice == PieceChoice::Both && both)
            return *both;
        return choice == PieceChoice::Theirs ? theirs : mine;
    }
};

} // namespace bantin::content
