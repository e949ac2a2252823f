// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AssignTask.h"

#include "app/store/ArticleRepository.h"
#include "app/store/TaskRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<void> requireSubject(Session &session, const NewTask &task)
{
    if (task.article.isValid() == !task.category.isEmpty())
        return Error{Fault::InvalidInput, u"task-incomplete"_s, Retry::AfterCorrection, {}, {}};
    if (!task.category.isEmpty())
        return requireKnownFields(session, {task.category});
    const auto article = store::ArticleRepository(*session.store).find(task.article);
    return article ? Result<void>() : article.error();
}

QString nameOf(const Session &session, const AccountId &account)
{
    for (const RosterEntry &entry : session.roster.entries) {
        if (entry.account == account)
            return entry.name;
    }
    return {};
}

Result<QList<TaskView>> viewsOf(Session &session, const Result<QList<Task>> &tasks)
{
    if (!tasks)
        return tasks.error();
    const store::ArticleRepository articles(*session.store);
    QList<TaskView> views;
    for (const Task &task : *tasks) {
        TaskView view{task, nameOf(session, task.assignee), nameOf(session, task.assignedBy), task.category};
        if (task.article.isValid()) {
            const auto article = articles.find(task.article);
            if (!article)
                return article.error();
            view.about = article->title;
        } else if (const Category *category = session.regulation.findCategory(task.category)) {
            view.about = category->name.vi;
        }
        views.append(view);
    }
    return views;
}

} // namespace

Result<Task> assignTask(Session &session, const NewTask &wanted)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto power = requirePower(session, Power::AssignTasks); !power)
        return power.error();
    const auto assignee = servingAccountNamed(session, wanted.assignee);
    if (!assignee)
        return assignee.error();
    if (const auto subject = requireSubject(session, wanted); !subject)
        return subject.error();
    Task task{0,
              wanted.article,
              wanted.category,
              assignee->id,
              session.account.id,
              wanted.note.trimmed().normalized(QString::NormalizationForm_C),
              wanted.dueAt,
              session.clock.nowUtc(),
              {}};
    const auto done = store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto number = store::TaskRepository(*session.store).insert(task);
        if (!number)
            return number.error();
        task.number = *number;
        return record(session, AuditAction::TaskAssigned, task.assignee.toString(), bindingOf(task));
    });
    return done ? Result<Task>(task) : done.error();
}

bool mayAssignTasks(const Session &session)
{
    return requirePower(session, Power::AssignTasks).ok();
}

Result<void> finishTask(Session &session, qint64 number)
{
    store::TaskRepository tasks(*session.store);
    auto task = tasks.find(number);
    if (!task)
        return task.error();
    if (task->assignee != session.account.id && task->assignedBy != session.account.id)
        return Error{Fault::Denied, u"task-of-another"_s, Retry::Never, {QString::number(number)}, {}};
    task->doneAt = session.clock.nowUtc();
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        if (const auto done = tasks.finish(number, task->doneAt); !done)
            return done;
        return record(session, AuditAction::TaskDone, task->assignee.toString(), doneBindingOf(*task));
    });
}

Result<QList<TaskView>> myTasks(Session &session)
{
    return viewsOf(session, store::TaskRepository(*session.store).openOf(session.account.id));
}

Result<QList<TaskView>> listTasks(Session &session)
{
    return viewsOf(session, store::TaskRepository(*session.store).all());
}

} // namespace bantin::workflow
