// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "resources/Resources.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/PowerCut.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QFile>
#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// A creation killed, or cut off from power, after every single thing it asked of the disk.
class TestCreation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesAWorkspaceOrAFreeFolder_data();
    void leavesAWorkspaceOrAFreeFolder();
    void takesNoOtherFolderForALeftover();
    void takesNoWorkspaceForALeftover();

private:
    Result<Session> create(const QDir &place) const
    {
        const NewWorkspace workspace{place, u"UBND xã"_s, m_regulations->all().constFirst(), u"Quản trị"_s};
        return createWorkspace(workspace, secret(), crypto::floorArgon2(), m_clock);
    }
    Result<Session> open(const QDir &place) const
    {
        return unlockWithPassphrase(place, u"Quản trị"_s, secret(), *m_regulations, m_clock);
    }
    static SecretBytes secret() { return SecretBytes::fromPassphrase(u"Bốn từ rất dễ nhớ 4"); }

    ScratchFolder m_folder;
    FakeClock m_clock;
    std::optional<RegulationCatalogue> m_regulations;
    QList<DiskEvent> m_log;
};

void TestCreation::initTestCase()
{
    auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    QVERIFY(regulations.ok());
    m_regulations = *std::move(regulations);
    const QDir desk(m_folder.filePath(u"desk"_s));
    QVERIFY(desk.mkpath(u"."_s));
    FaultyDisk disk(desk.path());
    disk.startRecording();
    {
        const auto session = create(QDir(desk.filePath(u"kho"_s)));
        QVERIFY2(session.ok(), session ? "" : qPrintable(session.error().reason));
    }
    m_log = disk.stopRecording();
    QVERIFY(m_log.size() > 50);
    QVERIFY(QDir(desk.filePath(u"kho"_s)).removeRecursively());
}

void TestCreation::leavesAWorkspaceOrAFreeFolder_data()
{
    QTest::addColumn<PowerCut::Fate>("fate");
    QTest::newRow("killed") << PowerCut::Fate::Kept;
    QTest::newRow("power gone") << PowerCut::Fate::Lost;
    QTest::newRow("power gone, part of it written") << PowerCut::Fate::Mixed;
}

void TestCreation::leavesAWorkspaceOrAFreeFolder()
{
    QFETCH(PowerCut::Fate, fate);
    const QDir desk(m_folder.filePath(u"desk"_s));
    const QDir after(m_folder.filePath(u"after"_s));
    const QDir place(after.filePath(u"kho"_s));
    // Argon2id makes the whole proof of one state slow; the cheap half is done for all.
    const qsizetype stride = isLongRun() ? 1 : std::max<qsizetype>(1, m_log.size() / 4);
    PowerCut cut(desk);
    int whole = 0;
    int free = 0;
    int proved = 0;
    for (qsizetype step = 0; step < m_log.size(); ++step) {
        cut.apply(m_log.at(step));
        QVERIFY(after.mkpath(u"."_s));
        cut.leave(after, fate, quint32(step));
        const bool isFree = isFreeForWorkspace(place);
        const bool isWorkspace = store::readHeader(place).ok();
        QVERIFY2(isFree != isWorkspace, qPrintable(u"%1: %2"_s.arg(step).arg(place.entryList().join(u' '))));
        ++(isFree ? free : whole);
        if (step % stride != 0 && !(isWorkspace && whole == 1) && step + 1 != m_log.size())
            continue;
        ++proved;
        const auto session = isFree ? create(place) : open(place);
        QVERIFY2(session.ok(), session ? "" : qPrintable(u"%1: %2"_s.arg(step).arg(session.error().reason)));
        QVERIFY(QFile(place.filePath(u"unit-certificate.pem"_s)).size() > 0);
        QVERIFY(!isFree || !QFile::exists(place.filePath(u"workspace.making"_s)));
    }
    QVERIFY(free > 0);
    QVERIFY(fate == PowerCut::Fate::Lost || whole > 0);
    qInfo("%d states: %d free, %d workspaces; %d made again or opened", free + whole, free, whole, proved);
}

void TestCreation::takesNoOtherFolderForALeftover()
{
    const QDir place(m_folder.filePath(u"tài liệu"_s));
    QVERIFY(place.mkpath(u"."_s));
    for (const QString &name : {u"workspace.making"_s, u"thư riêng.odt"_s}) {
        QFile file(place.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(!isFreeForWorkspace(place));
    QCOMPARE(create(place).error().reason, u"workspace-exists"_s);
    QVERIFY(QFile::exists(place.filePath(u"thư riêng.odt"_s)));
}

void TestCreation::takesNoWorkspaceForALeftover()
{
    const QDir place(m_folder.filePath(u"kho"_s));
    QVERIFY(create(place).ok());
    QFile marker(place.filePath(u"workspace.making"_s));
    QVERIFY(marker.open(QIODevice::WriteOnly));
    QVERIFY(QFile::remove(place.filePath(u"workspace.header"_s)));
    QVERIFY(!isFreeForWorkspace(place));
    QVERIFY(open(place).ok());
    QVERIFY(marker.remove());
    QVERIFY(QFile::remove(place.filePath(u"workspace.header.2"_s)));
    // Without its header and without the marker it may still be somebody's workspace.
    QVERIFY(!isFreeForWorkspace(place));
}

QTEST_GUILESS_MAIN(TestCreation)
#include "test_creation.moc"
