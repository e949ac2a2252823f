// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/UnitRules.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

using Limit = DeadlineRule::Limit;

constexpr Enforcement strictnesses[] = {Enforcement::Block, Enforcement::Warn, Enforcement::Record,
                                        Enforcement::Configure};

Rule rule(const QString &id, Enforcement enforcement)
{
    Rule made;
    made.id = id;
    made.cite = u"Điều 1"_s;
    made.enforcement = enforcement;
    made.sentence = {u"Phải có"_s, u"Must be there"_s};
    made.carriers = {Carrier{Carrier::Kind::Check, u"alt-text"_s},
                     Carrier{Carrier::Kind::Check, u"link-text"_s, Enforcement::Record}};
    return made;
}

DeadlineRule deadline(const QString &name, std::optional<Limit> limit)
{
    DeadlineRule made;
    made.name = name;
    made.ruleId = u"M-1"_s;
    made.pace = limit ? DeadlineRule::Pace::Limited : DeadlineRule::Pace::Continuous;
    made.limit = limit;
    return made;
}

Regulation profile()
{
    Regulation made;
    made.id = u"mau-2026"_s;
    for (int i = 0; i < 4; ++i)
        made.rules.append(rule(u"M-%1"_s.arg(i + 1), strictnesses[i]));
    made.nationalRules = {rule(u"BT-4"_s, Enforcement::Warn)};
    made.fieldRules = {FieldRule{u"M-2"_s, u"source"_s, Enforcement::Warn, {}, {}}};
    made.deadlines = {deadline(u"sau"_s, Limit{DeadlineRule::Anchor::Issue, 10, DeadlineRule::Unit::WorkingDays}),
                      deadline(u"truoc"_s, Limit{DeadlineRule::Anchor::Effect, 10, DeadlineRule::Unit::WorkingDays,
                                                 DeadlineRule::Direction::Before}),
                      deadline(u"lien-tuc"_s, std::nullopt)};
    made.kinds = {KindRule{
        ContentKind::LegalDocument, {}, {KindRule::Field{u"abstract"_s, u"M-1"_s, Enforcement::Warn, u"Điều 1"_s}}}};
    return made;
}

UnitRules unitOf(const Regulation &regulation)
{
    UnitRules unit;
    unit.regulation = regulation.id;
    return unit;
}

template<typename T>
const T &pick(QRandomGenerator &random, const QList<T> &list)
{
    return list.at(random.bounded(list.size()));
}

UnitRules randomUnit(QRandomGenerator &random)
{
    UnitRules unit = unitOf(profile());
    const QStringList ids{u"M-1"_s, u"M-2"_s, u"M-3"_s, u"M-4"_s, u"BT-4"_s, u"DVI-1"_s, u"X-1"_s};
    const QStringList names{u"sau"_s, u"truoc"_s, u"lien-tuc"_s};
    for (int i = random.bounded(3); i > 0; --i)
        unit.raised.append({pick(random, ids), strictnesses[random.bounded(4)]});
    for (int i = random.bounded(2); i > 0; --i)
        unit.closer.append({pick(random, names),
                            Limit{DeadlineRule::Anchor(random.bounded(6)), random.bounded(1, 20),
                                  DeadlineRule::Unit(random.bounded(4)), DeadlineRule::Direction(random.bounded(2))}});
    if (random.bounded(3) == 0)
        unit.added.append(rule(random.bounded(4) == 0 ? u"M-1"_s : u"DVI-1"_s, strictnesses[random.bounded(4)]));
    if (random.bounded(3) == 0)
        unit.required.append(
            {random.bounded(2) == 0 ? ContentKind::LegalDocument : ContentKind::News,
             KindRule::Field{u"abstract"_s, pick(random, ids), strictnesses[random.bounded(4)], u"Điều 1"_s}});
    return unit;
}

