// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PulledRecords.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "sync/transport/TransportFault.h"

#include <QJsonArray>

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QJsonValue &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object[name].toString().toLatin1());
}

Error untrusted(const QString &reason, const QStringList &arguments = {}, const QString &detail = {})
{
    return {Fault::Tampered, reason, Retry::Later, arguments, detail};
}

Result<Decision> readDecision(const QJsonValue &entry, const ArticleId &article, const crypto::Certificate &unit)
{
    const QByteArray json = bytesOf(entry, "json"_L1);
    auto decision = decisionFromJson(json);
    if (!decision || decision->article != article)
        return decision ? untrusted(u"decision-invalid"_s) : decision.error();
    const auto signer = crypto::verifyDetached(bytesOf(entry, "signature"_L1), json, {unit}, decision->decidedAt);
    if (!signer)
        return signer.error();
    if (signer->fingerprint() != decision->certificateSha256)
        return untrusted(u"decision-other-certificate"_s);
    return decision;
}

} // namespace

Result<Roster> readRoster(const QJsonObject &answer, const crypto::Certificate &unit)
{
    const QByteArray json = bytesOf(answer, "roster"_L1);
    auto roster = rosterFromJson(json);
    if (!roster)
        return untrusted(u"pulled-roster-untrusted"_s, {}, roster.error().reason);
    const auto signer = crypto::verifyDetached(bytesOf(answer, "signature"_L1), json, {unit}, roster->issuedAt);
    // A member's certificate comes from the same authority, but only the authority itself vouches for the list.
    if (!signer || signer->fingerprint() != unit.fingerprint())
        return untrusted(u"pulled-roster-untrusted"_s, {}, signer ? QString() : signer.error().reason);
    return roster;
}

Result<QList<Decision>> readDecisions(const QJsonObject &answer, const ArticleId &article,
                                      const crypto::Certificate &unit)
{
    QList<Decision> decisions;
    QByteArray previous;
    const QJsonArray entries = answer.value("decisions"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        const auto number = int(decisions.size()) + 1;
        const auto decision = readDecision(entry, article, unit);
        const bool follows = decision && decision->sequence == number && decision->previousSha256 == previous;
        if (!follows) {
            return untrusted(u"pulled-decisions-untrusted"_s, {QString::number(number)},
                             decision ? QString() : decision.error().reason);
        }
        previous = crypto::sha256(bytesOf(entry, "signature"_L1));
        decisions.append(*decision);
    }
    return decisions;
}

Result<QList<PulledArticle>> readArticles(const QJsonObject &answer, const QList<PulledArticle> &before)
{
    QSet<ArticleId> told;
    for (const PulledArticle &article : before)
        told.insert(article.article);
    QList<PulledArticle> articles;
    const QJsonArray entries = answer.value("articles"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        PulledArticle article;
        article.article = ArticleId::fromString(entry["article"_L1].toString());
        article.revision = RevisionId::fromString(entry["revision"_L1].toString());
        article.revisionNumber = entry["revisionNumber"_L1].toInt();
        article.isWithdrawn = entry["state"_L1].toString() == "withdrawn"_L1;
        article.decision = entry["decision"_L1].toInt();
        article.decisionSha256 = QByteArray::fromHex(entry["decisionSha256"_L1].toString().toLatin1());
        article.page = entry["page"_L1].toString();
        if (!article.article.isValid() || !article.revision.isValid() || article.decision < 0)
            return notJsonFault(u"an article without its id"_s);
        if (told.contains(article.article))
            return notJsonFault(u"an article told twice"_s);
        told.insert(article.article);
        articles.append(article);
    }
    return articles;
}

Result<QStringList> readCategories(const QJsonObject &answer)
{
    QStringList categories;
    const QJsonArray entries = answer.value("categories"_L1).toArray();
    for (const QJsonValue &entry : entries)
        categories.append(entry["id"_L1].toString());
    if (categories.isEmpty())
        return notJsonFault(u"no categories"_s);
    return categories;
}

} // namespace bantin::sync
