// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/PrivateFields.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/PrivateAccess.h"

#include <algorithm>

namespace bantin::workflow {

Result<PrivateFieldsView> readPrivateFields(Session &session, const ArticleId &id)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (const auto allowed = requirePrivateAccess(session, *article); !allowed)
        return allowed.error();
    const auto fields = store::PrivateFieldRepository(*session.store).ofArticle(id);
    if (!fields)
        return fields.error();
    PrivateFieldsView view;
    for (const store::PrivateField &field : *fields)
        view.values.insert(field.field, field.value);
    view.editable = !session.isReadOnly() && !article->trashedAt.isValid();
    return view;
}

Result<void> setPrivateFields(Session &session, const ArticleId &id, const QMap<QString, QString> &values)
{
    auto fields = acceptPrivateFields(session, values);
    if (!fields)
        return fields.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (const auto allowed = requirePrivateAccess(session, *article); !allowed)
        return allowed.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    const auto before = store::PrivateFieldRepository(*session.store).ofArticle(id);
    if (!before)
        return before.error();
    fields->removeIf([&before](const store::PrivateField &field) {
        const auto same = std::ranges::find(*before, field.field, &store::PrivateField::field);
        return field.value == (same == before->end() ? QString() : same->value);
    });
    if (const auto put = putPrivateFields(session, id, *fields); !put)
        return put.error();
    return transaction->commit();
}

} // namespace bantin::workflow