/// Every requirement of `asked` is in `merged`, no less strict.
bool asksNoLess(const Regulation &merged, const Regulation &asked)
{
    const bool rules = std::ranges::all_of(asked.rules + asked.nationalRules, [&](const Rule &old) {
        const Rule *now = merged.findRule(old.id);
        return now && isAtLeastAsStrict(now->enforcement, old.enforcement) && now->sentence == old.sentence
               && now->carriers.size() == old.carriers.size()
               && std::ranges::equal(now->carriers, old.carriers, [&](const Carrier &a, const Carrier &b) {
                      return a.name == b.name && isAtLeastAsStrict(now->enforcementOf(a), old.enforcementOf(b));
                  });
    });
    const bool fields = std::ranges::equal(merged.fieldRules, asked.fieldRules, [](const auto &now, const auto &old) {
        return now.field == old.field && isAtLeastAsStrict(now.enforcement, old.enforcement);
    });
    const bool deadlines = std::ranges::equal(merged.deadlines, asked.deadlines, [](const auto &now, const auto &old) {
        if (!old.limit)
            return true;
        const bool forward = old.limit->direction == DeadlineRule::Direction::After;
        return now.limit && now.limit->anchor == old.limit->anchor && now.limit->unit == old.limit->unit
               && now.limit->direction == old.limit->direction
               && (forward ? now.limit->amount <= old.limit->amount : now.limit->amount >= old.limit->amount);
    });
    const KindRule *kind = merged.findKind(ContentKind::LegalDocument);
    return rules && fields && deadlines && kind && !kind->fields.isEmpty()
           && isAtLeastAsStrict(kind->fields.constFirst().enforcement, Enforcement::Warn);
}

} // namespace

class TestUnitRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverAskLessThanTheRegulation();
    void mayRaiseAWarningToABlock();
    void mayNotLowerABlock();
    void mayDrawADeadlineCloserAndNotPushIt();
    void mayPutANumberWhereTheTextHasNone();
    void mayAddOnlyUnderTheirOwnPrefix();
    void areRefusedForAnotherRegulation();
    void readBackFromJson();
    void refuseWhatTheyWereNotAskedFor();
};

void TestUnitRules::neverAskLessThanTheRegulation()
{
    QRandomGenerator random(20261122);
    const Regulation asked = profile();
    int merged = 0;
    int refused = 0;
    for (int i = 0; i < 20'000; ++i) {
        const Result<Regulation> result = withUnitRules(asked, randomUnit(random));
        if (!result) {
            ++refused;
            QVERIFY(result.error().reason.startsWith("unit-rule-"_L1));
            QVERIFY(!result.error().arguments.isEmpty());
            continue;
        }
        ++merged;
        QVERIFY2(asksNoLess(*result, asked), qPrintable(u"run %1"_s.arg(i)));
    }
    qInfo("%d merged, %d refused", merged, refused);
    QVERIFY(merged > 4000 && refused > 4000);
}

void TestUnitRules::mayRaiseAWarningToABlock()
{
    UnitRules unit = unitOf(profile());
    unit.raised = {{u"M-2"_s, Enforcement::Block}};
    const Result<Regulation> merged = withUnitRules(profile(), unit);
    QVERIFY(merged.ok());
    QCOMPARE(merged->findRule(u"M-2")->enforcement, Enforcement::Block);
    QCOMPARE(merged->fieldRules.constFirst().enforcement, Enforcement::Block);
    // A carrier that was laxer than its rule follows it.
    QCOMPARE(merged->findRule(u"M-2")->carriers.at(1).enforcement, Enforcement::Block);
}

void TestUnitRules::mayNotLowerABlock()
{
    for (const Enforcement laxer : {Enforcement::Warn, Enforcement::Record, Enforcement::Configure}) {
        UnitRules unit = unitOf(profile());
        unit.raised = {{u"M-1"_s, laxer}};
        const Result<Regulation> merged = withUnitRules(profile(), unit);
        QVERIFY(!merged);
        QCOMPARE(merged.error().reason, u"unit-rule-loosens"_s);
        QCOMPARE(merged.error().arguments, QStringList{u"M-1"_s});
    }
}

void TestUnitRules::mayDrawADeadlineCloserAndNotPushIt()
{
    const auto outcome = [](const QString &name, Limit limit) {
        UnitRules unit = unitOf(profile());
        unit.closer = {{name, limit}};
        return withUnitRules(profile(), unit).ok();
    };
    const auto after = [](int amount, DeadlineRule::Unit unit) {
        return Limit{DeadlineRule::Anchor::Issue, amount, unit};
    };
    const auto before = [](int amount) {
        return Limit{DeadlineRule::Anchor::Effect, amount, DeadlineRule::Unit::WorkingDays,
                     DeadlineRule::Direction::Before};
    };
    QVERIFY(outcome(u"sau"_s, after(5, DeadlineRule::Unit::WorkingDays)));
    QVERIFY(outcome(u"sau"_s, after(10, DeadlineRule::Unit::WorkingDays)));
    QVERIFY(!outcome(u"sau"_s, after(11, DeadlineRule::Unit::WorkingDays)));
    // Five days may be longer than five working days ago would be; they are not compared.
    QVERIFY(!outcome(u"sau"_s, after(5, DeadlineRule::Unit::Days)));
    QVERIFY(outcome(u"truoc"_s, before(15)));
    QVERIFY(!outcome(u"truoc"_s, before(9)));
}

