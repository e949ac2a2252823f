// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/MakeArticleSheet.h"

#include "app/crypto/Cms.h"
#include "app/domain/Receipt.h"
#include "app/store/AccountRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/internal/FrozenPayload.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

/// A text whose pictures cannot be read does not hold; that is no reason not to print the rest.
ArticleSheet::Text textOf(Session &session, const Revision &revision, const Regulation *regulation)
{
    ArticleSheet::Text text{revision.number, revision.manifestSha512, revision.createdAt, {}, false};
    for (const AccountId &author : revision.authors) {
        const auto account = store::AccountRepository(*session.store).find(author);
        text.authors.append(account ? account->name : author.toString());
    }
    if (!regulation)
        return text;
    const auto payload = payloadOf(session, revision, *regulation);
    text.holds = payload && package::manifestDigest(*payload) == revision.manifestSha512;
    return text;
}

ArticleSheet::Sending sendingOf(const Delivery &delivery, const Result<crypto::Certificate> &portal)
{
    ArticleSheet::Sending sending{delivery, {}, false};
    const auto receipt = receiptFromJson(delivery.receipt);
    if (delivery.receipt.isEmpty() || !receipt)
        return sending;
    sending.answeredAt = receipt->issuedAt;
    sending.holds =
        portal && receipt->packageSha512 == delivery.portalDigest()
        && crypto::verifyDetached(delivery.receiptSignature, delivery.receipt, {*portal}, receipt->issuedAt);
    return sending;
}

Result<QList<ArticleSheet::Sending>> sendingsOf(Session &session, const ArticleId &article)
{
    const auto pem = store::SettingsRepository(*session.store).value(u"portal-certificate"_s);
    if (!pem)
        return pem.error();
    auto deliveries = store::OutboxRepository(*session.store).all();
    if (!deliveries)
        return deliveries.error();
    std::ranges::reverse(*deliveries);
    const auto portal = crypto::Certificate::fromPem(pem->toLatin1());
    QList<ArticleSheet::Sending> sendings;
    for (const Delivery &delivery : *deliveries) {
        if (delivery.article == article)
            sendings.append(sendingOf(delivery, portal));
    }
    return sendings;
}

} // namespace

Result<ArticleSheet> makeArticleSheet(Session &session, const ArticleId &id, const RegulationCatalogue &regulations)
{
    const auto view = showArticle(session, id);
    if (!view)
        return view.error();
    auto sendings = sendingsOf(session, id);
    if (!sendings)
        return sendings.error();
    const auto chain = store::DecisionRepository(*session.store).ofArticle(id);
    if (!chain)
        return chain.error();
    ArticleSheet sheet;
    sheet.unit = session.unit;
    sheet.regulation = session.regulation.shortName.vi;
    sheet.title = view->article.title;
    sheet.article = id;
    sheet.stage = view->article.stage;
    sheet.publishedUrl = view->article.publishedUrl;
    for (const Revision &revision : view->revisions)
        sheet.texts.append(textOf(session, revision, regulations.find(regulationOf(session, revision, *chain))));
    for (const DecisionView &decision : view->decisions)
        sheet.steps.append({decision.decision, decision.signatureValid});
    sheet.sendings = *std::move(sendings);
    sheet.madeAt = session.clock.nowUtc();
    sheet.madeBy = session.account.name;
    return sheet;
}

} // namespace bantin::workflow
