// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/JsonReader.h"
#include "app/domain/LocalText.h"
#include "app/domain/board/Board.h"
#include "app/domain/board/Power.h"

namespace bantin {

/// What a profile says of its editorial board. A part the text is silent about is empty.
struct BoardRule {
    /// A power that goes with a post.
    struct Entitled {
        Power power = Power::AssignTasks;
        QList<Board::Post> posts;
        QString ruleId;
        QString cite;
        friend bool operator==(const Entitled &, const Entitled &) = default;
    };

    QString ruleId; ///< empty where the text says nothing of a board
    QString cite;
    QList<Board::Post> posts;    ///< the board has
    QList<Board::Post> partTime; ///< these work part-time (kiêm nhiệm)
    LocalText founder;
    QList<LocalText> headOffices; ///< one of which the head must hold besides: "Phó Chủ tịch UBND xã"
    LocalText standingBody;
    QList<Entitled> entitled;

    friend bool operator==(const BoardRule &, const BoardRule &) = default;
};

/// For JsonReader::object().
BoardRule readBoardRule(JsonReader &reader);

} // namespace bantin
