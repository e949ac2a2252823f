// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/RuleReader.h"

#include "app/domain/KindField.h"
#include "app/domain/Metadata.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostUnits = 1000;

/// "DV-06", "ND-6.3.đ", "BT-SEC-1".
bool isRuleId(const QString &text)
{
    static const QRegularExpression id(u"^[A-Z]{1,6}(-[A-Z]{1,6})?-[0-9]{1,2}(\\.[0-9]{1,2}|\\.[a-zđ])*\\z"_s);
    return id.match(text).hasMatch();
}

QString readRuleId(JsonReader &reader, QLatin1StringView name)
{
    const QString id = reader.text(name);
    reader.require(name, isRuleId(id));
    return id;
}

QString readSlug(JsonReader &reader, QLatin1StringView name)
{
    const QString slug = reader.text(name);
    reader.require(name, isRuleSlug(slug));
    return slug;
}

Carrier readCarrier(JsonReader &reader)
{
    Carrier carrier;
    carrier.kind = reader.named("kind"_L1, carrierKindFromName);
    carrier.name = readSlug(reader, "name"_L1);
    if (reader.has("enforcement"_L1))
        carrier.enforcement = reader.named("enforcement"_L1, enforcementFromName);
    return carrier;
}

} // namespace

bool isRuleSlug(const QString &text)
{
    static const QRegularExpression slug(u"^[a-z0-9]+(-[a-z0-9]+)*\\z"_s);
    return slug.match(text).hasMatch();
}

LocalText readLocalText(JsonReader &reader)
{
    LocalText text;
    text.vi = reader.text("vi"_L1);
    text.en = reader.text("en"_L1);
    return text;
}

Validity readValidity(JsonReader &reader)
{
    Validity validity;
    validity.from = reader.date("valid-from"_L1, JsonReader::Text::MayBeEmpty);
    validity.to = reader.date("valid-to"_L1, JsonReader::Text::MayBeEmpty);
    reader.require("valid-to"_L1, !validity.from.isValid() || !validity.to.isValid() || validity.from <= validity.to);
    return validity;
}

UnknownFact readUnknownFact(JsonReader &reader)
{
    UnknownFact fact;
    fact.what = readSlug(reader, "what"_L1);
    fact.reason = reader.object("reason"_L1, readLocalText);
    return fact;
}

Rule readRule(JsonReader &reader)
{
    Rule rule;
    rule.id = readRuleId(reader, "id"_L1);
    rule.cite = reader.text("cite"_L1, JsonReader::Text::MayBeEmpty);
    reader.require("cite"_L1, !rule.cite.isEmpty() || rule.id.startsWith("BT-"_L1));
    rule.validity = readValidity(reader);
    rule.enforcement = reader.named("enforcement"_L1, enforcementFromName);
    rule.sentence = reader.object("sentence"_L1, readLocalText);
    if (reader.has("not-desk"_L1))
        rule.notDesk = reader.object("not-desk"_L1, readLocalText);
    else
        rule.carriers = reader.objects("carried-by"_L1, readCarrier);
    reader.require("carried-by"_L1, !rule.carriers.isEmpty() || !rule.notDesk.isEmpty());
    if (reader.has("unknown"_L1))
        rule.unknown = reader.objects("unknown"_L1, readUnknownFact);
    return rule;
}

DeadlineRule::Limit readLimit(JsonReader &reader)
{
    DeadlineRule::Limit limit;
    limit.anchor = reader.named("anchor"_L1, anchorFromName);
    limit.amount = int(reader.integer("amount"_L1, 1, mostUnits));
    limit.unit = reader.named("unit"_L1, deadlineUnitFromName);
    limit.direction = reader.named("direction"_L1, directionFromName);
    return limit;
}

DeadlineRule readDeadline(JsonReader &reader)
{
    DeadlineRule rule;
    rule.name = readSlug(reader, "name"_L1);
    rule.ruleId = readRuleId(reader, "rule"_L1);
    rule.categories = reader.texts("categories"_L1);
    if (reader.has("circumstance"_L1))
        rule.circumstance = reader.object("circumstance"_L1, readLocalText);
    rule.pace = reader.named("pace"_L1, paceFromName);
    if (!reader.isNull("limit"_L1))
        rule.limit = reader.object("limit"_L1, readLimit);
    reader.require("limit"_L1, rule.limit.has_value() == (rule.pace == DeadlineRule::Pace::Limited));
    if (!reader.isNull("day-zero"_L1))
        rule.dayZero = reader.named("day-zero"_L1, dayZeroFromName);
    rule.cite = reader.text("cite"_L1);
    rule.sentence = reader.object("sentence"_L1, readLocalText);
    return rule;
}

RecurringDuty readDuty(JsonReader &reader)
{
    RecurringDuty duty;
    duty.name = readSlug(reader, "name"_L1);
    duty.ruleId = readRuleId(reader, "rule"_L1);
    duty.period = reader.named("period"_L1, periodFromName);
    duty.cite = reader.text("cite"_L1);
    duty.sentence = reader.object("sentence"_L1, readLocalText);
    return duty;
}

KindRule::Field readKindFieldRule(JsonReader &reader)
{
    KindRule::Field field;
    field.field = reader.text("field"_L1);
    reader.require("field"_L1,
                   field.field == "text"_L1 || findKindField(field.field) || metadataFields().contains(field.field));
    field.ruleId = readRuleId(reader, "rule"_L1);
    field.enforcement = reader.named("enforcement"_L1, enforcementFromName);
    field.cite = reader.text("cite"_L1);
    return field;
}

KindRule readKindRule(JsonReader &reader)
{
    KindRule rule;
    rule.kind = reader.named("kind"_L1, contentKindFromName);
    rule.categories = reader.texts("categories"_L1);
    rule.fields = reader.objects("fields"_L1, readKindFieldRule);
    return rule;
}

SupplyEntry readSupplyEntry(JsonReader &reader)
{
    SupplyEntry entry;
    entry.agency = reader.object("agency"_L1, readLocalText);
    entry.categories = reader.texts("categories"_L1);
    entry.matter = reader.object("matter"_L1, readLocalText);
    entry.cite = reader.text("cite"_L1);
    return entry;
}

} // namespace bantin
