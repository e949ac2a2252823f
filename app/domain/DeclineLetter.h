// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

namespace bantin {

/// The answer to a contributor whose article is not published (hồi đáp). Plain value.
struct DeclineLetter {
    int decision = 0; ///< sequence of the refusal it answers for; 0 for none
    QString body;
    QString writtenBy;   ///< name
    QDateTime writtenAt; ///< UTC; invalid while it is only drafted
    QDate sentOn;        ///< local day; invalid until it was sent
    QString sentTo;      ///< address, as a person wrote it
    QString sentBy;      ///< name

    bool isSent() const { return sentOn.isValid(); }
    friend bool operator==(const DeclineLetter &, const DeclineLetter &) = default;
};

/// What a letter is drafted from.
struct LetterFacts {
    QString unit;
    QString contributor;
    QString title;
    QDate submittedOn; ///< invalid when not known
    QString reason;
    QString cite;       ///< clause that asks for the answer; empty where none does
    QString regulation; ///< what the clause is of
    QString signer;
    QDate today;
};

/// A letter in the form offices write, in Vietnamese whatever the language of the windows, to be read and changed by who signs.
QString draftDeclineLetter(const LetterFacts &facts);

} // namespace bantin