void TestUnitRules::mayPutANumberWhereTheTextHasNone()
{
    UnitRules unit = unitOf(profile());
    unit.closer = {{u"lien-tuc"_s, Limit{DeadlineRule::Anchor::Issue, 3, DeadlineRule::Unit::Days}}};
    const Result<Regulation> merged = withUnitRules(profile(), unit);
    QVERIFY(merged.ok());
    QCOMPARE(merged->deadlines.at(2).pace, DeadlineRule::Pace::Limited);
    QCOMPARE(merged->deadlines.at(2).limit->amount, 3);
}

void TestUnitRules::mayAddOnlyUnderTheirOwnPrefix()
{
    UnitRules unit = unitOf(profile());
    unit.added = {rule(u"DVI-1"_s, Enforcement::Block)};
    unit.required = {{ContentKind::News, KindRule::Field{u"abstract"_s, u"DVI-1"_s, Enforcement::Block, u"Điều 1"_s}}};
    const Result<Regulation> merged = withUnitRules(profile(), unit);
    QVERIFY(merged.ok());
    QVERIFY(merged->findRule(u"DVI-1"));
    QCOMPARE(merged->findKind(ContentKind::News)->fields.size(), 1);
    for (const QString &id : {u"M-1"_s, u"M-9"_s, u"BT-4"_s}) {
        unit.added = {rule(id, Enforcement::Block)};
        QCOMPARE(withUnitRules(profile(), unit).error().reason, u"unit-rule-taken"_s);
    }
}

void TestUnitRules::areRefusedForAnotherRegulation()
{
    UnitRules unit;
    unit.regulation = u"mau-2027"_s;
    QCOMPARE(withUnitRules(profile(), unit).error().reason, u"unit-rule-unknown"_s);
}

void TestUnitRules::readBackFromJson()
{
    const Result<UnitRules> unit = parseUnitRules(R"({"type":"bantin-unit-rules/1","regulation":"mau-2026",
        "raised":[{"rule":"M-2","enforcement":"block"}],
        "closer":[{"deadline":"sau","limit":{"anchor":"issue","amount":3,"unit":"working-days","direction":"after"}}],
        "added":[{"id":"DVI-1","cite":"Quy chế làm việc, Điều 2","valid-from":"2026-01-01","valid-to":null,
            "enforcement":"block","sentence":{"vi":"Phải có ảnh","en":"A picture is needed"},
            "carried-by":[{"kind":"check","name":"alt-text"}]}],
        "required":[{"kind":"news","field":{"field":"abstract","rule":"DVI-1","enforcement":"warn","cite":"Điều 2"}}]})");
    QVERIFY2(unit.ok(), unit.ok() ? "" : qPrintable(unit.error().arguments.join(u' ')));
    QCOMPARE(unit->raised.constFirst(), (UnitRules::Raised{u"M-2"_s, Enforcement::Block}));
    QCOMPARE(unit->added.constFirst().validity.from, QDate(2026, 1, 1));
    QVERIFY(withUnitRules(profile(), *unit).ok());
}

void TestUnitRules::refuseWhatTheyWereNotAskedFor()
{
    const QJsonObject sound{
        {u"type"_s, u"bantin-unit-rules/1"_s}, {u"regulation"_s, u"mau-2026"_s}, {u"raised"_s, QJsonArray()},
        {u"closer"_s, QJsonArray()},           {u"added"_s, QJsonArray()},       {u"required"_s, QJsonArray()}};
    QVERIFY(parseUnitRules(QJsonDocument(sound).toJson()).ok());
    for (const QString &member : sound.keys() + QStringList{u"removed"_s}) {
        QJsonObject object = sound;
        object.insert(member, 1);
        const Result<UnitRules> unit = parseUnitRules(QJsonDocument(object).toJson());
        QVERIFY(!unit);
        QCOMPARE(unit.error().arguments, QStringList{member});
    }
    QVERIFY(!parseUnitRules("[]"));
    QVERIFY(!parseUnitRules(QByteArray(300'000, ' ')));
}

QTEST_APPLESS_MAIN(TestUnitRules)
#include "test_unit_rules.moc"
