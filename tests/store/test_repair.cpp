// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/DamagedStore.h"
#include "tests/support/TestScale.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

using FileState = StoreReport::FileState;

class TestRepair : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mendsWholeFiles_data();
    void mendsWholeFiles();
    void refusesWhenNothingReadsAndLeavesAllAsItWas();
    void seesAcknowledgedChangesMissingFromTheLog();
    void leavesTheOldOrTheNewStoreWhereverItIsKilled();
    void leavesAllAsItWasOnAFullDisk();
    void refusesAStoreThatIsOpen();
    void leavesAllAsItWasWhereverItIsStopped();

private:
    QStringList writerArguments(const QString &mode, const QDir &workspace) const
    {
        return {mode, workspace.path(), QString::fromLatin1(m_store.key().view().toByteArray().toHex())};
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void resize(const QString &path, qint64 bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(bytes));
    }
    static void zeroFrom(const QString &path, qint64 from)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(from));
        file.write(QByteArray(file.size() - from, '\0'));
    }
    static void replaceByAStranger(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(crypto::randomBytes(20 * DamagedStore::pageSize));
    }
    void spoil(const QDir &workspace, const QString &how) const;

    const QString m_writer = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_store_writer");
    DamagedStore m_store;
};

void TestRepair::spoil(const QDir &workspace, const QString &how) const
{
    const QString file = workspace.filePath(how.section(u' ', 0, 0));
    const QString what = how.section(u' ', 1);
    const qint64 half = QFileInfo(file).size() / DamagedStore::pageSize / 2 * DamagedStore::pageSize;
    if (what == u"gone")
        QVERIFY(QFile::remove(file));
    else if (what == u"empty")
        resize(file, 0);
    else if (what == u"cut")
        resize(file, half + 100);
    else if (what == u"half zeros")
        zeroFrom(file, half);
    else if (what == u"zeros added")
        resize(file, QFileInfo(file).size() + 5 * DamagedStore::pageSize);
    else if (what == u"of a stranger")
        replaceByAStranger(file);
    else
        DamagedStore::damage(workspace, how.section(u' ', 0, 0), 1);
}

void TestRepair::mendsWholeFiles_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("readsAlone"); ///< something comes back without a copy
    for (const QString &file : {u"content.db"_s, u"assets.db"_s}) {
        const auto row = [&file](const QString &what, FileState state, bool readsAlone) {
            QTest::newRow(qPrintable(file + u' ' + what)) << int(state) << readsAlone;
        };
        const bool isAssets = file.startsWith(u"assets");
        row(u"gone"_s, FileState::Missing, isAssets);
        row(u"empty"_s, FileState::Damaged, true);
        row(u"cut"_s, FileState::Damaged, true);
        row(u"half zeros"_s, FileState::Damaged, true);
        row(u"zeros added"_s, FileState::Sound, true);
        row(u"of a stranger"_s, FileState::Foreign, isAssets);
        row(u"first page"_s, FileState::Damaged, true);
    }
}

void TestRepair::mendsWholeFiles()
{
    QFETCH(const int, state);
    QFETCH(const bool, readsAlone);
    const QString how = QString::fromLatin1(QTest::currentDataTag());
    const QDir workspace = m_store.copy(u"hỏng"_s);
    spoil(workspace, how);
    const auto report = m_store.check(workspace);
    QVERIFY2(report, report ? "" : qPrintable(report.error().reason));
    const auto isNamed = [&how](const StoreReport::File &file) { return how.startsWith(file.name); };
    QCOMPARE(int(std::ranges::find_if(report->files, isNamed)->state), state);
    QCOMPARE(report->isSound(), FileState(state) == FileState::Sound);

    const QDir alone = m_store.copy(u"không có bản sao"_s);
    spoil(alone, how);
    const auto repaired = m_store.repair(alone);
    const bool isEmpty = how == u"content.db empty"_s;
    QCOMPARE(repaired ? u"repaired"_s : repaired.error().reason,
             readsAlone && !isEmpty ? u"repaired"_s : u"store-unrepairable"_s);
    if (repaired)
        QVERIFY(m_store.check(alone)->isSound());

    const auto restored = m_store.repair(workspace, m_store.copy(u"bản sao lưu"_s));
    QVERIFY2(restored, restored ? "" : qPrintable(restored.error().reason));
    QCOMPARE(m_store.read(workspace), m_store.rows());
}

void TestRepair::refusesWhenNothingReadsAndLeavesAllAsItWas()
{
    const QDir workspace = m_store.copy(u"không đọc được"_s);
    replaceByAStranger(workspace.filePath(u"content.db"_s));
    const QByteArray before = bytesOf(workspace.filePath(u"content.db"_s));
    const QStringList files = workspace.entryList(QDir::Files);
    const auto repaired = m_store.repair(workspace);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().reason, u"store-unrepairable"_s);
    QCOMPARE(bytesOf(workspace.filePath(u"content.db"_s)), before);
    QCOMPARE(workspace.entryList(QDir::Files), files);
}

