// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bantin {

/// Where the words a comment is about stood when they were last found, with what stood round them, so that they are found
/// again after edits.
struct CommentPlace {
    QString field = QStringLiteral("text"); ///< "title", "sapo" or "text"
    QString block = {};                     ///< see app/content/checks/BlockPath.h; empty outside the text
    qsizetype position = 0;                 ///< UTF-16 units into the block's text
    QString prefix = {};
    QString suffix = {};
    friend bool operator==(const CommentPlace &, const CommentPlace &) = default;
};

/// What somebody said about a place of an article. Plain value.
struct Comment {
    enum class Outcome { Open, Accepted, Rejected }; ///< of a suggestion

    qint64 number = 0;   ///< of the store; later ones are greater
    QString author;      ///< a name as the file or the account has it; may be empty
    QDateTime writtenAt; ///< UTC; invalid when nobody knows
    QString text;        ///< paragraphs end with "\n"
    QString quote;       ///< the words it is about; empty when it only marked a place
    bool resolved = false;
    qint64 answers = 0;                      ///< number of the comment it replies to; 0 for none
    AccountId account = {};                  ///< who wrote it here; null when it came with a file
    CommentPlace place = {};                 ///< means nothing without a quote
    std::optional<QString> replacement = {}; ///< of a suggestion: what to put in place of the quote
    Outcome outcome = Outcome::Open;
    QString closedBy = {};   ///< name of who resolved, accepted, rejected or reopened it last
    QDateTime closedAt = {}; ///< UTC
    friend bool operator==(const Comment &, const Comment &) = default;
};

} // namespace bantin
