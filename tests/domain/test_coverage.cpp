// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/Coverage.h"

#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

Rule rule(const QStringList &checks, const QString &notDesk = {})
{
    Rule made;
    made.id = u"M-1"_s;
    for (const QString &check : checks)
        made.carriers.append(Carrier{Carrier::Kind::Check, check});
    made.notDesk = {notDesk, notDesk};
    return made;
}

QByteArray listOf(const QByteArray &entries)
{
    return R"({"type":"bantin-carriers/1","carriers":[)" + entries + "]}";
}

constexpr char built[] =
    R"({"kind":"check","name":"a","state":"built","source":"app/a.cpp","tests":["tests/a.cpp::b"]})";

} // namespace

class TestCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowFarARuleIsCarried_data();
    void tellsHowFarARuleIsCarried();
    void refusesAListThatProvesNothing_data();
    void refusesAListThatProvesNothing();
};

void TestCoverage::tellsHowFarARuleIsCarried_data()
{
    QTest::addColumn<Rule>("requirement");
    QTest::addColumn<QString>("state");
    QTest::newRow("all built") << rule({u"a"_s}) << u"carried"_s;
    QTest::newRow("one of two") << rule({u"a"_s, u"b"_s}) << u"partly"_s;
    QTest::newRow("planned") << rule({u"b"_s}) << u"planned"_s;
    QTest::newRow("nothing is known of it") << rule({u"c"_s}) << u"planned"_s;
    QTest::newRow("no desk matter") << rule({}, u"Máy chủ"_s) << u"not-desk"_s;
}

void TestCoverage::tellsHowFarARuleIsCarried()
{
    QFETCH(const Rule, requirement);
    const auto proofs = parseCarrierProofs(
        listOf(R"({"kind":"check","name":"a","state":"built","source":"app/a.cpp","tests":["tests/a.cpp::b"]},
                  {"kind":"check","name":"b","state":"planned","note":"later"})"));
    QVERIFY(proofs.ok());
    const QList<CoveredRule> covered = coverageOf({requirement}, *proofs);
    QCOMPARE(covered.size(), 1);
    QTEST(coverageStateName(covered.constFirst().state), "state");
    QCOMPARE(covered.constFirst().carriers.size(), requirement.carriers.size());
}

void TestCoverage::refusesAListThatProvesNothing_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("built without tests") << listOf(
        R"({"kind":"check","name":"a","state":"built","source":"app/a.cpp","tests":[]})");
    QTest::newRow("planned with a test") << listOf(
        R"({"kind":"check","name":"a","state":"planned","tests":["tests/a.cpp::b"]})");
    QTest::newRow("no such kind") << listOf(R"({"kind":"wish","name":"a","state":"planned"})");
    QTest::newRow("twice") << listOf(QByteArray(built) + "," + built);
}

void TestCoverage::refusesAListThatProvesNothing()
{
    QFETCH(const QByteArray, json);
    QVERIFY(parseCarrierProofs(listOf(built)).ok());
    const auto proofs = parseCarrierProofs(json);
    QVERIFY(!proofs);
    QCOMPARE(proofs.error().reason, u"coverage-invalid"_s);
}

QTEST_APPLESS_MAIN(TestCoverage)
#include "test_coverage.moc"
