// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/ColumnHeadings.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

struct Span {
    qsizetype position = 0;
    qsizetype length = 0;
};

QList<Span> cellsOf(const QString &text, qsizetype begin, qsizetype end)
{
    QList<Span> cells;
    for (qsizetype from = begin; from <= end;) {
        qsizetype to = from;
        while (to < end && text.at(to) != u'|' && text.at(to) != u'\t')
            ++to;
        Span cell{from, to - from};
        while (cell.length > 0 && text.at(cell.position).isSpace()) {
            ++cell.position;
            --cell.length;
        }
        while (cell.length > 0 && text.at(cell.position + cell.length - 1).isSpace())
            --cell.length;
        cells.append(cell);
        from = to + 1;
    }
    return cells;
}

/// Headings are words: a row with a long number is a row of data.
bool isHeadingRow(const QString &text, const QList<Span> &cells)
{
    static const QRegularExpression number(u"\\d[\\d .\\-]{4,}\\d"_s);
    return std::ranges::none_of(
        cells, [&text](const Span &cell) { return number.match(text.sliced(cell.position, cell.length)).hasMatch(); });
}

} // namespace

ColumnHeadings::ColumnHeadings(const QString &text)
{
    QStringList headings;
    QString table;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf(u'\n', begin);
        if (end < 0)
            end = text.size();
        const QList<Span> cells = cellsOf(text, begin, end);
        begin = end + 1;
        if (cells.size() < 2) {
            headings.clear();
        } else if (headings.isEmpty() && isHeadingRow(text, cells)) {
            for (const Span &cell : cells)
                headings.append(text.sliced(cell.position, cell.length));
            table = headings.join("; "_L1);
        } else if (cells.size() == headings.size()) {
            for (qsizetype i = 0; i < cells.size(); ++i) {
                if (cells.at(i).length > 0 && !headings.at(i).isEmpty())
                    m_cells.append({cells.at(i).position, cells.at(i).length, headings.at(i), table});
            }
        }
    }
}

const ColumnHeadings::Cell *ColumnHeadings::cellAt(qsizetype position) const
{
    auto next = std::ranges::upper_bound(m_cells, position, {}, &Cell::position);
    if (next == m_cells.begin())
        return nullptr;
    --next;
    return position < next->position + next->length ? &*next : nullptr;
}

} // namespace bantin
