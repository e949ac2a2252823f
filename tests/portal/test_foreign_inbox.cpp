// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/portal/ForeignInbox.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::testing;

/// What is taken out of the folder of another tus server, and when.
class ForeignInboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_taken.clear();
        m_uploads.clear();
        m_fails = false;
        m_whileTaken = {};
        m_clock.advance(m_clock.nowUtc().secsTo(QDateTime::currentDateTimeUtc()) + 60);
        m_inbox = makeInbox();
        QVERIFY(m_inbox->prepare().ok());
    }

    void takesWhatIsFinished_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("info");
        QTest::newRow("tusd") << u"a1.info"_s
                              << R"({"ID":"a1","Size":5,"SizeIsDeferred":false,"Offset":0,"MetaData":{"sha512":"ab"},
                                     "IsPartial":false,"IsFinal":false,"Storage":{"Path":"/etc/passwd"}})"_ba;
        QTest::newRow("@tus/file-store") << u"a1.json"_s
                                         << R"({"id":"a1","size":5,"offset":0,"metadata":{"sha512":"ab"}})"_ba;
        QTest::newRow("@tus/s3-store") << u"a1.info"_s << R"({"id":"a1","size":5,"metadata":{"sha512":"ab"}})"_ba;
    }

    void takesWhatIsFinished()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, info);
        write(u"a1"_s, "hello");
        write(name, info);
        QCOMPARE(m_inbox->look(), 0); // seen once is not enough
        QCOMPARE(m_inbox->look(), 1);
        QCOMPARE(m_taken, QByteArrayList{"hello"});
        QCOMPARE(m_uploads.first().metadata.value(u"sha512"_s), "ab");
        QCOMPARE(m_inbox->look(), 0);
    }

    void leavesAloneWhatIsNotFinishedOrNoUpload()
    {
        write(u"short"_s, "hell");
        write(u"short.info"_s, R"({"Size":5})");
        write(u"long"_s, "hello!");
        write(u"long.info"_s, R"({"Size":5})");
        write(u"part"_s, "hello");
        write(u"part.info"_s, R"({"Size":5,"IsPartial":true})");
        write(u"deferred"_s, {});
        write(u"deferred.info"_s, R"({"Size":0,"SizeIsDeferred":true})");
        write(u"unknown"_s, "hello");
        write(u"unknown.json"_s, R"({"id":"unknown"})");
        write(u"nonsense"_s, "hello");
        write(u"nonsense.json"_s, "{");
        write(u"large"_s, QByteArray(2000, 'x'));
        write(u"large.info"_s, R"({"Size":2000})");
        write(u"alone.info"_s, R"({"Size":0})");
        QFile::link(u"/etc/hostname"_s, path(u"link"_s));
        write(u"link.info"_s, R"({"Size":)" + QByteArray::number(QFileInfo(u"/etc/hostname"_s).size()) + "}");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_inbox->look(), 0);
        write(u"short"_s, "hello");
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(m_inbox->look(), 1);
    }

    void waitsWhileItChanges()
    {
        write(u"a.info"_s, R"({"Size":5})");
        for (const QByteArray &bytes : QByteArrayList{"\0\0\0\0\0"_ba, "h\0\0\0\0"_ba, "hell\0"_ba}) {
            QFile::remove(path(u"a"_s));
            write(u"a"_s, bytes.leftJustified(5, '\0'));
            QCOMPARE(m_inbox->look(), 0);
        }
        QFile::remove(path(u"a"_s));
        write(u"a"_s, "hello");
        m_clock.advance(-120); // written after now: not quiet
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(m_inbox->look(), 0);
        m_clock.advance(120);
        QCOMPARE(m_inbox->look(), 1);
        QCOMPARE(m_taken, QByteArrayList{"hello"});
    }

    void keepsTheOriginalForTheOtherServerAndThenClearsItAway()
    {
        write(u"a"_s, "hello");
        write(u"a.info"_s, R"({"Size":5})");
        (void)m_inbox->look();
        QCOMPARE(m_inbox->look(), 1);
        QVERIFY(QFile::exists(path(u"a"_s)));
        m_inbox = makeInbox(); // a restart
        QCOMPARE(m_inbox->look() + m_inbox->look(), 0);
        m_clock.advance(7200);
        QCOMPARE(m_inbox->look(), 0);
        QVERIFY(!QFile::exists(path(u"a"_s)) && !QFile::exists(path(u"a.info"_s)));
        QVERIFY(QDir(m_folder->filePath(u"scratch/taken"_s)).isEmpty(QDir::Files));
    }

    /// What a program fetches from a bucket it fetches again when it is deleted here, and clears away itself in the end.
    void leavesCopiesOfABucketToWhoeverFetchesThem_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::newRow("@tus/s3-store") << R"({"id":"a","size":5,"storage":{"type":"s3","path":"a","bucket":"b"}})"_ba;
        QTest::newRow("tusd") << R"({"ID":"a+1","Size":5,"Storage":{"Type":"s3store","Bucket":"b","Key":"a"}})"_ba;
    }

    void leavesCopiesOfABucketToWhoeverFetchesThem()
    {
        QFETCH(const QByteArray, info);
        write(u"a"_s, "hello");
        write(u"a.info"_s, info);
        (void)m_inbox->look();
        QCOMPARE(m_inbox->look(), 1);
        m_clock.advance(7200);
        QCOMPARE(m_inbox->look() + m_inbox->look(), 0);
        QVERIFY(QFile::exists(path(u"a"_s)) && QFile::exists(path(u"a.info"_s)));
        m_inbox = makeInbox(); // a restart, much later
        QCOMPARE(m_inbox->look() + m_inbox->look(), 0);
        QVERIFY(QFile::remove(path(u"a"_s)) && QFile::remove(path(u"a.info"_s)));
        m_clock.advance(7200);
        QCOMPARE(m_inbox->look(), 0);
        QVERIFY(QDir(m_folder->filePath(u"scratch/taken"_s)).isEmpty(QDir::Files));
    }

    /// The same bytes of the same time are the same upload, in whichever file they lie.
    void takesWhatWasFetchedAgainOnce()
    {
        const QDateTime uploaded = m_clock.nowUtc().addSecs(-3600);
        for (const int taken : {1, 0}) {
            QFile::remove(path(u"a"_s));
            write(u"a"_s, "hello");
            setTime(u"a"_s, uploaded);
            write(u"a.info"_s, R"({"size":5,"storage":{"type":"s3"}})");
            QCOMPARE(m_inbox->look() + m_inbox->look(), taken);
        }
    }

    /// rclone before 1.63 writes where the file will be, with several streams from its middle on, and gives it its time in the end.
    void takesAnewWhatHadItsLengthBeforeItWasComplete_data()
    {
        QTest::addColumn<QByteArray>("sha512");
        QTest::addColumn<QByteArrayList>("taken");
        QTest::newRow("with its digest") << crypto::sha512("hello").toHex() << QByteArrayList{"hello"};
        QTest::newRow("without") << QByteArray() << QByteArrayList{"\0\0llo"_ba, "hello"};
    }

    void takesAnewWhatHadItsLengthBeforeItWasComplete()
    {
        QFETCH(const QByteArray, sha512);
        const QDateTime uploaded = m_clock.nowUtc().addSecs(-3600);
        write(u"a"_s, "\0\0llo"_ba);
        write(u"a.info"_s, R"({"size":5,"metadata":{"sha512":")" + sha512 + R"("},"storage":{"type":"s3"}})");
        for (int i = 0; i < 4; ++i)
            (void)m_inbox->look();
        write(u"a"_s, "hello");
        setTime(u"a"_s, uploaded);
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(m_inbox->look(), 1);
        QTEST(m_taken, "taken");
        QCOMPARE(m_inbox->look() + m_inbox->look(), 0);
    }

    void takesAnewWhatChangedWhileItWasTaken()
    {
        write(u"a"_s, "hallo");
        write(u"a.info"_s, R"({"size":5,"storage":{"type":"s3"}})");
        m_whileTaken = [this] {
            write(u"a"_s, "hello");
            setTime(u"a"_s, m_clock.nowUtc().addSecs(-3600));
        };
        (void)m_inbox->look();
        QCOMPARE(m_inbox->look(), 1);
        m_whileTaken = {};
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(m_inbox->look(), 1);
        QCOMPARE(m_taken, (QByteArrayList{"hallo", "hello"}));
    }

    void leavesAloneWhatABucketHoldsOfAnUploadUnderWay()
    {
        write(u"a.info"_s, R"({"id":"a","size":5,"offset":0,"storage":{"type":"s3"}})");
        write(u"a.part"_s, "hello");
        write(u"a.270a8b02.partial"_s, "hello");
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_inbox->look(), 0);
        QVERIFY(QFile::rename(path(u"a.270a8b02.partial"_s), path(u"a"_s)));
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(m_inbox->look(), 1);
    }

    void triesAgainWhatCouldNotBeHandedOver()
    {
        write(u"a"_s, "hello");
        write(u"a.info"_s, R"({"Size":5})");
        m_fails = true;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(QDir(m_folder->filePath(u"scratch"_s)).entryList({u"*.part"_s}).size(), 0);
        m_fails = false;
        QCOMPARE(m_inbox->look(), 1);
    }

    /// It stays what it is; offering it again would change nothing.
    void leavesAsideWhatTheOtherServerAltered()
    {
        write(u"a"_s, "hello");
        write(u"a.info"_s, R"({"Size":5,"MetaData":{"sha512":")" + crypto::sha512("hallo").toHex() + R"("}})");
        (void)m_inbox->look();
        QCOMPARE(m_inbox->look(), 1);
        QCOMPARE(m_taken, QByteArrayList());
        QCOMPARE(m_inbox->look(), 0);
        QCOMPARE(QDir(m_folder->filePath(u"scratch"_s)).entryList({u"*.part"_s}).size(), 0);
    }

    void manyPortalsTakeEachUploadOnce()
    {
        for (int i = 0; i < 50; ++i) {
            write(u"u%1"_s.arg(i), "bytes " + QByteArray::number(i));
            write(u"u%1.info"_s.arg(i), R"({"Size":)" + QByteArray::number(QByteArray::number(i).size() + 6) + "}");
        }
        std::vector<std::unique_ptr<ForeignInbox>> portals;
        for (int i = 0; i < 3; ++i) {
            portals.push_back(makeInbox());
            portals.back()->start();
        }
        QTRY_COMPARE(takenSoFar(), 50);
        portals.clear();
        QCOMPARE(QSet<QByteArray>(m_taken.cbegin(), m_taken.cend()).size(), 50);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(u"inbox/"_s + name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void setTime(const QString &name, const QDateTime &time) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    }

    qsizetype takenSoFar()
    {
        const QMutexLocker locker(&m_mutex);
        return m_taken.size();
    }

    std::unique_ptr<ForeignInbox> makeInbox()
    {
        ForeignInboxOptions options;
        options.folder = m_folder->filePath(u"inbox"_s);
        options.scratch = m_folder->filePath(u"scratch"_s);
        options.maximumSize = 1000;
        options.pauseMilliseconds = 5;
        return std::make_unique<ForeignInbox>(
            options, m_clock, [this](const QString &file, const ArrivedUpload &upload) -> Result<void> {
                const QMutexLocker locker(&m_mutex);
                QFile copy(file);
                if (m_fails || !copy.open(QIODevice::ReadOnly))
                    return Error{Fault::NoSpace, u"portal-no-space"_s, Retry::Later, {}, {}};
                const QByteArray bytes = copy.readAll();
                if (crypto::sha512(bytes) != upload.sha512)
                    return Error{Fault::Internal, u"portal-storage"_s, Retry::Never, {}, {}};
                m_taken.append(bytes);
                m_uploads.append(upload);
                copy.remove();
                if (m_whileTaken)
                    m_whileTaken();
                return {};
            });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ForeignInbox> m_inbox;
    FakeClock m_clock;
    QMutex m_mutex;
    QByteArrayList m_taken;
    QList<ArrivedUpload> m_uploads;
    bool m_fails = false;
    std::function<void()> m_whileTaken;
};

QTEST_GUILESS_MAIN(ForeignInboxTest)
#include "test_foreign_inbox.moc"
