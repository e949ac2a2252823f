// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/question/QuestionEvent.h"

namespace bantin::messages {

/// What a letter to who asked is made of; what is empty or invalid is left out.
struct LetterFacts {
    QString unit;     ///< who writes
    QString asker;    ///< to whom
    QDate receivedOn; ///< of the question
    QString agency;   ///< Forwarded
    QDate promised;   ///< Promised
    QString reason;   ///< Rejected
    QString answer;   ///< Answered
};

/// A draft of the letter of that step, to be read and changed before it goes out; empty for steps that need none. In Vietnamese
/// whatever the desk speaks, because the person who asked reads it.
QString questionLetter(QuestionStep step, const LetterFacts &facts);

} // namespace bantin::messages
