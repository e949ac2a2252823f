// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Regulation.h"

#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"
#include "app/domain/Metadata.h"
#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<PassphraseRule::Definer, 2> definerNames{{{
    {PassphraseRule::Definer::Regulation, QLatin1StringView("regulation")},
    {PassphraseRule::Definer::Unit, QLatin1StringView("unit")},
}}};

constexpr qsizetype decisionKinds = 6;
constexpr qsizetype maximumBytes = 1 << 20;

bool isCheckable(const QString &field)
{
    return field == "text"_L1 || field == "images"_L1 || metadataFields().contains(field);
}

template<typename T, typename Key>
bool areDistinct(const QList<T> &list, Key key)
{
    return std::ranges::all_of(list, [&](const T &item) {
        return std::ranges::count_if(list, [&](const T &other) { return key(other) == key(item); }) == 1;
    });
}

Roles readRoles(JsonReader &reader, QLatin1StringView name)
{
    const std::optional<Roles> roles = rolesFromNames(reader.texts(name));
    reader.require(name, roles.has_value());
    return roles.value_or(Roles());
}

Category readCategory(JsonReader &reader)
{
    Category category;
    category.id = reader.text("id"_L1);
    reader.require("id"_L1, isRuleSlug(category.id));
    category.name = reader.object("name"_L1, readLocalText);
    category.cite = reader.text("cite"_L1, JsonReader::Text::MayBeEmpty);
    reader.require("cite"_L1, !category.cite.isEmpty() || category.id == "other"_L1);
    return category;
}

FieldRule readFieldRule(JsonReader &reader)
{
    FieldRule rule;
    rule.ruleId = reader.text("rule"_L1);
    rule.field = reader.text("field"_L1);
    reader.require("field"_L1, isCheckable(rule.field));
    rule.enforcement = reader.named("enforcement"_L1, enforcementFromName);
    rule.cite = reader.text("cite"_L1, JsonReader::Text::MayBeEmpty);
    rule.sentence = reader.object("sentence"_L1, readLocalText);
    return rule;
}

DeciderRule readDecider(JsonReader &reader)
{
    DeciderRule rule;
    rule.decision = reader.named("decision"_L1, decisionFromName);
    // What deciderRoles() derives is not the text's to say.
    reader.require("decision"_L1, rule.decision <= DecisionKind::Withdraw);
    rule.roles = readRoles(reader, "roles"_L1);
    rule.cite = reader.text("cite"_L1);
    return rule;
}

/// Numbers the text of a regulation does not give are the unit's to set; the file must say whose they are.
PassphraseRule readPassphraseRule(JsonReader &reader)
{
    PassphraseRule rule;
    rule.minimumLength =
        int(reader.integer("minimum-length"_L1, PassphraseRule::shortest, PassphraseRule::longestMinimum));
    rule.characterClasses = int(reader.integer("character-classes"_L1, 1, PassphraseRule::classes));
    rule.complexityBy = reader.named("defined-by"_L1, [](QStringView name) { return definerNames.value(name); });
    rule.maximumAgeMonths = int(reader.integer("maximum-age-months"_L1, 0, 120));
    rule.warnDays = int(reader.integer("warn-days"_L1, 0, 90));
    rule.cite = reader.text("cite"_L1);
    return rule;
}

/// 0 days: the text asks for backups and gives no number.
BackupRule readBackupRule(JsonReader &reader)
{
    BackupRule rule;
    rule.ruleId = reader.text("rule"_L1);
    rule.intervalDays = int(reader.integer("interval-days"_L1, 0, BackupSchedule::longestIntervalDays));
    rule.isTested = reader.flag("tested"_L1);
    rule.cite = reader.text("cite"_L1);
    return rule;
}

RetentionRule readRetentionRule(JsonReader &reader)
{
    RetentionRule rule;
    rule.ruleId = reader.text("rule"_L1);
    rule.exporters = readRoles(reader, "exporters"_L1);
    rule.cite = reader.text("cite"_L1);
    rule.sentence = reader.object("sentence"_L1, readLocalText);
    return rule;
}

/// Deadlines, duties and kinds name rules and categories; a name that is not there is a slip of the pen.
void requireKnownNames(JsonReader &reader, const Regulation &regulation)
{
    const auto knowsRule = [&](const QString &id) { return regulation.findRule(id) != nullptr; };
    const auto knowsCategories = [&](const QStringList &ids) {
        return std::ranges::all_of(ids, [&](const QString &id) { return regulation.findCategory(id) != nullptr; });
    };
    for (const DeadlineRule &deadline : regulation.deadlines)
        reader.require("deadlines"_L1, knowsRule(deadline.ruleId) && knowsCategories(deadline.categories));
    reader.require("deadlines"_L1,
                   areDistinct(regulation.deadlines, [](const DeadlineRule &rule) { return rule.name; }));
    for (const RecurringDuty &duty : regulation.duties)
        reader.require("duties"_L1, knowsRule(duty.ruleId));
    for (const PermissionLevel &level : regulation.levels)
        reader.require("levels"_L1, knowsRule(level.ruleId));
    reader.require("board"_L1, regulation.board.ruleId.isEmpty() || knowsRule(regulation.board.ruleId));
    for (const BoardRule::Entitled &entitled : regulation.board.entitled)
        reader.require("board"_L1, knowsRule(entitled.ruleId));
    for (const KindRule &kind : regulation.kinds) {
        reader.require("kinds"_L1, knowsCategories(kind.categories));
        reader.require("kinds"_L1, std::ranges::all_of(kind.fields, [&](const KindRule::Field &field) {
                           return knowsRule(field.ruleId);
                       }));
    }
}

