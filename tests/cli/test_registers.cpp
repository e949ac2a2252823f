// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Registers, duties, reports and royalties for scripts.
class TestCliRegisters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesClosesAndExportsAnEntry();
    void coefficientsAreTheUnitsOwn();
};

void TestCliRegisters::writesClosesAndExportsAnEntry()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString head = u"Trưởng Ban"_s;
    const auto listed = cli.runAs(head, {u"register"_s, u"list"_s, u"kho"_s});
    QCOMPARE(listed.exitCode, 0);
    QVERIFY(listed.json[u"registers"_s].toArray().size() >= 8);
    const QStringList write{u"register"_s, u"write"_s, u"kho"_s, u"feedback"_s};
    QCOMPARE(cli.runAs(head, write + QStringList{u"about=Đèn đường hỏng"_s}).exitCode, 1);
    const auto entry =
        cli.runAs(head, write + QStringList{u"about=Đèn đường hỏng"_s, u"came-on=2026-11-20"_s, u"from=Bà Lan"_s});
    QCOMPARE(entry.exitCode, 0);
    const auto again = cli.runAs(head, write + QStringList{u"--entry"_s, u"1"_s, u"--close"_s, u"class=report"_s});
    QCOMPARE(again.exitCode, 1);
    const auto closed =
        cli.runAs(head, write
                            + QStringList{u"--entry"_s, u"1"_s, u"--close"_s, u"class=report"_s, u"outcome=answered"_s,
                                          u"answer=Đã sửa."_s, u"done-on=2026-11-21"_s});
    QCOMPARE(closed.json[u"state"_s].toString(), u"closed"_s);
    const auto shown = cli.runAs(head, {u"register"_s, u"show"_s, u"kho"_s, u"feedback"_s, u"--words"_s, u"den duong"_s,
                                        u"--table"_s, cli.path(u"so.csv"_s)});
    QCOMPARE(shown.json[u"entries"_s].toArray().size(), 1);
    const QByteArray table = cli.read(u"so.csv"_s);
    QVERIFY(table.contains("Đèn đường hỏng") && !table.contains("Bà Lan"));
    QCOMPARE(cli.runAs(head, {u"register"_s, u"duties"_s, u"kho"_s}).exitCode, 0);
    const auto report = cli.runAs(head, {u"register"_s, u"report"_s, u"kho"_s, u"2026"_s});
    QCOMPARE(report.exitCode, 0);
    QCOMPARE(report.json[u"posted"_s].toInt(), 0);
    QCOMPARE(cli.runAs(head, {u"register"_s, u"report"_s, u"kho"_s, u"2026-Q1"_s}).exitCode, 1);
}

void TestCliRegisters::coefficientsAreTheUnitsOwn()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString head = u"Trưởng Ban"_s;
    const QStringList rates{u"royalty"_s, u"rates"_s, u"kho"_s};
    QVERIFY(cli.runAs(head, rates).json[u"hundredths"_s].toObject().isEmpty());
    QCOMPARE(cli.runAs(head, rates + QStringList{u"tin=11"_s}).exitCode, 1);
    QCOMPARE(cli.runAs(head, rates + QStringList{u"tin=1,5"_s}).json[u"hundredths"_s][u"tin"_s].toInt(), 150);
    QCOMPARE(cli.runAs(head, {u"royalty"_s, u"candidates"_s, u"kho"_s, u"2026-11"_s}).json[u"lines"_s].toArray().size(),
             0);
    QVERIFY(cli.runAs(head, {u"royalty"_s, u"sheets"_s, u"kho"_s}).json[u"sheets"_s].toArray().isEmpty());
    QCOMPARE(cli.runAs(head, {u"royalty"_s, u"pay"_s, u"kho"_s, u"1"_s, u"2026-11-22"_s}).exitCode, 1);
}

QTEST_GUILESS_MAIN(TestCliRegisters)
#include "test_registers.moc"
