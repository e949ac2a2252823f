// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/board/Task.h"

#include <QList>

namespace bantin::store {

class Store;

/// What was assigned; a row is never deleted, and never changed once it is done.
class TaskRepository
{
public:
    explicit TaskRepository(Store &store);

    /// Answers its number.
    Result<qint64> insert(const Task &task);
    /// "task-not-found" (number), "store-immutable" when it is done already.
    Result<void> finish(qint64 number, const QDateTime &at);
    /// "task-not-found" (number)
    Result<Task> find(qint64 number) const;
    /// Open ones of that account, the one due first before others, those without a date last.
    Result<QList<Task>> openOf(const AccountId &assignee) const;
    /// All, newest first.
    Result<QList<Task>> all() const;

private:
    Store &m_store;
};

} // namespace bantin::store
