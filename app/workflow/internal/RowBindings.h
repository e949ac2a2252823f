// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/DeclineLetter.h"
#include "app/domain/board/Task.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/store/RecordRepository.h"

#include <QJsonObject>

namespace bantin::workflow {

// What an entry of the audit log says of a row beside the articles, so that the row cannot be altered unseen later: ids,
// numbers and digests, never words. What a digest covers has a moment or a salt in it that nobody outside can guess.

/// "task", "article", "category", "sha256": as it was given.
QJsonObject bindingOf(const Task &task);
/// "task", "done-at": of one that is done.
QJsonObject doneBindingOf(const Task &task);
/// "decision", "sent-on", "sha256": of one that was sent.
QJsonObject bindingOf(const DeclineLetter &letter);
/// "record", "record-sha256".
QJsonObject bindingOf(const store::SignedRecord &record);
/// "sequence", "step", "sha256", "signature-sha256".
QJsonObject bindingOf(const store::QuestionRow &row);
/// "private-field", "sha256".
QJsonObject bindingOf(const store::PrivateField &field);

} // namespace bantin::workflow
