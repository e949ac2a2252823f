// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace bantin {

/// What somebody said about a place of an article. Plain value.
struct Comment {
    qint64 number = 0;   ///< of the store; later ones are greater
    QString author;      ///< a name as the file or the account has it; may be empty
    QDateTime writtenAt; ///< UTC; invalid when nobody knows
    QString text;        ///< paragraphs end with "\n"
    QString quote;       ///< the words it is about; empty when it only marked a place
    bool resolved = false;
    qint64 answers = 0; ///< number of the comment it replies to; 0 for none
    friend bool operator==(const Comment &, const Comment &) = default;
};

} // namespace bantin
