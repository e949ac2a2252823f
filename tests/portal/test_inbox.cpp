// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/crypto/Digest.h"
#include "sync/portal/PackageInbox.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;

class InboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_blobs = BlobStore(m_folder->filePath(u"blobs"_s));
        m_decided.clear();
        m_inbox = makeInbox();
        QVERIFY(m_inbox->prepare().ok());
    }

    void knowsNothingOfWhatNeverArrived() { QVERIFY(!m_inbox->status(crypto::sha512("never")).has_value()); }

    void asksForPicturesAndTakesNoOthers()
    {
        m_inbox->start();
        QVERIFY(deliver("thin a b"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Incomplete);
        QCOMPARE(m_inbox->status(thinName())->lacking, (QList{crypto::sha512("a"), crypto::sha512("b")}));
        QVERIFY(deliver("c"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("c"))->state, PackageStatus::State::Refused);
        QVERIFY(!m_blobs.contains(crypto::sha512("c")));
        QVERIFY(deliver("b"));
        QCOMPARE(m_inbox->status(thinName())->lacking, QList{crypto::sha512("a")});
        QCOMPARE(decisions("thin a b"), 1);
        QVERIFY(deliver("a"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        QCOMPARE(decisions("thin a b"), 2);
        QVERIFY(deliver("a")); // once more, by a second desk
        QVERIFY(!m_inbox->status(crypto::sha512("a")).has_value());
        QCOMPARE(archived(), "the bag"_ba);
    }

    /// A picture may arrive before the restarted portal has looked at its package again.
    void knowsAfterARestartWhatItWaitsFor()
    {
        m_inbox->start();
        QVERIFY(deliver("thin a b"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Incomplete);
        m_inbox.reset();
        m_inbox = makeInbox();
        QVERIFY(m_inbox->prepare().ok());
        QVERIFY(deliver("a"));
        QVERIFY(deliver("b"));
        m_inbox->start();
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        QVERIFY(QDir(m_folder->filePath(u"incoming"_s)).isEmpty());
    }

    void saysVerifyingUntilItIsDecided()
    {
        QVERIFY(deliver("good 1"));
        QCOMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Verifying);
        m_inbox->start();
        QTRY_COMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Published);
    }

    void anUndecidablePackageDoesNotHoldUpTheOthers()
    {
        QVERIFY(deliver("disk full"));
        m_inbox->start();
        QTRY_COMPARE(decisions("disk full"), 1);
        QVERIFY(deliver("good 1"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Published);
        QCOMPARE(m_inbox->status(crypto::sha512("disk full"))->state, PackageStatus::State::Verifying);
    }

    void decidesAPublishedPackageOnceAndARefusedOneAgain()
    {
        m_inbox->start();
        for (int round = 1; round <= 2; ++round) {
            QVERIFY(deliver("good 1"));
            QTRY_COMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Published);
            QVERIFY(deliver("bad"));
            QTRY_COMPARE(m_inbox->status(crypto::sha512("bad"))->state, PackageStatus::State::Refused);
        }
        QCOMPARE(decisions("good 1"), 1);
        QCOMPARE(decisions("bad"), 2);
    }

    void remembersItsAnswersAfterARestart()
    {
        m_inbox->start();
        QVERIFY(deliver("good 1"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Published);
        const QByteArray answer = m_inbox->status(crypto::sha512("good 1"))->receiptJson;
        m_inbox.reset();
        m_inbox = makeInbox();
        QCOMPARE(m_inbox->status(crypto::sha512("good 1"))->receiptJson, answer);
    }

    void holdsWhatIsUnderAnEmbargoUntilItsTime()
    {
        m_inbox->start();
        QVERIFY(deliver("embargo 1"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("embargo 1"))->state, PackageStatus::State::Scheduled);
        QCOMPARE(m_inbox->status(crypto::sha512("embargo 1"))->publishFrom, m_embargo);
        // What comes behind it is not held up, and a clock set back changes nothing.
        m_clock.advance(-3600);
        QVERIFY(deliver("good 1"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("good 1"))->state, PackageStatus::State::Published);
        QCOMPARE(decisions("embargo 1"), 1);
        // A restart, and any other program, knows it from the disk.
        m_inbox.reset();
        m_inbox = makeInbox();
        m_inbox->start();
        QCOMPARE(m_inbox->status(crypto::sha512("embargo 1"))->state, PackageStatus::State::Scheduled);
        m_clock.advance(3600 + 60);
        QVERIFY(deliver("good 2")); // wakes the worker, which else looks at the clock by itself
        QTRY_COMPARE(m_inbox->status(crypto::sha512("embargo 1"))->state, PackageStatus::State::Published);
        QCOMPARE(decisions("embargo 1"), 2);
    }

    void severalOverOneFolderDecideEachPackageOnce()
    {
        std::vector<std::unique_ptr<PackageInbox>> others;
        for (int i = 0; i < 3; ++i) {
            others.push_back(makeInbox());
            others.back()->start();
        }
        QByteArrayList contents;
        for (int i = 0; i < 60; ++i) {
            contents.append("good " + QByteArray::number(i));
            QVERIFY(deliver(contents.last()));
            QVERIFY(deliver(contents.at(i / 2))); // a second time, perhaps while it is being decided
        }
        const auto isPublished = [&](const QByteArray &content) {
            const auto status = m_inbox->status(crypto::sha512(content)); // one that decides nothing itself
            return status && status->state == PackageStatus::State::Published;
        };
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(contents, isPublished), 60'000);
        others.clear();
        for (const QByteArray &content : std::as_const(contents))
            QCOMPARE(decisions(content), 1);
    }

private:
    std::unique_ptr<PackageInbox> makeInbox()
    {
        return std::make_unique<PackageInbox>(
            m_folder->path(), m_clock, m_blobs, &InboxTest::nameOf,
            [this](const QByteArray &zip, const QByteArray &sha512) { return decide(zip, sha512); },
            [](const QByteArray &) { return "signature"_ba; });
    }

    /// A thin bag of the test: its name is no digest of its bytes.
    static QByteArray thinName() { return QByteArray(64, 't'); }
    static QByteArray nameOf(const QByteArray &zip) { return zip.startsWith("thin") ? thinName() : QByteArray(); }

    QByteArray archived() const
    {
        QFile file(m_folder->filePath(u"packages/"_s + QString::fromLatin1(thinName().toHex()) + u".zip"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QList<QByteArray> lackingOf(const QByteArray &zip) const
    {
        QList<QByteArray> lacking;
        const QList<QByteArray> words = zip.startsWith("thin") ? zip.split(' ').sliced(1) : QList<QByteArray>();
        for (const QByteArray &word : words) {
            if (!m_blobs.contains(crypto::sha512(word)))
                lacking.append(crypto::sha512(word));
        }
        return lacking;
    }

    Result<Verdict> decide(const QByteArray &zip, const QByteArray &sha512)
    {
        const QMutexLocker locker(&m_mutex);
        m_decided.append(QByteArray(zip.constData(), zip.size())); // `zip` is a view of the file
        if (zip == "disk full")
            return Error{Fault::NoSpace, u"portal-no-space"_s, Retry::Later, {}, {}};
        if (zip.startsWith("embargo") && m_clock.nowUtc() < m_embargo)
            return Verdict{std::nullopt, m_embargo};
        if (const auto lacking = lackingOf(zip); !lacking.isEmpty())
            return Verdict{.receipt = std::nullopt, .lacking = lacking};
        Receipt receipt;
        receipt.packageSha512 = sha512;
        const bool thin = zip.startsWith("thin");
        const bool good = zip.startsWith("good") || zip.startsWith("embargo") || thin;
        receipt.outcome = good ? u"published"_s : u"refused"_s;
        receipt.reason = good ? QString() : u"package-not-zip"_s;
        receipt.pageUrl = good ? u"http://localhost/bai/x/"_s : QString();
        receipt.issuedAt = fromTimestamp(u"2026-11-20T07:05:00Z"_s);
        return Verdict{.receipt = receipt, .archive = thin ? "the bag"_ba : QByteArray()};
    }

    int decisions(const QByteArray &content)
    {
        const QMutexLocker locker(&m_mutex);
        return static_cast<int>(m_decided.count(content));
    }

    bool deliver(const QByteArray &content)
    {
        QFile file(m_folder->filePath(u"arrived.bin"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return false;
        file.close();
        return m_inbox->take(file.fileName(), crypto::sha512(content)).ok();
    }

    testing::FakeClock m_clock;
    const QDateTime m_embargo = m_clock.nowUtc().addSecs(60);
    std::unique_ptr<QTemporaryDir> m_folder;
    BlobStore m_blobs{QString()};
    QMutex m_mutex;
    QList<QByteArray> m_decided;
    std::unique_ptr<PackageInbox> m_inbox;
};

QTEST_GUILESS_MAIN(InboxTest)
#include "test_inbox.moc"
