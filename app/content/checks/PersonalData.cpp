// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"
#include "app/domain/privacy/PersonalDatum.h"

#include <algorithm>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

/// Where a piece's text stands in what is scanned together.
struct Laid {
    const TextPiece *piece = nullptr;
    qsizetype position = 0;
};

/// A table's words as rows of text, because what a number is stands in the heading of its column.
struct LaidTable {
    QString text;
    QList<Laid> pieces;
};

struct CellPath {
    QString table;
    int row = 0;
    int column = 0;
};

CellPath cellPathOf(const TextPiece &piece)
{
    return {piece.block.section(u'.', 0, -4), piece.block.section(u'.', -3, -3).toInt(),
            piece.block.section(u'.', -2, -2).toInt()};
}

bool isInACell(const TextPiece &piece)
{
    return piece.place == TextPiece::Place::Cell && piece.block.count(u'.') >= 3;
}

/// As long as `text`, without what would end a row or a cell.
QString inOneCell(QString text)
{
    std::ranges::replace_if(text, [](QChar c) { return c == u'\n' || c == u'\t' || c == u'|'; }, u' ');
    return text;
}

/// The cells from `first` on that are in one table.
LaidTable laidTable(const QList<TextPiece> &pieces, qsizetype first)
{
    const QString table = cellPathOf(pieces.at(first)).table;
    const auto isOutside = [&table](const TextPiece &piece) {
        return !isInACell(piece) || cellPathOf(piece).table != table;
    };
    const qsizetype end = std::find_if(pieces.cbegin() + first, pieces.cend(), isOutside) - pieces.cbegin();
    int columns = 0;
    for (qsizetype i = first; i < end; ++i)
        columns = std::max(columns, cellPathOf(pieces.at(i)).column + 1);
    LaidTable laid;
    int row = cellPathOf(pieces.at(first)).row;
    int column = 0;
    for (qsizetype i = first; i < end; ++i) {
        const CellPath path = cellPathOf(pieces.at(i));
        if (path.row != row) {
            laid.text += u" | "_s.repeated(columns - 1 - column) + u'\n';
            row = path.row;
            column = 0;
        }
        laid.text += path.column == column ? u" "_s : u" | "_s.repeated(path.column - column);
        column = path.column;
        laid.pieces.append({&pieces.at(i), laid.text.size()});
        laid.text += inOneCell(pieces.at(i).text);
    }
    laid.text += u" | "_s.repeated(columns - 1 - column);
    return laid;
}

void scan(const QString &text, const QList<Laid> &pieces, QList<CheckPlace> &places)
{
    for (const PersonalDatum &datum : scanPersonalData(text)) {
        const auto next = std::ranges::upper_bound(pieces, datum.position, {}, &Laid::position);
        if (next == pieces.begin())
            continue;
        const Laid &laid = *std::prev(next);
        const qsizetype position = datum.position - laid.position;
        const qsizetype length = std::min(datum.length, laid.piece->text.size() - position);
        if (length <= 0)
            continue;
        const QString written = laid.piece->text.sliced(position, length);
        places.append({laid.piece->field,
                       laid.piece->block,
                       position,
                       length,
                       {personalDatumName(datum.kind), redacted(written, datum.kind)}});
    }
}

} // namespace

QList<CheckPlace> personalData(const CheckContext &context)
{
    QList<CheckPlace> places;
    for (qsizetype i = 0; i < context.pieces.size();) {
        const TextPiece &piece = context.pieces.at(i);
        if (isInACell(piece)) {
            const LaidTable table = laidTable(context.pieces, i);
            scan(table.text, table.pieces, places);
            i += table.pieces.size();
        } else {
            scan(piece.text, {{&piece, 0}}, places);
            ++i;
        }
    }
    return places;
}

} // namespace bantin::content::checks
