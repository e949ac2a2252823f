// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/Board.h"

#include "app/base/EnumNames.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumBytes = 64 * 1024;

constexpr EnumNames<Board::Post, 5> postNames{{{
    {Board::Post::Chair, QLatin1StringView("chair")},
    {Board::Post::Head, QLatin1StringView("head")},
    {Board::Post::Deputy, QLatin1StringView("deputy")},
    {Board::Post::Member, QLatin1StringView("member")},
    {Board::Post::Helper, QLatin1StringView("helper")},
}}};

QJsonObject toJsonObject(const Board::Seat &seat)
{
    return {{u"post"_s, postName(seat.post)},
            {u"person"_s, seat.person},
            {u"account"_s, seat.account.toString()},
            {u"office"_s, seat.office},
            {u"part-time"_s, seat.isPartTime}};
}

Board::Seat readSeat(JsonReader &reader)
{
    Board::Seat seat;
    seat.post = reader.named("post"_L1, postFromName);
    seat.person = reader.text("person"_L1);
    const QString account = reader.text("account"_L1, JsonReader::Text::MayBeEmpty);
    seat.account = AccountId::fromString(account);
    reader.require("account"_L1, account.isEmpty() || seat.account.isValid());
    seat.office = reader.text("office"_L1, JsonReader::Text::MayBeEmpty);
    seat.isPartTime = reader.flag("part-time"_L1);
    return seat;
}

} // namespace

bool Board::holds(const AccountId &account, const QList<Post> &posts) const
{
    return account.isValid() && std::ranges::any_of(seats, [&](const Seat &seat) {
               return seat.account == account && posts.contains(seat.post);
           });
}

QString postName(Board::Post post)
{
    return postNames.name(post);
}

std::optional<Board::Post> postFromName(QStringView name)
{
    return postNames.value(name);
}

QList<Board::Post> allPosts()
{
    return postNames.values();
}

QJsonObject toJsonObject(const Board &board)
{
    QJsonArray seats;
    for (const Board::Seat &seat : board.seats)
        seats.append(toJsonObject(seat));
    return {{u"document"_s, board.document},
            {u"founded"_s, board.founded.isValid() ? QJsonValue(board.founded.toString(Qt::ISODate)) : QJsonValue()},
            {u"founder"_s, board.founder},
            {u"standing-body"_s, board.standingBody},
            {u"seats"_s, seats}};
}

Board readBoard(JsonReader &reader)
{
    Board board;
    board.document = reader.text("document"_L1, JsonReader::Text::MayBeEmpty);
    board.founded = reader.date("founded"_L1, JsonReader::Text::MayBeEmpty);
    board.founder = reader.text("founder"_L1, JsonReader::Text::MayBeEmpty);
    board.standingBody = reader.text("standing-body"_L1, JsonReader::Text::MayBeEmpty);
    board.seats = reader.objects("seats"_L1, readSeat);
    for (const Board::Post only : {Board::Post::Chair, Board::Post::Head})
        reader.require("seats"_L1, std::ranges::count(board.seats, only, &Board::Seat::post) <= 1);
    return board;
}

Result<Board> parseBoard(QByteArrayView json)
{
    const auto invalid = [](const QString &place) {
        return Error{Fault::InvalidInput, u"board-invalid"_s, Retry::AfterCorrection, {place}, {}};
    };
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    JsonReader reader(QJsonDocument::fromJson(json.toByteArray()).object());
    Board board = readBoard(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return board;
}

} // namespace bantin
