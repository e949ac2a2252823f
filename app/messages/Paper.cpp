// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/Paper.h"

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br/>"_s);
}

QString paragraph(const QString &text, const QString &style)
{
    return u"<p style=\"%1\">%2</p>\n"_s.arg(style, escaped(text));
}

QString htmlRow(const QStringList &cells, const QSet<int> &numbers, const QString &tag)
{
    QString row = u"<tr>"_s;
    for (qsizetype i = 0; i < cells.size(); ++i)
        row += u"<%1 align=\"%2\" valign=\"top\">%3</%1>"_s.arg(tag, numbers.contains(int(i)) ? u"right"_s : u"left"_s,
                                                                escaped(cells.at(i)));
    return row + u"</tr>\n"_s;
}

QString htmlTable(const Paper::Table &table)
{
    QString html;
    if (!table.heading.isEmpty())
        html += paragraph(table.heading, u"font-weight:600; margin-top:10px"_s);
    html += u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\">\n<thead>"_s
            + htmlRow(table.columns, table.numbers, u"th"_s) + u"</thead>\n"_s;
    for (const QStringList &row : table.rows)
        html += htmlRow(row, table.numbers, u"td"_s);
    if (!table.total.isEmpty())
        html += htmlRow(table.total, table.numbers, u"th"_s);
    return html + u"</table>\n"_s;
}

QString htmlSignatures(const QStringList &signatures)
{
    QString html = u"<table width=\"100%\" style=\"margin-top:24px\"><tr>"_s;
    for (const QString &signature : signatures)
        html += u"<td align=\"center\" width=\"%1%\"><b>%2</b><br/><br/><br/><br/></td>"_s.arg(100 / signatures.size())
                    .arg(escaped(signature));
    return html + u"</tr></table>\n"_s;
}

/// A cell that begins so is a formula to a spreadsheet; a number with a sign is not.
bool wouldCalculate(const QString &cell)
{
    if (cell.isEmpty() || !u"=+-@\t\r"_s.contains(cell.front()))
        return false;
    bool isNumber = false;
    cell.toDouble(&isNumber);
    return !isNumber;
}

QString csvCell(QString cell)
{
    if (wouldCalculate(cell))
        cell.prepend(u'\'');
    const bool isQuoted = cell.contains(u'"') || cell.contains(u',') || cell.contains(u'\n') || cell.contains(u'\r');
    return isQuoted ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QString csvRow(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written.append(csvCell(cell));
    return written.join(u',') + u"\r\n"_s;
}

} // namespace

QString Paper::toHtml() const
{
    QString html = paragraph(unit, u"font-weight:600; margin-bottom:0"_s)
                   + u"<h2 align=\"center\" style=\"margin-bottom:2px\">%1</h2>\n"_s.arg(escaped(title));
    for (const QString &line : lines)
        html += u"<p align=\"center\" style=\"margin:0\">%1</p>\n"_s.arg(escaped(line));
    html += u"<p></p>"_s;
    for (const Table &table : tables)
        html += htmlTable(table);
    for (const QString &note : notes)
        html += paragraph(note, u"margin-top:6px; margin-bottom:0"_s);
    return signatures.isEmpty() ? html : html + htmlSignatures(signatures);
}

QByteArray Paper::toCsv() const
{
    QStringList parts;
    for (const Table &table : tables) {
        QString part = table.heading.isEmpty() ? QString() : csvRow({table.heading});
        part += csvRow(table.columns);
        for (const QStringList &row : table.rows)
            part += csvRow(row);
        if (!table.total.isEmpty())
            part += csvRow(table.total);
        parts.append(part);
    }
    return "\xEF\xBB\xBF" + parts.join(u"\r\n"_s).toUtf8();
}

} // namespace bantin::messages