/// Kept in the file alone: who needs it asks supplyMapOf().
void requireSupplyMap(JsonReader &reader, const Regulation &regulation)
{
    const QList<SupplyEntry> entries = reader.objects("supply-map"_L1, readSupplyEntry);
    for (const SupplyEntry &entry : entries) {
        reader.require("supply-map"_L1, std::ranges::all_of(entry.categories, [&regulation](const QString &id) {
                           return regulation.findCategory(id) != nullptr;
                       }));
    }
}

void readHead(JsonReader &reader, Regulation &regulation)
{
    reader.constant("type"_L1, "bantin-regulation/2"_L1);
    regulation.id = reader.text("id"_L1);
    reader.require("id"_L1, isRuleSlug(regulation.id));
    regulation.version = int(reader.integer("version"_L1, 1, std::numeric_limits<int>::max()));
    regulation.title = reader.object("title"_L1, readLocalText);
    regulation.shortName = reader.object("short-name"_L1, readLocalText);
    regulation.issuer = reader.object("issuer"_L1, readLocalText);
    regulation.validity = readValidity(reader);
    regulation.effect = reader.object("effect"_L1, readLocalText);
    regulation.unknown = reader.objects("unknown"_L1, readUnknownFact);
}

void readRoleRules(JsonReader &reader, Regulation &regulation)
{
    regulation.fieldRules = reader.objects("field-rules"_L1, readFieldRule);
    regulation.deciders = reader.objects("deciders"_L1, readDecider);
    reader.require("deciders"_L1,
                   regulation.deciders.size() == decisionKinds
                       && areDistinct(regulation.deciders, [](const DeciderRule &rule) { return rule.decision; }));
    regulation.senders = readRoles(reader, "senders"_L1);
    if (reader.has("levels"_L1))
        regulation.levels = reader.objects("levels"_L1, readPermissionLevel);
    reader.require("levels"_L1, areDistinct(regulation.levels, [](const PermissionLevel &level) { return level.id; }));
    if (reader.has("board"_L1))
        regulation.board = reader.object("board"_L1, readBoardRule);
    if (reader.has("passphrase"_L1))
        regulation.passphrase = reader.object("passphrase"_L1, readPassphraseRule);
    if (reader.has("backup"_L1))
        regulation.backup = reader.object("backup"_L1, readBackupRule);
    if (reader.has("retention"_L1))
        regulation.retention = reader.object("retention"_L1, readRetentionRule);
}

Regulation readRegulation(JsonReader &reader)
{
    Regulation regulation;
    readHead(reader, regulation);
    regulation.categories = reader.objects("categories"_L1, readCategory);
    reader.require("categories"_L1,
                   !regulation.categories.isEmpty()
                       && areDistinct(regulation.categories, [](const Category &category) { return category.id; }));
    if (reader.has("reference-category"_L1)) {
        regulation.referenceCategory = reader.text("reference-category"_L1);
        reader.require("reference-category"_L1, regulation.findCategory(regulation.referenceCategory) != nullptr);
    }
    readRoleRules(reader, regulation);
    regulation.rules = reader.objects("rules"_L1, readRule);
    reader.require("rules"_L1, areDistinct(regulation.rules, [](const Rule &rule) { return rule.id; }));
    regulation.deadlines = reader.objects("deadlines"_L1, readDeadline);
    regulation.duties = reader.objects("duties"_L1, readDuty);
    regulation.kinds = reader.objects("kinds"_L1, readKindRule);
    reader.require("kinds"_L1, areDistinct(regulation.kinds, [](const KindRule &kind) { return kind.kind; }));
    requireKnownNames(reader, regulation);
    if (reader.has("supply-map"_L1))
        requireSupplyMap(reader, regulation);
    return regulation;
}

} // namespace

Roles Regulation::deciderRoles(DecisionKind kind) const
{
    if (kind == DecisionKind::Recall)
        return deciderRoles(DecisionKind::Submit);
    if (kind == DecisionKind::Forward)
        return deciderRoles(DecisionKind::Review) | deciderRoles(DecisionKind::Approve);
    if (kind == DecisionKind::Correct)
        return deciderRoles(DecisionKind::Approve);
    for (const DeciderRule &rule : deciders) {
        if (rule.decision == kind)
            return rule.roles;
    }
    return {};
}

const Category *Regulation::findCategory(QStringView categoryId) const
{
    for (const Category &category : categories) {
        if (category.id == categoryId)
            return &category;
    }
    return nullptr;
}

const Rule *Regulation::findRule(QStringView ruleId) const
{
    for (const QList<Rule> *list : {&rules, &nationalRules}) {
        const auto found = std::ranges::find_if(*list, [ruleId](const Rule &rule) { return rule.id == ruleId; });
        if (found != list->end())
            return &*found;
    }
    return nullptr;
}

const KindRule *Regulation::findKind(ContentKind kind) const
{
    const auto found = std::ranges::find(kinds, kind, &KindRule::kind);
    return found == kinds.end() ? nullptr : &*found;
}

QList<Rule> Regulation::rulesOn(QDate day) const
{
    QList<Rule> inForce;
    for (const QList<Rule> *list : {&rules, &nationalRules}) {
        std::ranges::copy_if(*list, std::back_inserter(inForce),
                             [day](const Rule &rule) { return rule.validity.holdsOn(day); });
    }
    return inForce;
}

Result<Regulation> parseRegulation(QByteArrayView json)
{
    const auto invalid = [](const QString &place) {
        return Error{Fault::InvalidInput, u"regulation-invalid"_s, Retry::AfterCorrection, {place}, {}};
    };
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &parseError);
    if (!document.isObject())
        return invalid(u"offset %1"_s.arg(parseError.offset));
    JsonReader reader(document.object());
    Regulation regulation = readRegulation(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return regulation;
}

} // namespace bantin
