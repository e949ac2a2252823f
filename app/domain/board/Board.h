// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/JsonReader.h"
#include "app/base/Result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// Ban Biên tập as the unit set it up. What nobody knows or filled in is empty; nothing is guessed.
struct Board {
    enum class Post {
        Chair,  ///< Chủ tịch UBND, the head of the agency: over the board, not on it
        Head,   ///< Trưởng ban
        Deputy, ///< Phó Trưởng ban
        Member, ///< thành viên
        Helper, ///< tổ giúp việc
    };
    struct Seat {
        Post post = Post::Member;
        QString person;    ///< full name
        AccountId account; ///< of this workspace; null for somebody without one
        QString office;    ///< what the person is besides: "Phó Chủ tịch UBND xã"
        bool isPartTime = true;
        friend bool operator==(const Seat &, const Seat &) = default;
    };

    QString document; ///< of the founding decision: "12/QĐ-UBND"
    QDate founded;
    QString founder;      ///< who set it up: "Chủ tịch UBND xã"
    QString standingBody; ///< cơ quan thường trực
    QList<Seat> seats;

    /// Whether that account sits on one of `posts`.
    bool holds(const AccountId &account, const QList<Post> &posts) const;
    bool isEmpty() const { return *this == Board(); }
    friend bool operator==(const Board &, const Board &) = default;
};

/// "chair", "head", "deputy", "member", "helper".
QString postName(Board::Post post);
std::optional<Board::Post> postFromName(QStringView name);
QList<Board::Post> allPosts();

QJsonObject toJsonObject(const Board &board);
/// For JsonReader::object(). Two chairs or two heads are a problem, and a seat of nobody.
Board readBoard(JsonReader &reader);
/// What toJsonObject() writes, as a file; "board-invalid" (place). At most 64 KiB.
Result<Board> parseBoard(QByteArrayView json);

} // namespace bantin
