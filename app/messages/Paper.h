// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace bantin::messages {

/// A sheet of the office, before it is known whether it is printed or exported: a register, a report, a royalty sheet. All
/// text is already in words. Value.
struct Paper {
    struct Table {
        QString heading; ///< may be empty
        QStringList columns;
        QList<QStringList> rows; ///< each as long as `columns`
        QStringList total;       ///< as a row; empty for none
        QSet<int> numbers;       ///< columns set to the right
    };

    QString unit;
    QString title;
    QStringList lines; ///< below the title: period, clause, day
    QList<Table> tables;
    QStringList notes;      ///< below the tables
    QStringList signatures; ///< who signs, from left to right: "Người lập biểu"

    /// One page of HTML for QTextDocument; every text is escaped.
    QString toHtml() const;
    /// RFC 4180 with CRLF, UTF-8 with a byte order mark, so that spreadsheet programs read the accents; tables after each
    /// other with an empty line between. A cell a spreadsheet would calculate begins with an apostrophe instead.
    QByteArray toCsv() const;
};

} // namespace bantin::messages
