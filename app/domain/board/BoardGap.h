// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/board/BoardRule.h"

namespace bantin {

/// One thing in which a board is not, or not yet, what its profile says.
struct BoardGap {
    enum class Part {
        Post,         ///< nobody sits on `post`
        HeadOffice,   ///< the head holds none of the offices asked for
        PartTime,     ///< somebody on `post` does not work part-time
        Founder,      ///< somebody else set it up, or nobody knows who
        StandingBody, ///< another body, or none named
        Document,     ///< number or date of the founding decision is missing
    };
    Part part = Part::Post;
    Board::Post post = Board::Post::Head;
    QList<LocalText> expected; ///< what the text asks for; empty where it is only missing

    friend bool operator==(const BoardGap &, const BoardGap &) = default;
};

/// In the order of the parts. Offices are compared by their first words, case aside, with "Ủy ban nhân dân" the same as
/// "UBND": "Phó Chủ tịch UBND xã Đồng Việt" is a "Phó Chủ tịch UBND xã", a "Chủ tịch UBND xã" is none. Pure.
QList<BoardGap> boardGaps(const Board &board, const BoardRule &rule);

} // namespace bantin
