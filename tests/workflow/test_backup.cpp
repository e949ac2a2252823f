// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/workflow/DeskFixture.h"

#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/DrillBackup.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RestoreWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Backup, restore and drill of a small workspace, on a folder that stands for a USB stick.
class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void restoresOnAnotherMachineWithAPassphrase();
    void keepsTheDeskWritableWhileItRuns();
    void drillsTheNewestBackupAndNotesIt();
    void goesOnWithANewStickOnceItIsChosen();

private:
    struct Stick {
        QTemporaryDir folder;
        QDir dir{folder.path()};
    };

    static void neverOverwrites(const OpenedBackup &backup, const QDir &workspace, const Clock &clock);
    static void choose(DeskFixture &desk, const Stick &stick)
    {
        const auto chosen = setBackupTarget(desk.as(DeskFixture::administrator), stick.dir.path());
        QVERIFY2(chosen.ok(), qPrintable(reasonOf(chosen)));
    }
    static store::BackupReport backUp(DeskFixture &desk)
    {
        auto report = backUpWorkspace(desk.as(DeskFixture::clerk));
        if (!report)
            qFatal("backup: %ls %ls", qUtf16Printable(report.error().reason), qUtf16Printable(report.error().detail));
        return *std::move(report);
    }
};

/// Neither a workspace that is there, nor somebody's own folder that has the name of one in the making.
void TestBackup::neverOverwrites(const OpenedBackup &backup, const QDir &workspace, const Clock &clock)
{
    QCOMPARE(reasonOf(restoreWorkspace(backup, workspace, clock)), u"workspace-exists"_s);
    const QTemporaryDir other;
    QVERIFY(QDir(other.path()).mkpath(u"kho.restoring/cua toi"_s));
    QCOMPARE(reasonOf(restoreWorkspace(backup, QDir(other.filePath(u"kho"_s)), clock)), u"workspace-exists"_s);
    QVERIFY(QFileInfo::exists(other.filePath(u"kho.restoring/cua toi"_s)));
}

void TestBackup::restoresOnAnotherMachineWithAPassphrase()
{
    DeskFixture desk;
    Stick stick;
    const ArticleId article = desk.approved();
    choose(desk, stick);
    const auto report = backUp(desk);
    QCOMPARE(report.manifest.counts.articles, 1);
    QVERIFY(report.unreadable.isEmpty());
    desk.leave();

    const QTemporaryDir otherMachine;
    const QDir place(otherMachine.filePath(u"kho moi"_s));
    const auto found = listBackups(stick.dir);
    QVERIFY2(found.ok(), qPrintable(reasonOf(found)));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().manifest->unit, u"UBND xã Đồng Việt"_s);
    const QString editor(DeskFixture::editor);
    const auto wrong =
        openBackup(found->first().folder, AccountPassphrase{editor, SecretBytes::fromPassphrase(u"sai")});
    QCOMPARE(reasonOf(wrong), u"passphrase-wrong"_s);
    const auto backup = openBackup(found->first().folder, AccountPassphrase{editor, DeskFixture::passphrase()});
    QVERIFY2(backup.ok(), qPrintable(reasonOf(backup)));
    const auto restored = restoreWorkspace(*backup, place, desk.clock);
    QVERIFY2(restored.ok(), qPrintable(restored ? QString() : restored.error().reason + restored.error().detail));
    QCOMPARE(QDir(otherMachine.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"kho moi"_s});

    neverOverwrites(*backup, place, desk.clock);

    auto session = unlockWithPassphrase(place, QString(DeskFixture::editor), DeskFixture::passphrase(),
                                        desk.regulations, desk.clock);
    QVERIFY2(session.ok(), qPrintable(reasonOf(session)));
    const auto view = showArticle(*session, article);
    QVERIFY2(view.ok(), qPrintable(reasonOf(view)));
    QCOMPARE(view->metadata.title, u"Đường liên thôn thông xe"_s);
    store::ByteMeter meter;
    const auto proof = store::proveStore(*session->store, meter);
    QVERIFY2(proof.ok(), qPrintable(reasonOf(proof)));
    QCOMPARE(proof->assets, 1);
    QCOMPARE(proof->counts.decisions, 3);
}

