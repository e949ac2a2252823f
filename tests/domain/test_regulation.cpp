// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Check.h"
#include "app/domain/RegulationCatalogue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <functional>

using namespace bantin;
using namespace Qt::StringLiterals;
using Change = std::function<void(QJsonObject &)>;

namespace {

QJsonObject text(const QString &vi)
{
    return {{u"vi"_s, vi}, {u"en"_s, vi + u" (en)"_s}};
}

QJsonObject rule(const QString &id, const QString &field, const QString &enforcement, const QString &cite)
{
    return {{u"rule"_s, id},
            {u"field"_s, field},
            {u"enforcement"_s, enforcement},
            {u"cite"_s, cite},
            {u"sentence"_s, text(u"Thiếu"_s)}};
}

QJsonObject requirement()
{
    return {{u"id"_s, u"M-6"_s},
            {u"cite"_s, u"Điều 6"_s},
            {u"valid-from"_s, u"2026-01-01"_s},
            {u"valid-to"_s, u"2026-12-31"_s},
            {u"enforcement"_s, u"block"_s},
            {u"sentence"_s, text(u"Phải có nguồn"_s)},
            {u"carried-by"_s, QJsonArray{QJsonObject{{u"kind"_s, u"field"_s}, {u"name"_s, u"source"_s}}}}};
}

QJsonObject deadline()
{
    const QJsonObject limit{
        {u"anchor"_s, u"issue"_s}, {u"amount"_s, 7}, {u"unit"_s, u"working-days"_s}, {u"direction"_s, u"after"_s}};
    return {{u"name"_s, u"tin-tuc"_s},
            {u"rule"_s, u"M-6"_s},
            {u"categories"_s, QJsonArray{u"tin-tuc"_s}},
            {u"pace"_s, u"limited"_s},
            {u"limit"_s, limit},
            {u"day-zero"_s, QJsonValue()},
            {u"cite"_s, u"Điều 7"_s},
            {u"sentence"_s, text(u"Không quá 07 ngày làm việc"_s)}};
}

QJsonObject duty()
{
    return {{u"name"_s, u"bao-cao"_s},
            {u"rule"_s, u"M-6"_s},
            {u"period"_s, u"half-year"_s},
            {u"cite"_s, u"Điều 8"_s},
            {u"sentence"_s, text(u"Báo cáo 06 tháng"_s)}};
}

QJsonObject kind()
{
    const QJsonObject field{{u"field"_s, u"number-symbol"_s},
                            {u"rule"_s, u"M-6"_s},
                            {u"enforcement"_s, u"block"_s},
                            {u"cite"_s, u"Điều 6"_s}};
    return {{u"kind"_s, u"legal-document"_s},
            {u"categories"_s, QJsonArray{u"tin-tuc"_s}},
            {u"fields"_s, QJsonArray{field}}};
}

QJsonObject profile()
{
    QJsonArray deciders;
    for (const char *name : {"submit", "review", "return", "approve", "decline", "withdraw"})
        deciders.append(QJsonObject{{u"decision"_s, QString::fromLatin1(name)},
                                    {u"roles"_s, QJsonArray{u"approver"_s}},
                                    {u"cite"_s, u"Điều 1"_s}});
    const QJsonObject news{{u"id"_s, u"tin-tuc"_s}, {u"name"_s, text(u"Tin tức"_s)}, {u"cite"_s, u"Điều 6.3.b"_s}};
    return {
        {u"type"_s, u"bantin-regulation/2"_s},
        {u"id"_s, u"mau-2026"_s},
        {u"version"_s, 1},
        {u"title"_s, text(u"Quy chế mẫu"_s)},
        {u"short-name"_s, text(u"Quy chế mẫu 2026"_s)},
        {u"issuer"_s, text(u"Ủy ban nhân dân xã"_s)},
        {u"valid-from"_s, u"2026-01-01"_s},
        {u"valid-to"_s, QJsonValue()},
        {u"effect"_s, text(u"Từ ngày 01/01/2026"_s)},
        {u"unknown"_s, QJsonArray()},
        {u"categories"_s, QJsonArray{news}},
        {u"field-rules"_s, QJsonArray{rule(u"M-1"_s, u"source"_s, u"warn"_s, u"Điều 2"_s),
                                      rule(u"M-2"_s, u"source-date"_s, u"record"_s, u"Điều 3"_s),
                                      rule(u"M-3"_s, u"category"_s, u"block"_s, QString()),
                                      rule(u"M-4"_s, u"text"_s, u"block"_s, u"Điều 4"_s),
                                      rule(u"M-5"_s, u"images"_s, u"warn"_s, u"Điều 5"_s)}},
        {u"deciders"_s, deciders},
        {u"senders"_s, QJsonArray{u"clerk"_s}},
        {u"rules"_s, QJsonArray{requirement()}},
        {u"deadlines"_s, QJsonArray{deadline()}},
        {u"duties"_s, QJsonArray{duty()}},
        {u"kinds"_s, QJsonArray{kind()}},
    };
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

Change set(const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &object) { object.insert(name, value); };
}

/// Changes the first element of a list.
Change setFirst(const QString &list, const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &object) {
        QJsonArray elements = object.value(list).toArray();
        QJsonObject first = elements.at(0).toObject();
        first.insert(name, value);
        elements.replace(0, first);
        object.insert(list, elements);
    };
}

} // namespace

class TestRegulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAProfile();
    void refusesAndNamesThePlace_data();
    void refusesAndNamesThePlace();
    void needsEveryMember();
    void readsWhoMayTakeOutAnArchive();
    void catalogueRefusesTwoOfTheSameId();
    void findingsBlockFirstAndCiteTheProfile();
    void nothingIsFoundInACompleteArticle();
};

void TestRegulation::readsAProfile()
{
    const Result<Regulation> regulation = parseRegulation(bytes(profile()));
    QVERIFY(regulation.ok());
    QCOMPARE(regulation->shortName.in(u"vi"), u"Quy chế mẫu 2026"_s);
    QCOMPARE(regulation->shortName.in(u"en_GB"), u"Quy chế mẫu 2026 (en)"_s);
    QCOMPARE(regulation->findCategory(u"tin-tuc")->cite, u"Điều 6.3.b"_s);
    QVERIFY(!regulation->findCategory(u"khac"));
    QCOMPARE(regulation->deciderRoles(DecisionKind::Submit), Roles(Role::Approver));
    QCOMPARE(regulation->senders, Roles(Role::Clerk));
    QCOMPARE(regulation->rulesOn(QDate(2026, 12, 31)).size(), 1);
    QVERIFY(regulation->rulesOn(QDate(2027, 1, 1)).isEmpty());
    QCOMPARE(regulation->findRule(u"M-6")->carriers.constFirst().name, u"source"_s);
    QCOMPARE(regulation->deadlines.constFirst().limit->amount, 7);
    QVERIFY(!regulation->deadlines.constFirst().dayZero);
    QCOMPARE(regulation->duties.constFirst().period, RecurringDuty::Period::HalfYear);
    QCOMPARE(regulation->findKind(ContentKind::LegalDocument)->fields.constFirst().field, u"number-symbol"_s);
    QVERIFY(!regulation->findKind(ContentKind::News));
}

void TestRegulation::refusesAndNamesThePlace_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("place");
    QTest::newRow("other type") << set(u"type"_s, u"x"_s) << u"type"_s;
    QTest::newRow("surplus") << set(u"more"_s, 1) << u"more"_s;
    QTest::newRow("id not a slug") << set(u"id"_s, u"Mẫu 2026"_s) << u"id"_s;
    QTest::newRow("version text") << set(u"version"_s, u"1"_s) << u"version"_s;
    QTest::newRow("one language") << set(u"title"_s, QJsonObject{{u"vi"_s, u"Quy chế"_s}}) << u"title.en"_s;
    QTest::newRow("no categories") << set(u"categories"_s, QJsonArray()) << u"categories"_s;
    QTest::newRow("category without cite")
        << setFirst(u"categories"_s, u"cite"_s, QString()) << u"categories[0].cite"_s;
    QTest::newRow("unknown field") << setFirst(u"field-rules"_s, u"field"_s, u"tags"_s) << u"field-rules[0].field"_s;
    QTest::newRow("unknown enforcement") << setFirst(u"field-rules"_s, u"enforcement"_s, u"maybe"_s)
                                         << u"field-rules[0].enforcement"_s;
    QTest::newRow("unknown role") << setFirst(u"deciders"_s, u"roles"_s, QJsonArray{u"root"_s})
                                  << u"deciders[0].roles"_s;
    QTest::newRow("decider without cite") << setFirst(u"deciders"_s, u"cite"_s, QString()) << u"deciders[0].cite"_s;
    QTest::newRow("decision twice") << setFirst(u"deciders"_s, u"decision"_s, u"approve"_s) << u"deciders"_s;
    QTest::newRow("rule by nobody") << setFirst(u"rules"_s, u"carried-by"_s, QJsonArray()) << u"rules[0].carried-by"_s;
    QTest::newRow("rule for and against")
        << setFirst(u"rules"_s, u"not-desk"_s, text(u"Không"_s)) << u"rules[0].carried-by"_s;
    QTest::newRow("rule that ends before it begins")
        << setFirst(u"rules"_s, u"valid-to"_s, u"2025-12-31"_s) << u"rules[0].valid-to"_s;
    QTest::newRow("no such day") << setFirst(u"rules"_s, u"valid-to"_s, u"2026-02-30"_s) << u"rules[0].valid-to"_s;
    QTest::newRow("requirement without cite") << setFirst(u"rules"_s, u"cite"_s, QString()) << u"rules[0].cite"_s;
    QTest::newRow("surplus in a rule") << setFirst(u"rules"_s, u"topic"_s, u"x"_s) << u"rules[0].topic"_s;
    QTest::newRow("limit that is continuous")
        << setFirst(u"deadlines"_s, u"pace"_s, u"continuous"_s) << u"deadlines[0].limit"_s;
    QTest::newRow("limit left out") << setFirst(u"deadlines"_s, u"limit"_s, QJsonValue()) << u"deadlines[0].limit"_s;
    QTest::newRow("deadline of no rule") << setFirst(u"deadlines"_s, u"rule"_s, u"M-9"_s) << u"deadlines"_s;
    QTest::newRow("kind of no category") << setFirst(u"kinds"_s, u"categories"_s, QJsonArray{u"x"_s}) << u"kinds"_s;
    QTest::newRow("no such reference category") << set(u"reference-category"_s, u"x"_s) << u"reference-category"_s;
    QTest::newRow("nobody sends") << set(u"senders"_s, QJsonArray()) << u"senders"_s;
}

