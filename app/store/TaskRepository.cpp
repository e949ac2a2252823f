// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/TaskRepository.h"

#include "app/store/Connection.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectTasks =
    "SELECT number, article, category, assignee, assigned_by, note, due_at, assigned_at, done_at FROM tasks ";

QByteArray tasksWhere(const char *rest)
{
    return QByteArray(selectTasks).append(rest);
}

Task readTask(const Statement &row)
{
    return {row.integer(0), row.id<ArticleId>(1), row.text(2), row.id<AccountId>(3), row.id<AccountId>(4),
            row.text(5),    row.time(6),          row.time(7), row.time(8)};
}

Error unknownTask(qint64 number)
{
    return {Fault::NotFound, u"task-not-found"_s, Retry::AfterCorrection, {QString::number(number)}, {}};
}

} // namespace

TaskRepository::TaskRepository(Store &store)
    : m_store(store)
{
}

Result<qint64> TaskRepository::insert(const Task &task)
{
    const auto number = m_store.content().first(
        "INSERT INTO tasks (article, category, assignee, assigned_by, note, due_at, assigned_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING number",
        [](const Statement &row) { return row.integer(0); }, task.article, task.category, task.assignee,
        task.assignedBy, task.note, task.dueAt, task.assignedAt);
    if (!number)
        return number.error();
    return number->value_or(0);
}

Result<void> TaskRepository::finish(qint64 number, const QDateTime &at)
{
    const auto done = m_store.content().run("UPDATE tasks SET done_at = ? WHERE number = ?", at, number);
    if (done && m_store.content().changes() == 0)
        return unknownTask(number);
    return done;
}

Result<Task> TaskRepository::find(qint64 number) const
{
    const auto found = m_store.content().first(tasksWhere("WHERE number = ?").constData(), readTask, number);
    if (!found)
        return found.error();
    if (!*found)
        return unknownTask(number);
    return **found;
}

Result<QList<Task>> TaskRepository::openOf(const AccountId &assignee) const
{
    return m_store.content().list(
        tasksWhere("WHERE assignee = ? AND done_at IS NULL ORDER BY due_at IS NULL, due_at, number").constData(),
        readTask, assignee);
}

Result<QList<Task>> TaskRepository::all() const
{
    return m_store.content().list(tasksWhere("ORDER BY number DESC").constData(), readTask);
}

} // namespace bantin::store
