// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Backup, drill and restore as a script does them, each in a process of its own.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backsUpDrillsAndRestores();
    void restoresWithTheRecoveryKey();
    void refusesWithASentence();
};

void TestBackup::backsUpDrillsAndRestores()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString article = cli.makeArticle();
    QVERIFY(QDir().mkpath(cli.path(u"usb"_s)));
    const QString administrator = u"Quản trị"_s;
    QCOMPARE(cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s}).reason(), u"backup-target-unset"_s);
    const auto first = cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s, u"--to"_s, cli.path(u"usb"_s)});
    QCOMPARE(first.exitCode, 0);
    QCOMPARE(first.json["articles"_L1].toInt(), 1);
    QCOMPARE(cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s}).json["sequence"_L1].toInt(), 2);
    const auto drill = cli.runAs(administrator, {u"backup"_s, u"drill"_s, u"kho"_s});
    QCOMPARE(drill.exitCode, 0);
    QCOMPARE(drill.json["sequence"_L1].toInt(), 2);

    const auto listed = cli.run({u"backup"_s, u"list"_s, cli.path(u"usb"_s)});
    QCOMPARE(listed.json["backups"_L1].toArray().size(), 2);
    const QString older = listed.json["backups"_L1][1]["name"_L1].toString();
    const auto restored =
        cli.runAs(administrator, {u"restore"_s, cli.path(u"usb"_s), cli.path(u"khac"_s), u"--backup"_s, older});
    QCOMPARE(restored.exitCode, 0);
    const auto shown = cli.runAs(administrator, {u"article"_s, u"show"_s, u"khac"_s, article});
    QCOMPARE(shown.exitCode, 0);
}

void TestBackup::restoresWithTheRecoveryKey()
{
    const CliRunner cli;
    cli.foundWorkspace();
    const QString administrator = u"Quản trị"_s;
    const auto made = cli.runAs(administrator, {u"recovery"_s, u"make"_s, u"kho"_s});
    QCOMPARE(made.exitCode, 0);
    cli.write(u"phong-bi"_s, made.json["words"_L1].toString().toUtf8() + '\n');
    cli.write(u"moi"_s, "một cụm từ khác hẳn 7!\n");
    QVERIFY(QDir().mkpath(cli.path(u"usb"_s)));
    QCOMPARE(cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s, u"--to"_s, cli.path(u"usb"_s)}).exitCode, 0);
    const auto restored = cli.run({u"restore"_s, u"usb"_s, u"khac"_s, u"--words-file"_s, u"phong-bi"_s});
    QCOMPARE(restored.exitCode, 0);
    const auto used = cli.run({u"recovery"_s, u"use"_s, u"khac"_s, u"--as"_s, administrator, u"--words-file"_s,
                               u"phong-bi"_s, u"--new-passphrase-file"_s, u"moi"_s});
    QCOMPARE(used.reason(), QString());
    QCOMPARE(used.exitCode, 0);
    const auto archived = cli.runAs(administrator, {u"archive"_s, u"export"_s, u"kho"_s, u"luu-tru"_s});
    QCOMPARE(archived.reason(), QString());
    const auto extracted =
        cli.run({u"archive"_s, u"extract"_s, u"luu-tru"_s, u"--to"_s, u"doc-duoc"_s, u"--words-file"_s, u"phong-bi"_s});
    QCOMPARE(extracted.exitCode, 0);
}

void TestBackup::refusesWithASentence()
{
    const CliRunner cli;
    cli.foundWorkspace();
    const QString administrator = u"Quản trị"_s;
    const auto missing =
        cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s, u"--to"_s, cli.path(u"khong-co"_s)});
    QCOMPARE(missing.exitCode, 1);
    QCOMPARE(missing.reason(), u"backup-target-missing"_s);
    QVERIFY(!missing.json["error"_L1]["next"_L1].toString().isEmpty());
    QVERIFY(QDir().mkpath(cli.path(u"usb"_s)));
    QCOMPARE(cli.run({u"backup"_s, u"list"_s, cli.path(u"usb"_s)}).reason(), u"backup-not-found"_s);
    const auto unnamed = cli.run({u"restore"_s, cli.path(u"usb"_s), cli.path(u"khac"_s)});
    QCOMPARE(unnamed.exitCode, 2);
    QCOMPARE(unnamed.reason(), u"option-missing"_s);
    QCOMPARE(cli.runAs(administrator, {u"backup"_s, u"run"_s, u"kho"_s, u"--to"_s, cli.path(u"usb"_s)}).exitCode, 0);
    QCOMPARE(cli.runAs(administrator, {u"restore"_s, cli.path(u"usb"_s), cli.path(u"kho"_s)}).reason(),
             u"workspace-exists"_s);
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
