// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/board/Task.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Work to be given to a member: about an article or about a category.
struct NewTask {
    QString assignee; ///< name of the account
    ArticleId article = {};
    QString category = {}; ///< id
    QString note = {};
    QDateTime dueAt = {}; ///< UTC; invalid without a date
};

/// Gives it (Đắk Lắk Điều 20.3, Nam Định Điều 20.4, Đồng Việt Điều 3.1). For who holds Power::AssignTasks by their post, or by a
/// delegation: "power-missing". "account-not-found" (name), "account-disabled" (name), "task-incomplete", "article-not-found",
/// "field-of-work-unknown" (id), store reasons.
Result<Task> assignTask(Session &session, const NewTask &task);

/// Whether this account could.
bool mayAssignTasks(const Session &session);

/// By who has to do it, or who gave it: "task-of-another" (number), "task-not-found" (number), "store-immutable" when it is done
/// already, store reasons.
Result<void> finishTask(Session &session, qint64 number);

/// A task with the names people know.
struct TaskView {
    Task task;
    QString assignee;
    QString assignedBy;
    QString about; ///< title of the article or name of the category
};
/// Those this account has to do, the one due first before others.
Result<QList<TaskView>> myTasks(Session &session);
/// All there ever were, newest first.
Result<QList<TaskView>> listTasks(Session &session);

} // namespace bantin::workflow
