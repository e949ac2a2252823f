// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadChangeAges.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/ArticleList.h"
#include "app/workflow/Postings.h"

#include <QHash>

namespace bantin::workflow {

namespace {

const QString everyCategory;

struct Waiting {
    QDate oldest;
    int count = 0;
};

bool isOnTheWay(Stage stage)
{
    switch (stage) {
    case Stage::Published:
    case Stage::Corrected:
    case Stage::Withdrawn:
    case Stage::Declined:
        return false;
    case Stage::Draft:
    case Stage::Submitted:
    case Stage::InReview:
    case Stage::Returned:
    case Stage::AwaitingApproval:
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Sending:
    case Stage::Received:
    case Stage::Refused:
        break;
    }
    return true;
}

Result<QHash<QString, Waiting>> waitingByCategory(Session &session)
{
    const store::ArticleList list(*session.store);
    store::ArticleQuery query;
    for (const Stage stage : allStages()) {
        if (isOnTheWay(stage))
            query.stages.append(stage);
    }
    QHash<QString, Waiting> waiting;
    for (;; query.offset += query.limit) {
        const auto page = list.page(query);
        if (!page)
            return page.error();
        for (const Article &article : *page) {
            const QDate day = DeadlineEngine::localDate(article.createdAt);
            for (const QString &category : {article.category, everyCategory}) {
                Waiting &of = waiting[category];
                of.oldest = of.count == 0 || day < of.oldest ? day : of.oldest;
                ++of.count;
            }
        }
        if (page->size() < query.limit)
            return waiting;
    }
}

} // namespace

Result<QList<ChangeAge>> readChangeAges(Session &session)
{
    const auto waiting = waitingByCategory(session);
    const auto posted = postings(session);
    if (!waiting || !posted)
        return waiting ? posted.error() : waiting.error();
    QHash<QString, QDate> last;
    for (const Posting &posting : *posted) {
        last.insert(posting.category, posting.day);
        last.insert(everyCategory, posting.day);
    }
    QList<ChangeAge> ages;
    for (const DeadlineRule &rule : session.regulation.deadlines) {
        if (rule.limit)
            continue;
        const QStringList categories = rule.categories.isEmpty() ? QStringList{everyCategory} : rule.categories;
        for (const QString &category : categories) {
            const Waiting of = waiting->value(category);
            ages.append({rule, category, last.value(category), of.oldest, of.count});
        }
    }
    return ages;
}

} // namespace bantin::workflow
