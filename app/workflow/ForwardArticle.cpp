// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ForwardArticle.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/store/AccountRepository.h"
#include "app/store/ClaimRepository.h"
#include "app/workflow/internal/Decide.h"
#include "app/workflow/internal/Recipient.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

struct Waiting {
    Article article;
    QList<store::SignedDecision> chain;
    QList<AccountId> authors;
};

Result<Waiting> loadWaiting(Session &session, const ArticleId &id)
{
    const store::ArticleRepository articles(*session.store);
    auto article = articles.find(id);
    if (!article)
        return article.error();
    auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    auto authors = articles.authors(id);
    if (!authors)
        return authors.error();
    return Waiting{*std::move(article), *std::move(chain), *std::move(authors)};
}

} // namespace

Result<Article> forwardArticle(Session &session, const ArticleId &id, const AccountId &recipient, const QString &remark)
{
    const auto waiting = loadWaiting(session, id);
    if (!waiting)
        return waiting.error();
    const auto account = store::AccountRepository(*session.store).find(recipient);
    if (!account)
        return account.error();
    if (recipient == session.account.id)
        return Error{Fault::InvalidInput, u"forward-to-self"_s, Retry::AfterCorrection, {}, {}};
    if (!couldTakeStep(session, *account, waiting->article, waiting->chain, waiting->authors))
        return Error{Fault::Denied, u"forward-unable"_s, Retry::AfterCorrection, {account->name}, {}};
    const auto passOn = [&session, &account](const Article &article, const Revision &) -> Result<void> {
        if (article.stage != Stage::InReview)
            return {};
        return store::ClaimRepository(*session.store)
            .put(article.id, {account->id, account->name, session.clock.nowUtc()});
    };
    DecisionWords words(remark);
    words.recipient = recipient;
    return decide(session, id, DecisionKind::Forward, words, passOn);
}

Result<QList<Account>> colleaguesFor(Session &session, const ArticleId &id)
{
    const auto waiting = loadWaiting(session, id);
    if (!waiting)
        return waiting.error();
    auto accounts = store::AccountRepository(*session.store).all();
    if (!accounts)
        return accounts;
    accounts->removeIf([&](const Account &account) {
        return account.id == session.account.id
               || !couldTakeStep(session, account, waiting->article, waiting->chain, waiting->authors);
    });
    std::ranges::sort(*accounts, {}, &Account::name);
    return accounts;
}

} // namespace bantin::workflow
