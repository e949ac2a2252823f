// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Json.h"

#include "app/base/Clock.h"
#include "app/cli/Output.h"
#include "app/content/PlainText.h"

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? toTimestamp(time) : QString();
}

QJsonObject toJson(const workflow::DecisionView &view)
{
    const Decision &decision = view.decision;
    QJsonArray overrides;
    for (const Override &taken : decision.overrides)
        overrides.append(
            QJsonObject{{u"rule"_s, taken.ruleId}, {u"check"_s, taken.check}, {u"reason"_s, taken.reason}});
    return {{u"overrides"_s, overrides},
            {u"confirmed"_s, QJsonArray::fromStringList(decision.confirmed)},
            {u"publish-from"_s, decision.publishFrom.isValid() ? timeText(decision.publishFrom) : QString()},
            {u"sequence"_s, decision.sequence},
            {u"decision"_s, decisionName(decision.kind)},
            {u"actor"_s, decision.actorName},
            {u"role"_s, roleName(decision.role)},
            {u"revision"_s, decision.revisionNumber},
            {u"manifest-sha512"_s, hex(decision.manifestSha512)},
            {u"decided-at"_s, timeText(decision.decidedAt)},
            {u"remark"_s, decision.remark},
            {u"signature-valid"_s, view.signatureValid},
            {u"in-force"_s, view.inForce}};
}

QJsonObject toJson(const Finding &finding)
{
    return {{u"rule"_s, finding.ruleId},
            {u"blocks"_s, finding.enforcement == Enforcement::Block},
            {u"field"_s, finding.field},
            {u"cite"_s, finding.cite},
            {u"sentence"_s, finding.sentence.vi}};
}

QJsonObject toJson(const Revision &revision)
{
    return {{u"number"_s, revision.number},
            {u"id"_s, revision.id.toString()},
            {u"manifest-sha512"_s, hex(revision.manifestSha512)},
            {u"created-at"_s, timeText(revision.createdAt)}};
}

template<typename T>
QJsonArray listOf(const QList<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QJsonObject toJson(const Account &account)
{
    return {{u"id"_s, account.id.toString()},
            {u"name"_s, account.name},
            {u"roles"_s, QJsonArray::fromStringList(roleNames(account.roles))},
            {u"certificate-sha256"_s, hex(account.certificateSha256)},
            {u"from"_s, timeText(account.from)},
            {u"to"_s, timeText(account.to)}};
}

QJsonObject toJson(const Article &article)
{
    return {{u"id"_s, article.id.toString()},
            {u"title"_s, article.title},
            {u"stage"_s, stageName(article.stage)},
            {u"category"_s, article.category},
            {u"author"_s, article.authorName},
            {u"revision"_s, article.latestRevision},
            {u"approval-voided"_s, article.approvalVoided},
            {u"remark"_s, article.remark},
            {u"published-url"_s, article.publishedUrl},
            {u"created-at"_s, timeText(article.createdAt)},
            {u"updated-at"_s, timeText(article.updatedAt)},
            {u"due-at"_s, timeText(article.dueAt)}};
}

QJsonObject toJson(const workflow::ArticleView &view)
{
    QJsonArray possible;
    for (const DecisionKind kind : view.possibleDecisions)
        possible.append(decisionName(kind));
    QJsonObject json = toJson(view.article);
    json.insert(u"fields"_s, toJsonObject(view.metadata));
    json.insert(u"text"_s, content::toPlainText(view.document));
    json.insert(u"assets"_s, QJsonArray::fromStringList(content::referencedAssets(view.document)));
    json.insert(u"findings"_s, listOf(view.findings));
    json.insert(u"decisions"_s, listOf(view.decisions));
    json.insert(u"revisions"_s, listOf(view.revisions));
    json.insert(u"manifest-sha512"_s, hex(view.manifestSha512));
    json.insert(u"possible-decisions"_s, possible);
    json.insert(u"editable"_s, view.editable);
    json.insert(u"saved-at"_s, timeText(view.savedAt));
    if (view.blockedBy)
        json.insert(u"blocked-by"_s, toJson(*view.blockedBy));
    return json;
}

QJsonObject toJson(const Delivery &delivery)
{
    return {{u"id"_s, delivery.id.toString()},
            {u"article"_s, delivery.article.toString()},
            {u"title"_s, delivery.title},
            {u"state"_s, deliveryStateName(delivery.state)},
            {u"package-sha512"_s, hex(delivery.packageSha512)},
            {u"size"_s, delivery.packageSize},
            {u"bag-sha512"_s, hex(delivery.bagSha512)},
            {u"urgent"_s, delivery.isUrgent},
            {u"acknowledged"_s, delivery.bytesThere()},
            {u"to-send"_s, delivery.bytesToSend()},
            {u"attempts"_s, delivery.attempts},
            {u"next-attempt-at"_s, timeText(delivery.nextAttemptAt)},
            {u"reason"_s, delivery.lastReason},
            {u"page-url"_s, delivery.pageUrl},
            {u"purpose"_s, deliveryPurposeName(delivery.purpose)},
            {u"updated-at"_s, timeText(delivery.updatedAt)}};
}

QJsonArray toJson(const QList<content::ImportNotice> &notices)
{
    QJsonArray array;
    for (const content::ImportNotice &notice : notices)
        array.append(
            QJsonObject{{u"reason"_s, notice.reason}, {u"arguments"_s, QJsonArray::fromStringList(notice.arguments)}});
    return array;
}

} // namespace bantin::cli
