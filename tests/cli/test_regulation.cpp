// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliRegulation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsTheFive();
    void coversEveryRequirement();
    void coversOneProfile();
    void saysItToPeople();
    void refusesAProfileItDoesNotKnow();

private:
    CliRunner m_cli;
};

void TestCliRegulation::listsTheFive()
{
    const auto answer = m_cli.run({u"regulation"_s, u"list"_s});
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(answer.json[u"regulations"_s].toArray().size(), 5);
}

void TestCliRegulation::coversEveryRequirement()
{
    const auto answer = m_cli.run({u"regulation"_s, u"coverage"_s});
    const QJsonObject counts = answer.json[u"counts"_s].toObject();
    int rules = 0;
    int open = 0;
    int proved = 0;
    const auto count = [&](const QJsonArray &rows) {
        for (const auto &row : rows) {
            ++rules;
            const QString state = row[u"state"_s].toString();
            open += state == "planned"_L1 || state == "partly"_L1;
            QVERIFY(row[u"carriers"_s].toArray().isEmpty() != row[u"not-desk"_s].toString().isEmpty());
            proved += state == "carried"_L1 && !row[u"carriers"_s][0][u"tests"_s].toArray().isEmpty();
        }
    };
    const QJsonArray profiles = answer.json[u"profiles"_s].toArray();
    for (const auto &profile : profiles)
        count(profile[u"rules"_s].toArray());
    QCOMPARE(rules, 150);
    count(answer.json[u"national"_s].toArray());
    QCOMPARE(profiles.size(), 5);
    QVERIFY(rules > 150);
    QCOMPARE(proved, counts[u"carried"_s].toInt());
    QCOMPARE(counts[u"planned"_s].toInt() + counts[u"partly"_s].toInt(), open);
    // Only when nothing is left open may the program say that all is carried.
    QCOMPARE(answer.exitCode, open == 0 ? 0 : 1);
    qInfo("%d rows, %d carried, %d still open", rules, proved, open);
}

void TestCliRegulation::coversOneProfile()
{
    const auto answer = m_cli.run({u"regulation"_s, u"coverage"_s, u"--profile"_s, u"dongviet-2024"_s});
    const QJsonArray profiles = answer.json[u"profiles"_s].toArray();
    QCOMPARE(profiles.size(), 1);
    QCOMPARE(profiles[0][u"rules"_s][0][u"id"_s].toString(), u"DV-01"_s);
}

void TestCliRegulation::saysItToPeople()
{
    const QString text = QString::fromUtf8(m_cli.runForPeople({u"regulation"_s, u"coverage"_s}).output);
    QVERIFY(text.contains(u"DV-06  [đã thực hiện]  Điều 9.1"_s));
    QVERIFY(text.contains(u"DL-21  [không thuộc bàn biên tập]"_s));
    QVERIFY(text.contains(u"tests/"_s));
}

void TestCliRegulation::refusesAProfileItDoesNotKnow()
{
    const auto answer = m_cli.run({u"regulation"_s, u"coverage"_s, u"--profile"_s, u"vinh-1999"_s});
    QCOMPARE(answer.exitCode, 1);
    QCOMPARE(answer.reason(), u"regulation-unknown"_s);
}

QTEST_GUILESS_MAIN(TestCliRegulation)
#include "test_regulation.moc"