void TestBackup::keepsTheDeskWritableWhileItRuns()
{
    DeskFixture desk;
    Stick stick;
    const ArticleId article = desk.draft();
    choose(desk, stick);
    Session &session = desk.as(DeskFixture::contributor);
    const auto order = orderBackup(session);
    QVERIFY2(order.ok(), qPrintable(reasonOf(order)));
    int saved = 0;
    // The same thread, so what is written lies between two pieces of the copy.
    const auto report = carryOut(*order, desk.clock, [&](qint64, qint64) {
        if (desk.edit(article, u"Viết trong lúc sao lưu %1."_s.arg(saved)).isEmpty())
            ++saved;
        return true;
    });
    QVERIFY2(report.ok(), qPrintable(reasonOf(report)));
    QVERIFY(saved > 3);
    QVERIFY(recordBackup(session, order->run, report));
    QCOMPARE(reasonOf(drillBackup(session)), QString());
    qInfo("%d drafts saved while one backup ran", saved);
}

void TestBackup::drillsTheNewestBackupAndNotesIt()
{
    DeskFixture desk;
    Stick stick;
    desk.approved();
    Session &administrator = desk.as(DeskFixture::administrator);
    QCOMPARE(reasonOf(backUpWorkspace(administrator)), u"backup-target-unset"_s);
    QCOMPARE(reasonOf(setBackupTarget(administrator, stick.dir.filePath(u"khong co"_s))), u"backup-target-missing"_s);
    QCOMPARE(reasonOf(setBackupTarget(administrator, desk.directory().path())), u"backup-target-inside"_s);
    choose(desk, stick);
    QCOMPARE(reasonOf(setBackupTarget(desk.as(DeskFixture::clerk), stick.dir.path())), u"role-forbids"_s);
    QCOMPARE(reasonOf(drillBackup(desk.as(DeskFixture::clerk))), u"backup-not-found"_s);
    const auto report = backUp(desk);
    const auto drilled = drillBackup(desk.as(DeskFixture::clerk));
    QVERIFY2(drilled.ok(), qPrintable(reasonOf(drilled)));
    QCOMPARE(drilled->manifest.sequence, report.manifest.sequence);
    QCOMPARE(drilled->proof.assets, 1);
    QCOMPARE(backupOverview(desk.as(DeskFixture::clerk))->lastDrilled->sequence, report.manifest.sequence);
    QVERIFY(!QFileInfo::exists(desk.directory().path() + u".drill"_s));
    QFile file(report.folder + u"/content.db"_s);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) && file.write("x") == 1);
    file.close();
    const auto refused = drillBackup(desk.as(DeskFixture::clerk));
    QCOMPARE(reasonOf(refused), u"backup-damaged"_s);
    QVERIFY(refused.error().arguments.first().endsWith("content.db"_L1));
    QVERIFY(!QFileInfo::exists(desk.directory().path() + u".drill"_s));
}

void TestBackup::goesOnWithANewStickOnceItIsChosen()
{
    DeskFixture desk;
    Stick stick;
    choose(desk, stick);
    (void)backUp(desk);
    QVERIFY(backupOverview(desk.as(DeskFixture::administrator))->targetWasUsed);
    // Another stick under the same name, or none and only the folder it is mounted on.
    QVERIFY(stick.dir.removeRecursively() && QDir().mkpath(stick.dir.path()));
    Session &administrator = desk.as(DeskFixture::administrator);
    QCOMPARE(reasonOf(backUpWorkspace(administrator)), u"backup-target-missing"_s);
    choose(desk, stick);
    QVERIFY(!backupOverview(administrator)->targetWasUsed);
    QCOMPARE(reasonOf(backUpWorkspace(administrator)), QString());
}

QTEST_GUILESS_MAIN(TestBackup)
#include "test_backup.moc"
