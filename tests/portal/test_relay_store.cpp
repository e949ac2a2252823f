// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/portal/RelayStore.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using bantin::testing::FakeClock;

namespace {

using State = RelayDeposit::State;

const QByteArray unit(32, 'u');
const QByteArray otherUnit(32, 'v');
const QByteArray author(32, 's');
const QByteArray first(32, 'a');
const QByteArray second(32, 'b');
const QByteArray stranger(32, 'x');

QByteArray quoted(const QByteArrayList &texts)
{
    return texts.isEmpty() ? QByteArray() : '"' + texts.join("\",\"") + '"';
}

template<typename T>
QString reasonOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason;
}

} // namespace

/// Every state of a hand-over at the portal, what leads from one to the next, and what is refused in each.
class RelayStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
        RelayLimits limits;
        limits.largest = 1000;
        limits.bytesOfUnit = 2500;
        limits.countOfUnit = 4;
        limits.recordsOfUnit = 6;
        limits.days = 30;
        m_limits = limits;
        QVERIFY(open());
    }

    void readsAnnouncements()
    {
        const QByteArray a(64, 'a');
        const QByteArray b(64, 'b');
        const auto body = [](const QByteArray &size, const QByteArray &recipients) {
            return "{\"recipients\":[" + recipients + "],\"size\":" + size + '}';
        };
        const auto read = RelayDeposit::fromAnnouncement(body("500", quoted({b, a})));
        QVERIFY(read);
        QCOMPARE(read->size, 500);
        QCOMPARE(read->recipients, (QList{QByteArray(32, '\xaa'), QByteArray(32, '\xbb')}));
        for (const char *size : {"0", "-1", "0.5", "\"500\"", "9007199254740993"})
            QVERIFY2(!RelayDeposit::fromAnnouncement(body(size, quoted({a}))), size);
        QByteArrayList tooMany;
        for (qsizetype i = 0; i <= RelayDeposit::mostRecipients; ++i)
            tooMany.append(QByteArray::number(100'000 + i).rightJustified(64, '0'));
        for (const QByteArrayList &recipients :
             {QByteArrayList(), {a, a}, {a.toUpper()}, {a.first(63)}, {a.first(62) + " a"}, {a + 'a'}, tooMany})
            QVERIFY(!RelayDeposit::fromAnnouncement(body("500", quoted(recipients))));
        for (const char *other : {"", "[]", "null", "{}", "{\"size\":1}"})
            QVERIFY(!RelayDeposit::fromAnnouncement(other));
        QVERIFY(RelayDeposit::fromAnnouncement(body("500", quoted(tooMany.first(RelayDeposit::mostRecipients)))));
    }

    /// Whoever can write to the folder is no reason to believe what it says.
    void refusesRecordsThatWereBent()
    {
        const QByteArray record = announce("sealed", {first, second})->first.toRecord();
        QVERIFY(RelayDeposit::fromRecord(record).ok());
        const QByteArray one = first.toHex();
        for (const QByteArray &bent : {'g' + one.sliced(1), one.first(62), second.toHex(), one.first(62) + " a"})
            QCOMPARE(reasonOf(RelayDeposit::fromRecord(QByteArray(record).replace(one, bent))), u"portal-storage"_s);
        // A desk refuses the whole list for such an entry.
        const auto taken = [&record](const QByteArray &members) {
            return QByteArray(record).replace("\"taken\":[]", "\"taken\":[" + members + ']');
        };
        QVERIFY(RelayDeposit::fromRecord(taken(quoted({one}))).ok());
        for (const QByteArray &members : {quoted({stranger.toHex()}), quoted({one, one})})
            QCOMPARE(reasonOf(RelayDeposit::fromRecord(taken(members))), u"portal-storage"_s);
    }

    void goesFromAnnouncedToTaken()
    {
        const auto announced = announce("sealed", {first, second});
        QVERIFY(announced && announced->second);
        QCOMPARE(announced->first.state(now()), State::Announced);
        QCOMPARE(announced->first.expiresAt, announced->first.announcedAt.addDays(30));
        QVERIFY(arrives("sealed"));
        QCOMPARE(state("sealed"), State::Waiting);
        QCOMPARE(content("sealed", first), "sealed");
        QVERIFY(m_relay->take(unit, crypto::sha512("sealed"), first).ok());
        QCOMPARE(state("sealed"), State::Waiting);
        QCOMPARE(content("sealed", second), "sealed");
        QVERIFY(m_relay->take(unit, crypto::sha512("sealed"), second).ok());
        QCOMPARE(state("sealed"), State::Taken);
        QCOMPARE(files(), 0);
        QCOMPARE(reasonOf(m_relay->content(unit, crypto::sha512("sealed"), first)), u"handover-over"_s);
    }

    /// Who does not want it is as good as who has it: once nobody is left to fetch it, it goes.
    void goesWhenNobodyIsLeftToFetchIt()
    {
        const QByteArray digest = crypto::sha512("sealed");
        QVERIFY(announce("sealed", {first, second}).ok());
        QCOMPARE(reasonOf(m_relay->decline(unit, digest, first)), u"handover-not-there"_s);
        QVERIFY(arrives("sealed"));
        QCOMPARE(reasonOf(m_relay->decline(unit, digest, author)), u"handover-unknown"_s);
        for (int round = 0; round < 2; ++round)
            QCOMPARE(m_relay->decline(unit, digest, first)->declined, QList{first});
        QCOMPARE(state("sealed"), State::Waiting);
        QCOMPARE(content("sealed", second), "sealed");
        // At another desk they may have taken it over all the same.
        const auto taken = m_relay->take(unit, digest, first);
        QVERIFY(taken && taken->declined.isEmpty());
        QCOMPARE(m_relay->decline(unit, digest, first)->taken, QList{first});
        const auto over = m_relay->decline(unit, digest, second);
        QVERIFY(over.ok());
        QCOMPARE(RelayDeposit::fromRecord(over->toRecord())->declined, QList{second});
        QCOMPARE(state("sealed"), State::Taken);
        QCOMPARE(files(), 0);
        QCOMPARE(reasonOf(m_relay->take(unit, digest, second)), u"handover-over"_s);
    }

    void recordsWhoDeclinedInOneWay()
    {
        const QByteArray record = announce("sealed", {first, second})->first.toRecord();
        QVERIFY(!record.contains("declined")); // as records of before
        const auto declined = [&record](const QByteArrayList &members, const QByteArray &taken = {}) {
            return QByteArray(record)
                .replace("\"expires-at\"", "\"declined\":[" + quoted(members) + "],\"expires-at\"")
                .replace("\"taken\":[]", "\"taken\":[" + taken + ']');
        };
        const auto read = [&](const QByteArray &kept) { return RelayDeposit::fromRecord(kept); };
        const QByteArray one = first.toHex();
        QVERIFY(read(declined({one})).ok());
        QCOMPARE(read(declined({one}))->toRecord(), declined({one}));
        for (const QByteArray &bent :
             {declined({}), declined({stranger.toHex()}), declined({one, one}), declined({one}, quoted({one}))})
            QCOMPARE(reasonOf(read(bent)), u"portal-storage"_s);
    }

    /// A step that is done again, by a client whose answer was lost or by somebody who overheard it, changes nothing.
    void everyStepMayBeRepeated()
    {
        for (int round = 0; round < 2; ++round) {
            const auto announced = announce("sealed", {first, second});
            QVERIFY(announced);
            QCOMPARE(announced->second, round == 0);
        }
        QVERIFY(arrives("sealed"));
        QVERIFY(arrives("sealed")); // dropped
        for (int round = 0; round < 2; ++round)
            QCOMPARE(m_relay->take(unit, crypto::sha512("sealed"), first)->taken.size(), 1);
        for (int round = 0; round < 2; ++round)
            QCOMPARE(m_relay->withdraw(unit, crypto::sha512("sealed"), author)->state(now()), State::Withdrawn);
        QVERIFY(announce("sealed", {first, second}).ok()); // the old announcement, once more
        QCOMPARE(state("sealed"), State::Withdrawn);
        QVERIFY(arrives("sealed"));
        QCOMPARE(files(), 0);
        QVERIFY(m_relay->take(unit, crypto::sha512("sealed"), first).ok()); // who had it still had it
        QCOMPARE(reasonOf(m_relay->take(unit, crypto::sha512("sealed"), second)), u"handover-over"_s);
    }

    void tellsNobodyElse()
    {
        QVERIFY(announce("sealed", {first}).ok());
        QVERIFY(arrives("sealed"));
        const QByteArray digest = crypto::sha512("sealed");
        for (const auto &[of, who] :
             {std::pair(unit, stranger), std::pair(otherUnit, first), std::pair(otherUnit, author)}) {
            QCOMPARE(reasonOf(m_relay->find(of, digest, who)), u"handover-unknown"_s);
            QCOMPARE(reasonOf(m_relay->content(of, digest, who)), u"handover-unknown"_s);
            QCOMPARE(reasonOf(m_relay->take(of, digest, who)), u"handover-unknown"_s);
            QCOMPARE(reasonOf(m_relay->withdraw(of, digest, who)), u"handover-unknown"_s);
            QVERIFY(m_relay->of(of, who)->isEmpty());
        }
        // Each of the two only its own part.
        QCOMPARE(reasonOf(m_relay->content(unit, digest, author)), u"handover-unknown"_s);
        QCOMPARE(reasonOf(m_relay->take(unit, digest, author)), u"handover-unknown"_s);
        QCOMPARE(reasonOf(m_relay->withdraw(unit, digest, first)), u"handover-unknown"_s);
        QCOMPARE(m_relay->of(unit, author)->size(), 1);
        QCOMPARE(m_relay->of(unit, first)->size(), 1);
    }

    void keepsOnlyWhatWasAnnounced()
    {
        QVERIFY(!arrives("garbage"));
        QVERIFY(QFile::exists(m_folder->filePath(u"upload"_s))); // for whoever takes packages
        RelayDeposit lie = wanted("larger than it was said to be", {first});
        lie.size = 5;
        QVERIFY(m_relay->announce(unit, lie).ok());
        QVERIFY(!arrives("larger than it was said to be"));
        QCOMPARE(files(), 0);
        QCOMPARE(reasonOf(m_relay->content(unit, lie.sha512, first)), u"handover-not-there"_s);
        QCOMPARE(reasonOf(m_relay->take(unit, lie.sha512, first)), u"handover-not-there"_s);
    }

    void noSecondAnnouncementTakesOneOver()
    {
        QVERIFY(announce("sealed", {first}).ok());
        QCOMPARE(reasonOf(announce("sealed", {second})), u"handover-announced"_s);
        RelayDeposit stolen = wanted("sealed", {first});
        stolen.sender = stranger;
        QCOMPARE(reasonOf(m_relay->announce(unit, stolen)), u"handover-announced"_s);
        // In another unit it is another one, and each gets the bytes.
        QVERIFY(m_relay->announce(otherUnit, stolen).ok());
        QVERIFY(arrives("sealed"));
        QCOMPARE(files(), 2);
        QCOMPARE(content("sealed", first), "sealed");
        QVERIFY(m_relay->withdraw(otherUnit, stolen.sha512, stranger).ok());
        QCOMPARE(content("sealed", first), "sealed");
    }

    void isBounded()
    {
        QCOMPARE(reasonOf(announce(QByteArray(1001, 'l'), {first})), u"handover-size"_s);
        QVERIFY(announce(QByteArray(1000, '1'), {first}).ok());
        QVERIFY(announce(QByteArray(1000, '2'), {first}).ok());
        const auto third = announce(QByteArray(501, '3'), {first});
        QCOMPARE(reasonOf(third), u"relay-quota"_s);
        QCOMPARE(third.error().arguments, QStringList{u"500"_s});
        QVERIFY(m_relay->announce(otherUnit, wanted(QByteArray(501, '3'), {first})).ok()); // each unit its own
        QVERIFY(m_relay->withdraw(unit, crypto::sha512(QByteArray(1000, '1')), author).ok());
        QVERIFY(announce(QByteArray(501, '3'), {first}).ok());
        QVERIFY(announce("4", {first}).ok());
        QVERIFY(announce("5", {first}).ok());
        QCOMPARE(reasonOf(announce("6", {first})), u"relay-quota"_s); // as many as may be
        QVERIFY(m_relay->withdraw(unit, crypto::sha512("5"), author).ok());
        QVERIFY(announce("6", {first}).ok());
        QVERIFY(m_relay->withdraw(unit, crypto::sha512("6"), author).ok());
        QCOMPARE(reasonOf(announce("7", {first})), u"relay-quota"_s); // records of what is over count too
    }

    void growsOldAndIsForgotten()
    {
        QVERIFY(announce("sealed", {first}).ok());
        QVERIFY(arrives("sealed"));
        m_clock->advance(30LL * 86'400 - 1);
        QCOMPARE(state("sealed"), State::Waiting);
        m_clock->advance(2);
        QCOMPARE(state("sealed"), State::Expired);
        QCOMPARE(reasonOf(m_relay->content(unit, crypto::sha512("sealed"), first)), u"handover-over"_s);
        QVERIFY(m_relay->of(unit, author).ok());
        QCOMPARE(files(), 0);
        QVERIFY(m_relay->find(unit, crypto::sha512("sealed"), author).ok()); // so that its sender learns it
        m_clock->advance(30LL * 86'400);
        QVERIFY(m_relay->of(unit, author).ok());
        QCOMPARE(reasonOf(m_relay->find(unit, crypto::sha512("sealed"), author)), u"handover-unknown"_s);
    }

    void listsOnlyWhatStillWaits()
    {
        QVERIFY(announce("sealed", {first, second}).ok());
        QVERIFY(arrives("sealed"));
        const QByteArray digest = crypto::sha512("sealed");
        const auto listed = [this](const QByteArray &member) { return m_relay->of(unit, member)->size(); };
        QVERIFY(m_relay->take(unit, digest, first).ok());
        QCOMPARE(listed(first), 0);
        QCOMPARE(listed(second), 1);
        QCOMPARE(listed(author), 1);
        QVERIFY(m_relay->decline(unit, digest, second).ok());
        for (const QByteArray &member : {first, second, author})
            QCOMPARE(listed(member), 0);
        QCOMPARE(state("sealed"), State::Taken);
    }

    void goesOnAfterAKill()
    {
        QVERIFY(announce("sealed", {first}).ok());
        const QString kept = m_folder->filePath(u"second"_s);
        QVERIFY(arrives("sealed"));
        QVERIFY(open());
        QCOMPARE(content("sealed", first), "sealed");
        // Between the record and the deletion.
        const QString bytes = *m_relay->content(unit, crypto::sha512("sealed"), first);
        QVERIFY(QFile::copy(bytes, kept));
        QVERIFY(m_relay->take(unit, crypto::sha512("sealed"), first).ok());
        QVERIFY(QFile::copy(kept, bytes));
        QVERIFY(open());
        QCOMPARE(files(), 0);
        QCOMPARE(state("sealed"), State::Taken);
    }

    void sparesWhatItCannotRead()
    {
        QVERIFY(announce("sealed", {first}).ok());
        QFile record(m_folder->filePath(u"relay/%1/%2.json"_s.arg(QString::fromLatin1(unit.toHex()), u"00"_s)));
        QVERIFY(record.open(QIODevice::WriteOnly));
        record.write("{\"type\":\"bantin-relay/9\"}");
        record.close();
        QCOMPARE(m_relay->of(unit, first)->size(), 1);
        QVERIFY(announce("more", {first}).ok());
    }

private:
    bool open()
    {
        m_relay = std::make_unique<RelayStore>(m_folder->filePath(u"relay"_s), *m_clock, m_limits);
        return m_relay->prepare().ok();
    }
    QDateTime now() const { return m_clock->nowUtc(); }

    static RelayDeposit wanted(const QByteArray &bytes, const QList<QByteArray> &recipients)
    {
        RelayDeposit deposit;
        deposit.sha512 = crypto::sha512(bytes);
        deposit.size = bytes.size();
        deposit.sender = author;
        deposit.recipients = recipients;
        return deposit;
    }
    Result<std::pair<RelayDeposit, bool>> announce(const QByteArray &bytes, const QList<QByteArray> &recipients)
    {
        return m_relay->announce(unit, wanted(bytes, recipients));
    }
    /// As a complete upload; whether it was taken.
    bool arrives(const QByteArray &bytes)
    {
        QFile upload(m_folder->filePath(u"upload"_s));
        if (!upload.open(QIODevice::WriteOnly) || upload.write(bytes) != bytes.size())
            return false;
        upload.close();
        const auto taken = m_relay->takeUpload(upload.fileName(), crypto::sha512(bytes));
        return taken && *taken && !upload.exists();
    }
    State state(const QByteArray &bytes) { return m_relay->find(unit, crypto::sha512(bytes), author)->state(now()); }
    QByteArray content(const QByteArray &bytes, const QByteArray &recipient)
    {
        const auto path = m_relay->content(unit, crypto::sha512(bytes), recipient);
        QFile file(path ? *path : QString());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// How many hand-overs' bytes lie there.
    qsizetype files() const
    {
        qsizetype count = 0;
        for (const QByteArray &of : {unit, otherUnit})
            count += QDir(m_folder->filePath(u"relay/"_s + QString::fromLatin1(of.toHex())))
                         .entryList({u"*.bin"_s}, QDir::Files)
                         .size();
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    RelayLimits m_limits;
    std::unique_ptr<RelayStore> m_relay;
};

QTEST_GUILESS_MAIN(RelayStoreTest)
#include "test_relay_store.moc"
