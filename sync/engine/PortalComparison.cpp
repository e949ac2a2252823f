// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalComparison.h"

#include "app/crypto/Digest.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

Error note(const QString &reason, const QStringList &arguments)
{
    return {Fault::Conflict, reason, Retry::AfterCorrection, arguments, {}};
}

Result<std::optional<Error>> compareArticle(store::Store &store, const PulledArticle &pulled)
{
    using Finding = std::optional<Error>;
    const auto article = store::ArticleRepository(store).find(pulled.article);
    if (!article && article.error().fault == Fault::NotFound)
        return Finding(note(u"portal-article-unknown"_s, {pulled.page}));
    if (!article)
        return article.error();
    const auto chain = store::DecisionRepository(store).ofArticle(pulled.article);
    if (!chain)
        return chain.error();
    if (pulled.decision > chain->size()) {
        return Finding(note(u"portal-article-newer"_s,
                            {article->title, QString::number(pulled.decision), QString::number(chain->size())}));
    }
    if (pulled.decision > 0 && crypto::sha256(chain->at(pulled.decision - 1).signature) != pulled.decisionSha256)
        return Finding(note(u"portal-article-other"_s, {article->title}));
    return Finding();
}

bool isToBeSent(const Delivery &delivery)
{
    return delivery.purpose == DeliveryPurpose::Publication && delivery.state != DeliveryState::Published
           && delivery.state != DeliveryState::Withheld;
}

Result<void> compareOutbox(store::Store &store, const QStringList &categories, QList<PortalDifference> &found)
{
    const auto deliveries = store::OutboxRepository(store).all();
    if (!deliveries)
        return deliveries.error();
    for (const Delivery &delivery : *deliveries) {
        if (!isToBeSent(delivery))
            continue;
        const auto article = store::ArticleRepository(store).find(delivery.article);
        if (!article)
            return article.error();
        if (!categories.contains(article->category))
            found.append({article->id, note(u"category-not-open"_s, {article->title, article->category})});
    }
    return {};
}

} // namespace

Result<QList<PortalDifference>> compareWithPortal(store::Store &store, const PulledState &pulled)
{
    QList<PortalDifference> found;
    const auto own = store::AccountRepository(store).latestRoster();
    if (!own)
        return own.error();
    if (pulled.roster && pulled.roster->version > own->roster.version) {
        found.append({{},
                      note(u"portal-roster-newer"_s,
                           {QString::number(pulled.roster->version), QString::number(own->roster.version)})});
    }
    for (const PulledArticle &article : pulled.articles) {
        const auto difference = compareArticle(store, article);
        if (!difference)
            return difference.error();
        if (*difference)
            found.append({article.article, **difference});
    }
    if (const auto compared = compareOutbox(store, pulled.categories, found); !compared)
        return compared.error();
    return found;
}

} // namespace bantin::sync
