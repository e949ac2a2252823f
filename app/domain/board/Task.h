// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QDateTime>
#include <QString>

namespace bantin {

/// Nhiệm vụ: work the head of the board gave to a member. It is about one article or about a whole category, and once done it
/// never changes again.
struct Task {
    qint64 number = 0;
    ArticleId article; ///< null when it is about a category
    QString category;  ///< id; empty when it is about an article
    AccountId assignee;
    AccountId assignedBy;
    QString note;
    QDateTime dueAt;      ///< UTC; invalid without a date
    QDateTime assignedAt; ///< UTC
    QDateTime doneAt;     ///< UTC; invalid while it is open

    friend bool operator==(const Task &, const Task &) = default;
};

} // namespace bantin