void TestRepair::seesAcknowledgedChangesMissingFromTheLog()
{
    const QDir workspace = m_store.copy(u"nhật ký"_s);
    const QDir open(workspace.path() + u" đang mở"_s);
    {
        auto store = Store::open(workspace, m_store.key(), m_store.clock());
        QVERIFY(store);
        for (int i = 0; i < 6; ++i)
            QVERIFY((*store)->content().run("UPDATE articles SET remark = ? WHERE number = 1", QString::number(i)));
        open.mkpath(u"."_s);
        for (const QString &name : workspace.entryList(QDir::Files))
            QFile::copy(workspace.filePath(name), open.filePath(name));
    }
    QVERIFY(m_store.check(open)->isSound());
    const QString log = open.filePath(u"content.db-wal"_s);
    QFile file(log);
    QVERIFY(file.open(QIODevice::ReadWrite));
    // In the first frame: five transactions, each acknowledged, come after it.
    QVERIFY(file.seek(32 + 24 + 700));
    file.write("khác");
    file.close();
    const auto report = m_store.check(open);
    QVERIFY(report);
    QVERIFY(std::ranges::any_of(report->files, &StoreReport::File::logBroken));
    QVERIFY(!report->isSound());
    const auto repaired = m_store.repair(open);
    QVERIFY(repaired);
    auto store = Store::open(open, m_store.key(), m_store.clock());
    QVERIFY(store);
    const auto remark = (*store)->content().first("SELECT remark FROM articles WHERE number = 1",
                                                  [](const Statement &row) { return row.text(0); });
    QCOMPARE(remark->value_or(QString()), u"5"_s);
}

void TestRepair::leavesTheOldOrTheNewStoreWhereverItIsKilled()
{
    const int kills = bantin::testing::isLongRun() ? 300 : 32;
    const QDir reference = m_store.copy(u"đối chiếu"_s);
    DamagedStore::damage(reference, u"content.db"_s, 20);
    QElapsedTimer timer;
    {
        QProcess whole;
        whole.start(m_writer, writerArguments(u"repair"_s, reference));
        QVERIFY(whole.waitForReadyRead());
        timer.start();
        QVERIFY(whole.waitForFinished());
    }
    const qint64 span = timer.nsecsElapsed() / 1000;
    const DamagedStore::Rows expected = m_store.read(reference);
    QVERIFY(!expected.isEmpty());
    int replaced = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const QDir workspace = m_store.copy(u"giết"_s);
        DamagedStore::damage(workspace, u"content.db"_s, 20);
        QProcess repairer;
        repairer.start(m_writer, writerArguments(u"repair"_s, workspace));
        QVERIFY(repairer.waitForReadyRead());
        const QDeadlineTimer instant(std::chrono::microseconds(span * 3 * kill / (2 * kills)), Qt::PreciseTimer);
        while (!instant.hasExpired())
            continue;
        repairer.kill();
        QVERIFY(repairer.waitForFinished());
        const bool wasReplaced = !workspace.entryList({u"damaged-*"_s}, QDir::Dirs).isEmpty();
        replaced += wasReplaced ? 1 : 0;
        // Whoever opens the store next finishes what was begun or forgets it.
        const DamagedStore::Rows found = m_store.read(workspace);
        QVERIFY(!wasReplaced || found == expected);
        if (!wasReplaced)
            QVERIFY(m_store.repair(workspace));
        QVERIFY2(m_store.read(workspace) == expected, qPrintable(u"kill %1"_s.arg(kill)));
        QVERIFY(m_store.check(workspace)->isSound());
        QVERIFY(workspace.entryList({u"*.repaired*"_s, u"workspace.repair"_s}, QDir::Files).isEmpty());
    }
    qInfo("%d kills while repairing, %d after the new files were in place, no store lost", kills, replaced);
}

void TestRepair::leavesAllAsItWasOnAFullDisk()
{
    const QDir workspace = m_store.copy(u"đĩa đầy"_s);
    DamagedStore::damage(workspace, u"content.db"_s, 20);
    const QByteArray before = bytesOf(workspace.filePath(u"content.db"_s));
    QProcess repairer;
    repairer.start(m_writer, writerArguments(u"repair-starved"_s, workspace));
    QVERIFY(repairer.waitForFinished());
    QCOMPARE(repairer.readAllStandardOutput().trimmed(), "begun\ndisk-full"_ba);
    QCOMPARE(bytesOf(workspace.filePath(u"content.db"_s)), before);
    QVERIFY(workspace.entryList({u"*.repaired*"_s}, QDir::Files).isEmpty());
    QVERIFY(m_store.repair(workspace));
    QVERIFY(m_store.check(workspace)->isSound());
}

void TestRepair::refusesAStoreThatIsOpen()
{
    const QDir workspace = m_store.copy(u"đang dùng"_s);
    const auto store = Store::open(workspace, m_store.key(), m_store.clock());
    QVERIFY(store);
    QVERIFY(m_store.check(workspace)->isSound());
    const auto repaired = m_store.repair(workspace);
    QVERIFY(!repaired);
    QCOMPARE(repaired.error().reason, u"store-in-use"_s);
}

void TestRepair::leavesAllAsItWasWhereverItIsStopped()
{
    const QDir workspace = m_store.copy(u"dừng"_s);
    DamagedStore::damage(workspace, u"content.db"_s, 20);
    const QByteArray before = bytesOf(workspace.filePath(u"content.db"_s));
    int stops = 0;
    for (int calls = 0;; ++calls) {
        int left = calls;
        const auto stopAfter = [&left](qint64, qint64) { return left-- > 0; };
        const auto outcome = StoreRepair(workspace, m_store.key(), m_store.clock(), stopAfter).run();
        if (outcome)
            break;
        QCOMPARE(outcome.error().reason, u"cancelled"_s);
        QCOMPARE(bytesOf(workspace.filePath(u"content.db"_s)), before);
        QCOMPARE(workspace.entryList(QDir::Files), m_store.sound().entryList(QDir::Files));
        ++stops;
    }
    qInfo("stopped at %d places", stops);
    QVERIFY(stops > 2);
}

QTEST_GUILESS_MAIN(TestRepair)
#include "test_repair.moc"
