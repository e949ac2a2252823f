// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/HandoverFile.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"
#include "tests/workflow/DeskFixture.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// What lies on a stick afterwards is the whole hand-over or what lay there before, whatever the stick does.
class TestHandoverFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void namesTheFileForEveryFileSystem();
    void writesWhatReadsBack();
    void saysHowFarItIs();
    void replacesAnOlderFileWhole();
    void leavesNothingWhenStopped();
    void refusesAFolderThatCannotBeWritten();
    void survivesEveryFailureOfTheStick_data();
    void survivesEveryFailureOfTheStick();
    void readsOnlyWhatCanBeAHandover();

private:
    QByteArray contents() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }
    QStringList files() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }

    std::unique_ptr<ScratchFolder> m_folder;
    QString m_path;
    QByteArray m_sealed;
};

void TestHandoverFile::initTestCase()
{
    m_sealed.resize(3 * 1024 * 1024 + 17);
    auto *words = reinterpret_cast<quint32 *>(m_sealed.data());
    QRandomGenerator(7).fillRange(words, m_sealed.size() / qsizetype(sizeof(quint32)));
}

void TestHandoverFile::init()
{
    m_folder = std::make_unique<ScratchFolder>();
    m_path = m_folder->filePath(u"bai.bangiao"_s);
}

void TestHandoverFile::namesTheFileForEveryFileSystem()
{
    const QDateTime morning(QDate(2026, 11, 23), QTime(9, 10));
    QCOMPARE(handoverFileName(u"UBND xã Đồng Việt / Ban biên tập"_s, morning),
             u"ban-giao_ubnd-xa-dong-viet-ban-bien-tap_2026-11-23_0910.bangiao"_s);
}

void TestHandoverFile::writesWhatReadsBack()
{
    QCOMPARE(reasonOf(writeHandoverFile(m_path, m_sealed)), QString());
    QCOMPARE(files(), QStringList{u"bai.bangiao"_s});
    const auto read = readHandoverFile(m_path);
    QVERIFY(read);
    QVERIFY(*read == m_sealed);
}

void TestHandoverFile::saysHowFarItIs()
{
    qint64 last = 0;
    int steps = 0;
    QCOMPARE(reasonOf(writeHandoverFile(m_path, m_sealed,
                                        [&](qint64 done, qint64 total) {
                                            ++steps;
                                            const bool grows = done > last && total == 2 * m_sealed.size();
                                            last = done;
                                            return grows;
                                        })),
             QString());
    QCOMPARE(last, 2 * m_sealed.size());
    QVERIFY(steps >= 8);
}

void TestHandoverFile::replacesAnOlderFileWhole()
{
    QCOMPARE(reasonOf(writeHandoverFile(m_path, "older")), QString());
    QCOMPARE(reasonOf(writeHandoverFile(m_path, m_sealed)), QString());
    QVERIFY(contents() == m_sealed);
}

void TestHandoverFile::leavesNothingWhenStopped()
{
    QCOMPARE(reasonOf(writeHandoverFile(m_path, "older")), QString());
    for (int step = 1; step <= 7; ++step) {
        int left = step;
        const auto written = writeHandoverFile(m_path, m_sealed, [&](qint64, qint64) { return --left > 0; });
        QCOMPARE(reasonOf(written), u"cancelled"_s);
        QCOMPARE(contents(), QByteArray("older"));
        QCOMPARE(files(), QStringList{u"bai.bangiao"_s});
    }
}

void TestHandoverFile::refusesAFolderThatCannotBeWritten()
{
    const auto nowhere = writeHandoverFile(m_folder->filePath(u"khong/co/bai.bangiao"_s), m_sealed);
    QCOMPARE(reasonOf(nowhere), u"handover-not-written"_s);
    QVERIFY(QFile::setPermissions(m_folder->path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto locked = writeHandoverFile(m_path, m_sealed);
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    QCOMPARE(reasonOf(locked), u"handover-not-written"_s);
    QCOMPARE(locked.error().arguments, QStringList{m_path});
    QCOMPARE(files(), QStringList());
}

void TestHandoverFile::survivesEveryFailureOfTheStick_data()
{
    using enum FaultyDisk::Failure;
    using enum FaultyDisk::Span;
    QTest::addColumn<FaultyDisk::Mode>("mode");
    QTest::addColumn<QString>("before");
    for (const char *before : {"", "older"}) {
        QTest::addRow("full once%s", before) << FaultyDisk::Mode{NoSpace, Once} << QString::fromLatin1(before);
        QTest::addRow("full%s", before) << FaultyDisk::Mode{NoSpace, FromThenOn} << QString::fromLatin1(before);
        QTest::addRow("hiccup%s", before) << FaultyDisk::Mode{IoError, Once} << QString::fromLatin1(before);
        QTest::addRow("pulled out%s", before) << FaultyDisk::Mode{IoError, FromThenOn} << QString::fromLatin1(before);
    }
}

void TestHandoverFile::survivesEveryFailureOfTheStick()
{
    QFETCH(const FaultyDisk::Mode, mode);
    QFETCH(const QString, before);
    if (!before.isEmpty())
        QCOMPARE(reasonOf(writeHandoverFile(m_path, before.toLatin1())), QString());
    const QByteArray former = contents();
    FaultyDisk disk(m_folder->path());
    int failures = 0;
    for (int call = 1; call < 200; ++call) {
        disk.failAt(call, mode);
        const auto written = writeHandoverFile(m_path, m_sealed);
        const int faults = disk.heal();
        if (faults == 0) {
            QCOMPARE(reasonOf(written), QString());
            QVERIFY(contents() == m_sealed);
            break;
        }
        // A folder that does not sync, or a clean-up that fails, costs nothing of what is there.
        if (written) {
            QVERIFY(contents() == m_sealed);
            QVERIFY(former == "nothing" ? QFile::remove(m_path) : bool(writeHandoverFile(m_path, former)));
            continue;
        }
        ++failures;
        const QString reason = reasonOf(written);
        QVERIFY2(reason == u"handover-no-space"_s || reason == u"handover-not-written"_s
                     || reason == u"handover-not-kept"_s,
                 qPrintable(reason + u' ' + disk.firstFault()));
        if (mode.failure == FaultyDisk::Failure::NoSpace)
            QCOMPARE(reason, u"handover-no-space"_s);
        QVERIFY(contents() == former);
        QFile::remove(m_path + u".part"_s);
    }
    QVERIFY2(failures > 2, qPrintable(QString::number(failures)));
}

void TestHandoverFile::readsOnlyWhatCanBeAHandover()
{
    QCOMPARE(reasonOf(readHandoverFile(m_path)), u"file-unreadable"_s);
    QCOMPARE(reasonOf(readHandoverFile(m_folder->path())), u"file-unreadable"_s);
    QFile vast(m_path);
    QVERIFY(vast.open(QIODevice::WriteOnly) && vast.resize(3LL << 30));
    QCOMPARE(reasonOf(readHandoverFile(m_path)), u"envelope-form"_s);
}

QTEST_GUILESS_MAIN(TestHandoverFile)
#include "test_handover_file.moc"
