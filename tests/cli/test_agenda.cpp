// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What waits for an account, for scripts and as a file for other calendar programs.
class TestCliAgenda : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheDeadlineAndWritesItDownWithoutTheTitle();
};

void TestCliAgenda::tellsTheDeadlineAndWritesItDownWithoutTheTitle()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString article = cli.makeArticle();
    const QString writer = u"Cộng tác viên"_s;
    const auto waiting = cli.runAs(writer, {u"agenda"_s, u"kho"_s});
    QCOMPARE(waiting.exitCode, 0);
    const QJsonObject item = waiting.json[u"agenda"_s].toArray().at(0).toObject();
    QCOMPARE(item[u"id"_s].toString(), article);
    QCOMPARE(item[u"duty"_s].toString(), u"write"_s);
    QVERIFY(!item.contains(u"due-at"_s));
    QCOMPARE(cli.runAs(writer, {u"article"_s, u"due"_s, u"kho"_s, article, u"2026-01-05"_s}).exitCode, 0);
    const auto late = cli.runAs(writer, {u"agenda"_s, u"kho"_s, u"--ics"_s, cli.path(u"viec.ics"_s)});
    QCOMPARE(late.json[u"agenda"_s].toArray().at(0)[u"state"_s].toString(), u"late"_s);
    const QByteArray file = cli.read(u"viec.ics"_s);
    QVERIFY(file.contains("BEGIN:VEVENT") && !file.contains("liên thôn"));
}

QTEST_GUILESS_MAIN(TestCliAgenda)
#include "test_agenda.moc"
