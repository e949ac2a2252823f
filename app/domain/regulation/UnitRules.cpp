// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/UnitRules.h"

#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumBytes = 256 * 1024;
constexpr QLatin1StringView ownPrefix("DVI-");

using Limit = DeadlineRule::Limit;

Error refusal(const QString &reason, const QString &name)
{
    return {Fault::Denied, reason, Retry::AfterCorrection, {name}, {}};
}

Error loosens(const QString &name)
{
    return refusal(u"unit-rule-loosens"_s, name);
}

Error unknown(const QString &name)
{
    return refusal(u"unit-rule-unknown"_s, name);
}

/// Units cannot be compared with each other: how long a working day is depends on the calendar.
bool isAtLeastAsClose(const Limit &own, const Limit &asked)
{
    if (own.anchor != asked.anchor || own.unit != asked.unit || own.direction != asked.direction)
        return false;
    return asked.direction == DeadlineRule::Direction::After ? own.amount <= asked.amount : own.amount >= asked.amount;
}

/// Carriers with an enforcement of their own follow when they were laxer than the rule is now.
void tighten(Rule &rule, Enforcement enforcement)
{
    rule.enforcement = enforcement;
    for (Carrier &carrier : rule.carriers) {
        if (carrier.enforcement && !isAtLeastAsStrict(*carrier.enforcement, enforcement))
            carrier.enforcement = enforcement;
    }
}

Result<void> raise(Regulation &regulation, const UnitRules::Raised &raised)
{
    bool isKnown = false;
    for (QList<Rule> *list : {&regulation.rules, &regulation.nationalRules}) {
        for (Rule &rule : *list) {
            if (rule.id != raised.ruleId)
                continue;
            if (!isAtLeastAsStrict(raised.enforcement, rule.enforcement))
                return loosens(raised.ruleId);
            tighten(rule, raised.enforcement);
            isKnown = true;
        }
    }
    for (FieldRule &rule : regulation.fieldRules) {
        if (rule.ruleId != raised.ruleId)
            continue;
        if (!isAtLeastAsStrict(raised.enforcement, rule.enforcement))
            return loosens(raised.ruleId);
        rule.enforcement = raised.enforcement;
        isKnown = true;
    }
    return isKnown ? Result<void>() : unknown(raised.ruleId);
}

Result<void> draw(Regulation &regulation, const UnitRules::Closer &closer)
{
    const auto deadline = std::ranges::find(regulation.deadlines, closer.deadline, &DeadlineRule::name);
    if (deadline == regulation.deadlines.end())
        return unknown(closer.deadline);
    if (deadline->limit && !isAtLeastAsClose(closer.limit, *deadline->limit))
        return loosens(closer.deadline);
    deadline->limit = closer.limit;
    deadline->pace = DeadlineRule::Pace::Limited;
    return {};
}

Result<void> add(Regulation &regulation, const Rule &rule)
{
    if (!rule.id.startsWith(ownPrefix) || regulation.findRule(rule.id))
        return refusal(u"unit-rule-taken"_s, rule.id);
    regulation.rules.append(rule);
    return {};
}

Result<void> require(Regulation &regulation, const UnitRules::Required &required)
{
    if (!regulation.findRule(required.field.ruleId))
        return unknown(required.field.ruleId);
    auto kind = std::ranges::find(regulation.kinds, required.kind, &KindRule::kind);
    if (kind == regulation.kinds.end()) {
        regulation.kinds.append(KindRule{required.kind, {}, {required.field}});
        return {};
    }
    const auto field = std::ranges::find(kind->fields, required.field.field, &KindRule::Field::field);
    if (field == kind->fields.end()) {
        kind->fields.append(required.field);
        return {};
    }
    if (!isAtLeastAsStrict(required.field.enforcement, field->enforcement))
        return loosens(required.field.field);
    field->enforcement = required.field.enforcement;
    return {};
}

template<typename Change>
Result<void> forAll(Regulation &regulation, const QList<Change> &changes,
                    Result<void> (*apply)(Regulation &, const Change &))
{
    for (const Change &change : changes) {
        if (const auto applied = apply(regulation, change); !applied)
            return applied;
    }
    return {};
}

UnitRules::Raised readRaised(JsonReader &reader)
{
    UnitRules::Raised raised;
    raised.ruleId = reader.text("rule"_L1);
    raised.enforcement = reader.named("enforcement"_L1, enforcementFromName);
    return raised;
}

UnitRules::Closer readCloser(JsonReader &reader)
{
    UnitRules::Closer closer;
    closer.deadline = reader.text("deadline"_L1);
    closer.limit = reader.object("limit"_L1, readLimit);
    return closer;
}

UnitRules::Required readRequired(JsonReader &reader)
{
    UnitRules::Required required;
    required.kind = reader.named("kind"_L1, contentKindFromName);
    required.field = reader.object("field"_L1, readKindFieldRule);
    return required;
}

} // namespace

Result<UnitRules> parseUnitRules(QByteArrayView json)
{
    const auto invalid = [](const QString &place) {
        return Error{Fault::InvalidInput, u"unit-rules-invalid"_s, Retry::AfterCorrection, {place}, {}};
    };
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    JsonReader reader(QJsonDocument::fromJson(json.toByteArray()).object());
    UnitRules unit;
    reader.constant("type"_L1, "bantin-unit-rules/1"_L1);
    unit.regulation = reader.text("regulation"_L1);
    unit.raised = reader.objects("raised"_L1, readRaised);
    unit.closer = reader.objects("closer"_L1, readCloser);
    unit.added = reader.objects("added"_L1, readRule);
    unit.required = reader.objects("required"_L1, readRequired);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return unit;
}

Result<Regulation> withUnitRules(const Regulation &regulation, const UnitRules &unit)
{
    if (unit.regulation != regulation.id)
        return unknown(unit.regulation);
    Regulation merged = regulation;
    // Added ones first: a field or a raise may name them.
    for (const auto &applied : {forAll(merged, unit.added, add), forAll(merged, unit.raised, raise),
                                forAll(merged, unit.closer, draw), forAll(merged, unit.required, require)}) {
        if (!applied)
            return applied.error();
    }
    return merged;
}

} // namespace bantin
