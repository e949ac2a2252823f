// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Decision.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"

#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<DecisionKind, 9> names{{{
    {DecisionKind::Submit, QLatin1StringView("submit")},
    {DecisionKind::Review, QLatin1StringView("review")},
    {DecisionKind::Return, QLatin1StringView("return")},
    {DecisionKind::Approve, QLatin1StringView("approve")},
    {DecisionKind::Decline, QLatin1StringView("decline")},
    {DecisionKind::Withdraw, QLatin1StringView("withdraw")},
    {DecisionKind::Recall, QLatin1StringView("recall")},
    {DecisionKind::Forward, QLatin1StringView("forward")},
    {DecisionKind::Correct, QLatin1StringView("correct")},
}}};

constexpr auto recordType = "bantin-decision/1"_L1;
constexpr qsizetype sha512Size = 64;
constexpr qsizetype sha256Size = 32;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

Override readOverride(JsonReader &reader)
{
    Override taken;
    taken.ruleId = reader.text("rule"_L1);
    taken.check = reader.text("check"_L1, JsonReader::Text::MayBeEmpty);
    taken.reason = reader.text("reason"_L1);
    return taken;
}

/// What only some kinds of decision may say; a member that stands there must say something.
void readParticulars(JsonReader &reader, Decision &decision)
{
    using enum DecisionKind;
    const bool reviews = decision.kind == Review || decision.kind == Approve;
    if (reader.has("recipient"_L1))
        decision.recipient = reader.id<AccountId>("recipient"_L1);
    reader.require("recipient"_L1, decision.recipient.isValid() == (decision.kind == Forward));
    if (reader.has("publish-from"_L1)) {
        decision.publishFrom = reader.timestamp("publish-from"_L1);
        reader.require("publish-from"_L1, decision.kind == Approve);
    }
    if (reader.has("overrides"_L1)) {
        decision.overrides = reader.objects("overrides"_L1, readOverride);
        reader.require("overrides"_L1, !decision.overrides.isEmpty() && (reviews || decision.kind == Submit));
    }
    if (reader.has("confirmed"_L1)) {
        decision.confirmed = reader.texts("confirmed"_L1);
        reader.require("confirmed"_L1, !decision.confirmed.isEmpty() && (reviews || decision.kind == Submit));
    }
    if (reader.has("remark-public"_L1)) {
        decision.remarkIsPublic = reader.flag("remark-public"_L1);
        reader.require("remark-public"_L1, decision.remarkIsPublic && decision.kind == Withdraw);
    }
}

QJsonArray overridesAsJson(const QList<Override> &overrides)
{
    QJsonArray array;
    for (const Override &taken : overrides)
        array.append(QJsonObject{{u"rule"_s, taken.ruleId}, {u"check"_s, taken.check}, {u"reason"_s, taken.reason}});
    return array;
}

void writeParticulars(QJsonObject &object, const Decision &decision)
{
    if (decision.recipient.isValid())
        object.insert(u"recipient"_s, decision.recipient.toString());
    if (decision.publishFrom.isValid())
        object.insert(u"publish-from"_s, toTimestamp(decision.publishFrom));
    if (!decision.overrides.isEmpty())
        object.insert(u"overrides"_s, overridesAsJson(decision.overrides));
    if (!decision.confirmed.isEmpty())
        object.insert(u"confirmed"_s, QJsonArray::fromStringList(decision.confirmed));
    if (decision.remarkIsPublic)
        object.insert(u"remark-public"_s, true);
}

Decision readDecision(JsonReader &reader)
{
    constexpr qint64 maximum = std::numeric_limits<int>::max();
    Decision decision;
    reader.constant("type"_L1, recordType);
    decision.sequence = int(reader.integer("sequence"_L1, 1, maximum));
    decision.kind = reader.named("decision"_L1, decisionFromName);
    decision.article = reader.id<ArticleId>("article"_L1);
    decision.revision = reader.id<RevisionId>("revision"_L1);
    decision.revisionNumber = int(reader.integer("revision-number"_L1, 1, maximum));
    decision.manifestSha512 = reader.hex("manifest-sha512"_L1, sha512Size);
    decision.previousSha256 = reader.hex("previous-sha256"_L1, sha256Size, JsonReader::Text::MayBeEmpty);
    reader.require("previous-sha256"_L1, decision.previousSha256.isEmpty() == (decision.sequence == 1));
    decision.actor = reader.id<AccountId>("actor"_L1);
    decision.actorName = reader.text("actor-name"_L1);
    decision.role = reader.named("role"_L1, roleFromName);
    decision.certificateSha256 = reader.hex("certificate-sha256"_L1, sha256Size);
    decision.decidedAt = reader.timestamp("decided-at"_L1);
    decision.remark = reader.text("remark"_L1, JsonReader::Text::MayBeEmpty);
    decision.regulation = reader.text("regulation"_L1);
    readParticulars(reader, decision);
    return decision;
}

} // namespace

QString decisionName(DecisionKind kind)
{
    return names.name(kind);
}

std::optional<DecisionKind> decisionFromName(QStringView name)
{
    return names.value(name);
}

QByteArray toJson(const Decision &decision)
{
    QJsonObject object{
        {u"type"_s, recordType},
        {u"sequence"_s, decision.sequence},
        {u"decision"_s, decisionName(decision.kind)},
        {u"article"_s, decision.article.toString()},
        {u"revision"_s, decision.revision.toString()},
        {u"revision-number"_s, decision.revisionNumber},
        {u"manifest-sha512"_s, hex(decision.manifestSha512)},
        {u"previous-sha256"_s, hex(decision.previousSha256)},
        {u"actor"_s, decision.actor.toString()},
        {u"actor-name"_s, decision.actorName},
        {u"role"_s, roleName(decision.role)},
        {u"certificate-sha256"_s, hex(decision.certificateSha256)},
        {u"decided-at"_s, toTimestamp(decision.decidedAt)},
        {u"remark"_s, decision.remark},
        {u"regulation"_s, decision.regulation},
    };
    writeParticulars(object, decision);
    return toCanonicalJson(object);
}

Result<Decision> decisionFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"decision-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    Decision decision = readDecision(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return decision;
}

} // namespace bantin
