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
#include <future>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
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
        QCOMPARE(m_inbox->status(thinName())->lacking, (QList{0, 1}));
        QVERIFY(deliver("c"));
        QTRY_COMPARE(m_inbox->status(crypto::sha512("c"))->state, PackageStatus::State::Refused);
        QVERIFY(!m_blobs.contains(crypto::sha512("c")));
        QVERIFY(deliver("b", pictures("1")));
        QCOMPARE(m_inbox->status(thinName())->lacking, QList{0});
        QCOMPARE(decisions("thin a b"), 1);
        QVERIFY(deliver("a", pictures("0")));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        QCOMPARE(decisions("thin a b"), 2);
        QVERIFY(deliver("a", pictures("0"))); // once more, by a second desk
        QVERIFY(!m_inbox->status(crypto::sha512("a")).has_value());
        QCOMPARE(archived(), "the bag"_ba);
    }

    void keepsWhatACompressedBagExpandsTo()
    {
        m_inbox->start();
        QVERIFY(deliver("compressed thin a"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Incomplete);
        QCOMPARE(decisions("thin a"), 1);
        QVERIFY(!QFile::exists(m_folder->filePath(u"arrived.bin"_s)));
        QVERIFY(deliver("thin a")); // the same bag, however it came
        QVERIFY(deliver("a", pictures("0")));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        QCOMPARE(decisions("thin a"), 2);
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
        QVERIFY(deliver("ab", pictures("0-1")));
        m_inbox->start();
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        QVERIFY(QDir(m_folder->filePath(u"incoming"_s)).isEmpty());
    }

    void keepsOfABundleWhatIsWhatItShouldBe_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("positions");
        QTest::addColumn<QList<int>>("lacking");
        QTest::addColumn<bool>("isAltered");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &positions,
                            const QList<int> &lacking,
                            bool isAltered) { QTest::newRow(name) << bytes << positions << lacking << isAltered; };
        row("all", "aabbbc", "0-2", {}, false);
        row("some", "aac", "0,2", {1}, false);
        row("one altered", "aabXbc", "0-2", {1}, true);
        row("cut off", "aabb", "0-2", {1, 2}, true);
        row("more than was said", "aabbb", "0", {1, 2}, true);
        row("in another order", "bbbaa", "0-1", {0, 1, 2}, true);
        row("positions that are none", "aabbbc", "0-3", {0, 1, 2}, false);
        row("positions in another form", "aabbbc", "0,1,2", {0, 1, 2}, false);
        row("of nothing", "", "", {0, 1, 2}, false);
    }

    void keepsOfABundleWhatIsWhatItShouldBe()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, positions);
        QFETCH(bool, isAltered);
        m_inbox->start();
        QVERIFY(deliver("thin aa bbb c"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Incomplete);
        const auto taken = take(bytes, pictures(positions));
        QCOMPARE(!taken, isAltered);
        if (isAltered)
            QCOMPARE(taken.error().reason, u"upload-altered"_s);
        QFETCH(QList<int>, lacking);
        if (lacking.isEmpty())
            QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Published);
        else
            QCOMPARE(m_inbox->status(thinName())->lacking, lacking);
    }

    /// What nobody finished still spares the next sender the pictures that had come whole.
    void keepsTheWholePicturesOfAnUnfinishedBundle()
    {
        m_inbox->start();
        QVERIFY(deliver("thin aa bbb c"));
        QTRY_COMPARE(m_inbox->status(thinName())->state, PackageStatus::State::Incomplete);
        ArrivedUpload unfinished = pictures("0-2");
        unfinished.isWhole = false;
        QVERIFY(deliver("aabb", unfinished));
        QCOMPARE(m_inbox->status(thinName())->lacking, (QList{1, 2}));
        QVERIFY(deliver("half a bag", {.isWhole = false}));
        QVERIFY(!m_inbox->status(crypto::sha512("half a bag")).has_value());
    }

    void keepsAnAnswerBackUntilThereIsOne()
    {
        QVERIFY(!m_inbox->awaitStatus(crypto::sha512("never"), 10ms).has_value());
        auto answer = std::async(std::launch::async,
                                 [this] { return m_inbox->awaitStatus(crypto::sha512("good 1"), 60s)->state; });
        QVERIFY(deliver("good 1"));
        QCOMPARE(m_inbox->awaitStatus(crypto::sha512("good 1"), 10ms)->state, PackageStatus::State::Verifying);
        m_inbox->start();
        QTRY_VERIFY_WITH_TIMEOUT(answer.wait_for(0s) == std::future_status::ready, 20'000);
        QCOMPARE(answer.get(), PackageStatus::State::Published);
    }

    void nobodyWaitsWhenThePortalEnds()
    {
        QVERIFY(deliver("good 1"));
        auto answer = std::async(std::launch::async,
                                 [this] { return m_inbox->awaitStatus(crypto::sha512("good 1"), 60s)->state; });
        m_inbox->endWaiting();
        QTRY_VERIFY_WITH_TIMEOUT(answer.wait_for(0s) == std::future_status::ready, 20'000);
        QCOMPARE(answer.get(), PackageStatus::State::Verifying);
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
            m_folder->path(), m_clock, m_blobs, &InboxTest::arrivalOf,
            [this](const QByteArray &zip, const QByteArray &sha512) { return decide(zip, sha512); },
            [](const QByteArray &) { return "signature"_ba; });
    }

    /// A thin bag of the test: its name is no digest of its bytes.
    static QByteArray thinName() { return QByteArray(64, 't'); }
    static PackageInbox::Arrival arrivalOf(const QByteArray &bytes)
    {
        if (bytes.startsWith("compressed "))
            return {thinName(), bytes.sliced(11)};
        return {bytes.startsWith("thin") ? thinName() : QByteArray(), {}};
    }

    QByteArray archived() const
    {
        QFile file(m_folder->filePath(u"packages/"_s + QString::fromLatin1(thinName().toHex()) + u".zip"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Every word behind "thin" is a picture.
    static QList<AwaitedPicture> picturesIn(const QByteArray &zip)
    {
        QList<AwaitedPicture> pictures;
        const QList<QByteArray> words = zip.startsWith("thin") ? zip.split(' ').sliced(1) : QList<QByteArray>();
        for (const QByteArray &word : words)
            pictures.append({crypto::sha512(word), word.size()});
        return pictures;
    }

    static ArrivedUpload pictures(const QByteArray &positions)
    {
        const QByteArray package = thinName().toHex().first(PictureBundle::packageDigits);
        return {.metadata = {{u"pictures"_s, package + ':' + positions}}};
    }

    bool isThere(const AwaitedPicture &picture) const { return m_blobs.contains(picture.sha512); }

    Result<Verdict> decide(const QByteArray &zip, const QByteArray &sha512)
    {
        const QMutexLocker locker(&m_mutex);
        m_decided.append(QByteArray(zip.constData(), zip.size())); // `zip` is a view of the file
        if (zip == "disk full")
            return Error{Fault::NoSpace, u"portal-no-space"_s, Retry::Later, {}, {}};
        if (zip.startsWith("embargo") && m_clock.nowUtc() < m_embargo)
            return Verdict{std::nullopt, m_embargo};
        const QList<AwaitedPicture> awaited = picturesIn(zip);
        if (!std::ranges::all_of(awaited, [this](const AwaitedPicture &picture) { return isThere(picture); }))
            return Verdict{.receipt = std::nullopt, .awaited = awaited};
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

    Result<void> take(const QByteArray &content, ArrivedUpload upload)
    {
        QFile file(m_folder->filePath(u"arrived.bin"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Error{Fault::Storage, u"portal-storage"_s, Retry::Never, {}, {}};
        file.close();
        upload.sha512 = crypto::sha512(content);
        return m_inbox->take(file.fileName(), upload);
    }

    bool deliver(const QByteArray &content, const ArrivedUpload &upload = {}) { return take(content, upload).ok(); }

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
