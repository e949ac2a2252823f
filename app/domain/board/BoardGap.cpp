// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/BoardGap.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

QString inShort(const QString &office)
{
    static const QRegularExpression committee(u"(Ủy|Uỷ) ban nhân dân"_s, QRegularExpression::CaseInsensitiveOption);
    return office.normalized(QString::NormalizationForm_C).simplified().replace(committee, u"UBND"_s);
}

bool isOneOf(const QString &office, const QList<LocalText> &expected)
{
    const QString said = inShort(office);
    return std::ranges::any_of(expected, [&said](const LocalText &text) {
        return said.startsWith(inShort(text.vi), Qt::CaseInsensitive) || said.startsWith(text.en, Qt::CaseInsensitive);
    });
}

void addSeatGaps(const Board &board, const BoardRule &rule, QList<BoardGap> &gaps)
{
    for (const Board::Post post : rule.posts) {
        // Whether there are helpers is the board's to say.
        if (post != Board::Post::Helper && std::ranges::count(board.seats, post, &Board::Seat::post) == 0)
            gaps.append({BoardGap::Part::Post, post, {}});
    }
    for (const Board::Seat &seat : board.seats) {
        if (seat.post == Board::Post::Head && !rule.headOffices.isEmpty() && !isOneOf(seat.office, rule.headOffices))
            gaps.append({BoardGap::Part::HeadOffice, seat.post, rule.headOffices});
    }
    for (const Board::Post post : rule.partTime) {
        const auto isFullTime = [post](const Board::Seat &seat) { return seat.post == post && !seat.isPartTime; };
        if (std::ranges::any_of(board.seats, isFullTime))
            gaps.append({BoardGap::Part::PartTime, post, {}});
    }
}

} // namespace

QList<BoardGap> boardGaps(const Board &board, const BoardRule &rule)
{
    QList<BoardGap> gaps;
    if (rule.ruleId.isEmpty())
        return gaps;
    addSeatGaps(board, rule, gaps);
    if (!rule.founder.isEmpty() && !isOneOf(board.founder, {rule.founder}))
        gaps.append({BoardGap::Part::Founder, Board::Post::Head, {rule.founder}});
    if (!rule.standingBody.isEmpty() && !isOneOf(board.standingBody, {rule.standingBody}))
        gaps.append({BoardGap::Part::StandingBody, Board::Post::Head, {rule.standingBody}});
    if (board.document.isEmpty() || !board.founded.isValid())
        gaps.append({BoardGap::Part::Document, Board::Post::Head, {}});
    return gaps;
}

} // namespace bantin