void TestRegulation::refusesAndNamesThePlace()
{
    QFETCH(const Change, change);
    QJsonObject object = profile();
    change(object);
    const Result<Regulation> regulation = parseRegulation(bytes(object));
    QVERIFY(!regulation);
    QCOMPARE(regulation.error().reason, u"regulation-invalid"_s);
    QTEST(regulation.error().arguments.constFirst(), "place");
}

void TestRegulation::needsEveryMember()
{
    const QStringList names = profile().keys();
    for (const QString &name : names) {
        QJsonObject object = profile();
        object.remove(name);
        QVERIFY2(!parseRegulation(bytes(object)), qPrintable(name));
    }
    QVERIFY(!parseRegulation("[]"));
    QVERIFY(!parseRegulation(""));
}

void TestRegulation::readsWhoMayTakeOutAnArchive()
{
    QCOMPARE(parseRegulation(bytes(profile()))->retention.exporters, Role::Approver | Role::Administrator);
    QJsonObject object = profile();
    QJsonObject retention{{u"rule"_s, u"M-6"_s},
                          {u"exporters"_s, QJsonArray{u"clerk"_s}},
                          {u"cite"_s, u"Điều 6"_s},
                          {u"sentence"_s, text(u"Lưu trữ"_s)}};
    object.insert(u"retention"_s, retention);
    const Result<Regulation> regulation = parseRegulation(bytes(object));
    QVERIFY(regulation.ok());
    QCOMPARE(regulation->retention.exporters, Roles(Role::Clerk));
    QCOMPARE(regulation->retention.sentence.vi, u"Lưu trữ"_s);
    retention.insert(u"exporters"_s, QJsonArray());
    object.insert(u"retention"_s, retention);
    QCOMPARE(parseRegulation(bytes(object)).error().arguments.constFirst(), u"retention.exporters"_s);
}

void TestRegulation::catalogueRefusesTwoOfTheSameId()
{
    QJsonObject other = profile();
    other.insert(u"id"_s, u"mau-2027"_s);
    const Result<RegulationCatalogue> two = RegulationCatalogue::parse({bytes(profile()), bytes(other)});
    QVERIFY(two.ok());
    QCOMPARE(two->find(u"mau-2027")->id, u"mau-2027"_s);
    QVERIFY(!two->find(u"mau"));
    QCOMPARE(RegulationCatalogue::parse({bytes(profile()), bytes(profile())}).error().arguments,
             QStringList{u"mau-2026"_s});
}

void TestRegulation::findingsBlockFirstAndCiteTheProfile()
{
    const Regulation regulation = *parseRegulation(bytes(profile()));
    Metadata metadata;
    metadata.category = u"of-another-profile"_s;
    const QList<Finding> findings =
        checkArticle(regulation, metadata, {.wordCount = 0, .imagesWithoutAlternative = 2, .isEmpty = true});
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.ruleId);
    QCOMPARE(ids.join(u' '), u"M-3 M-4 M-1 M-5"_s);
    QCOMPARE(findings.at(0).cite, QString());
    QCOMPARE(findings.at(1).cite, u"Điều 4, Quy chế mẫu 2026"_s);
    QVERIFY(blocks(findings));
    QVERIFY(!blocks(findings.sliced(2)));
}

void TestRegulation::nothingIsFoundInACompleteArticle()
{
    const Regulation regulation = *parseRegulation(bytes(profile()));
    Metadata metadata;
    metadata.category = u"tin-tuc"_s;
    metadata.source = u"Đài truyền thanh xã"_s;
    QVERIFY(checkArticle(regulation, metadata, {.wordCount = 120, .imagesWithoutAlternative = 0, .isEmpty = false})
                .isEmpty());
}

QTEST_APPLESS_MAIN(TestRegulation)
#include "test_regulation.moc"
