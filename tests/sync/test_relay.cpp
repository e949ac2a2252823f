// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/portal/RelayDeposit.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/RelayDesk.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

RelayPerson personOf(const PackageFixture &unit, const PackageFixture::Member &member)
{
    return {unit.authority.certificate(), member.certificate, member.key};
}

/// Bytes of questions, answers and heads: what a connection may cost beside the body.
constexpr qint64 talkOfConnection = 16'000;

} // namespace

/// Two desks of a unit, the real portal, and a line between them that breaks.
class RelayTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_unit = std::make_unique<PackageFixture>();
        startPortal({});
        m_sender = desk(u"sender"_s, m_unit->contributor);
        m_recipient = desk(u"recipient"_s, m_unit->editor);
    }
    void cleanup()
    {
        m_sender.reset();
        m_recipient.reset();
        m_portal.reset();
    }

    void bringsItAcross()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(300'000, 1);
        QVERIFY(send(sealed));
        QCOMPARE(m_sender->state(), RelayState::Waiting);
        QVERIFY(!m_sender->keepsPackage(sealed));
        QCOMPARE(m_recipient->receive(), QByteArrayList{sealed});
        QCOMPARE(m_recipient->state(), RelayState::Acknowledged);
        QVERIFY(m_sender->look().ok());
        QCOMPARE(m_sender->state(), RelayState::Taken);
        QCOMPARE(bytesAtPortal(), 0);
        QCOMPARE(m_recipient->receive(), QByteArrayList());
    }

    void noByteGoesUpTwice()
    {
        FaultProxy line(m_portal->port());
        LineProfile profile;
        profile.resetEvery = 100'000;
        line.setProfile(profile);
        m_sender->meet(at(line), DeliveryBench::impatient());
        const QByteArray sealed = DeliveryBench::randomPackage(1'500'000, 2);
        m_sender->queue(sealed, {m_unit->editor.certificate});
        QVERIFY(workUntil(*m_sender, RelayState::Waiting));
        const LineTraffic traffic = line.traffic();
        QVERIFY(traffic.faults >= 10);
        const qint64 beside = traffic.up - sealed.size();
        qInfo("%d breaks, %lld bytes up beside %lld of the body", traffic.faults, beside, qint64(sealed.size()));
        QVERIFY2(beside < traffic.connections * talkOfConnection, qPrintable(QString::number(beside)));
        QCOMPARE(m_recipient->receive(), QByteArrayList{sealed});
    }

    void noByteComesDownTwice()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(1'500'000, 3);
        QVERIFY(send(sealed));
        FaultProxy line(m_portal->port());
        m_recipient->meet(at(line), DeliveryBench::impatient());
        QVERIFY(m_recipient->look().ok());
        m_recipient->acceptAll();
        LineProfile slow;
        slow.downRate = 2'000'000; // so that a reset does not meet all of it in the buffers
        line.setProfile(slow);
        m_recipient->part();
        m_recipient->meet(at(line), DeliveryBench::impatient());
        for (int i = 0; i < 10; ++i)
            line.queue({.kind = LineFault::Kind::ResetDownstream, .afterBytes = 100'000});
        const qint64 before = line.traffic().down;
        QVERIFY(workUntil(*m_recipient, RelayState::Fetched));
        const LineTraffic traffic = line.traffic();
        QVERIFY2(traffic.faults >= 8, qPrintable(QString::number(traffic.faults)));
        const qint64 beside = traffic.down - before - sealed.size();
        qInfo("%d breaks, %lld bytes down beside %lld of the body", traffic.faults, beside, qint64(sealed.size()));
        QVERIFY2(beside < traffic.connections * talkOfConnection, qPrintable(QString::number(beside)));
        QCOMPARE(m_recipient->importAll(), QByteArrayList{sealed});
        QVERIFY(m_recipient->work());
        QCOMPARE(m_recipient->state(), RelayState::Acknowledged);
    }

    void survivesEveryKindOfFault()
    {
        FaultProxy line(m_portal->port());
        line.breakAtRandom(7, 0.8);
        for (quint32 seed = 10; seed < 18; ++seed) {
            m_sender->meet(at(line), DeliveryBench::impatient()); // with connections of its own
            m_recipient->meet(at(line), DeliveryBench::impatient());
            const QByteArray sealed = DeliveryBench::randomPackage(100'000 + 1000 * seed, seed);
            m_sender->queue(sealed, {m_unit->editor.certificate});
            for (int tries = 0; tries < 200 && m_sender->stateOf(sealed) == RelayState::Queued; ++tries)
                QVERIFY(m_sender->work());
            QByteArrayList taken;
            for (int tries = 0; tries < 200 && m_recipient->stateOf(sealed) != RelayState::Acknowledged; ++tries)
                taken += m_recipient->receive();
            QCOMPARE(taken, QByteArrayList{sealed});
        }
        qInfo("%d faults", line.traffic().faults);
        QVERIFY(line.traffic().faults >= 5);
        QCOMPARE(bytesAtPortal(), 0);
    }

    void goesOnWhereAnotherRunStopped()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(2'000'000, 4);
        LineProfile slow;
        slow.upRate = slow.downRate = 4'000'000;
        FaultProxy line(m_portal->port(), slow);
        m_sender->queue(sealed, {m_unit->editor.certificate});
        stopAfter(*m_sender, at(line), sealed.size() / 2);
        QCOMPARE(m_sender->state(), RelayState::Queued);
        m_sender->meet(at(line), DeliveryBench::impatient());
        QVERIFY(workUntil(*m_sender, RelayState::Waiting));
        QVERIFY2(line.traffic().up < sealed.size() * 12 / 10, qPrintable(QString::number(line.traffic().up)));
        m_recipient->meet(at(line), DeliveryBench::impatient());
        QVERIFY(m_recipient->look().ok());
        m_recipient->acceptAll();
        const qint64 before = line.traffic().down;
        stopAfter(*m_recipient, at(line), sealed.size() / 2);
        QVERIFY(m_recipient->fetched() >= sealed.size() / 2 - 2 * 256 * 1024);
        m_recipient->meet(at(line), DeliveryBench::impatient());
        QVERIFY(workUntil(*m_recipient, RelayState::Fetched));
        QVERIFY2(line.traffic().down - before < sealed.size() * 14 / 10,
                 qPrintable(QString::number(line.traffic().down - before)));
        QCOMPARE(m_recipient->importAll(), QByteArrayList{sealed});
    }

    void goesOnAfterThePortalWasKilled()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(1'000'000, 5);
        m_sender->queue(sealed, {m_unit->editor.certificate});
        killPortalAfter(*m_sender, sealed.size() / 3);
        QVERIFY(workUntil(*m_sender, RelayState::Waiting));
        QVERIFY(m_recipient->look().ok());
        m_recipient->acceptAll();
        killPortalAfter(*m_recipient, 1);
        QVERIFY(workUntil(*m_recipient, RelayState::Fetched));
        QCOMPARE(m_recipient->importAll(), QByteArrayList{sealed});
        m_portal->kill();
        QVERIFY(m_portal->start());
        QVERIFY(workUntil(*m_recipient, RelayState::Acknowledged));
        QCOMPARE(bytesAtPortal(), 0);
    }

    void takesNothingThatWasAltered()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(50'000, 6);
        QVERIFY(send(sealed));
        QFile file(fileAtPortal());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(25'000));
        file.write("tampered with");
        file.close();
        QCOMPARE(m_recipient->receive(), QByteArrayList());
        QCOMPARE(m_recipient->reason(), u"relayed-altered"_s);
        QCOMPARE(m_recipient->fetched(), 0);
        QVERIFY(m_sender->look().ok());
        QCOMPARE(m_sender->state(), RelayState::Waiting);
    }

    void goesToNobodyElse()
    {
        QVERIFY(send(DeliveryBench::randomPackage(1000, 7)));
        const auto colleague = desk(u"colleague"_s, m_unit->approver);
        QCOMPARE(colleague->receive(), QByteArrayList());
        QVERIFY(colleague->rows().isEmpty());
        const PackageFixture other;
        RelayDesk stranger(makeFolder(u"stranger"_s), personOf(other, other.editor), RelayDesk::Open::New);
        stranger.meet(QUrl(m_portal->address()), DeliveryBench::impatient());
        QCOMPARE(stranger.look().error().reason, u"request-denied"_s);
        stranger.queue("x", {other.editor.certificate});
        QVERIFY(stranger.work());
        QCOMPARE(stranger.reason(), u"request-denied"_s);
        QCOMPARE(stranger.state(), RelayState::Queued);
    }

    void aFormerMemberIsNoMember()
    {
        for (RosterEntry &entry : m_unit->roster.entries) {
            if (entry.account == m_unit->contributor.id)
                entry.to = m_unit->now.addSecs(3600);
        }
        publish(m_unit->zip());
        QVERIFY(m_recipient->look().ok());
        QCOMPARE(m_sender->look().error().reason, u"request-denied"_s);
    }

    void saysWhenThereIsNoRoom()
    {
        startPortal({u"--relay-quota"_s, u"5000"_s});
        m_sender->meet(QUrl(m_portal->address()), DeliveryBench::impatient());
        m_recipient->meet(QUrl(m_portal->address()), DeliveryBench::impatient());
        QVERIFY(send(DeliveryBench::randomPackage(4000, 8)));
        const QByteArray second = DeliveryBench::randomPackage(4000, 9);
        m_sender->queue(second, {m_unit->editor.certificate});
        QVERIFY(m_sender->work());
        QCOMPARE(m_sender->reason(), u"relay-quota"_s);
        QVERIFY(m_sender->rows().constLast().nextAttemptAt.isValid());
        QCOMPARE(m_recipient->receive().size(), 1);
        QVERIFY(workUntil(*m_sender, RelayState::Waiting));
        QCOMPARE(m_recipient->receive(), QByteArrayList{second});
    }

    void whatIsTooOldIsOver()
    {
        QVERIFY(send(DeliveryBench::randomPackage(4000, 10)));
        QVERIFY(m_recipient->look().ok());
        m_recipient->acceptAll();
        grow(31);
        QVERIFY(m_recipient->work());
        QCOMPARE(m_recipient->state(), RelayState::Expired);
        QVERIFY(m_sender->look().ok());
        QCOMPARE(m_sender->state(), RelayState::Expired);
    }

    void theSenderTakesItBack()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(4000, 11);
        QVERIFY(send(sealed));
        QVERIFY(m_recipient->look().ok());
        m_recipient->acceptAll();
        QVERIFY(withdraw(sealed).ok());
        QVERIFY(workUntil(*m_sender, RelayState::Withdrawn));
        QCOMPARE(bytesAtPortal(), 0);
        QVERIFY(m_recipient->work());
        QCOMPARE(m_recipient->state(), RelayState::Withdrawn);
        QCOMPARE(withdraw(sealed).error().reason, u"handover-over"_s);
    }

    void theRecipientDeclines()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(4000, 15);
        QVERIFY(send(sealed));
        QVERIFY(m_recipient->look().ok());
        m_recipient->declineAll();
        QVERIFY(workUntil(*m_recipient, RelayState::Declined));
        QCOMPARE(bytesAtPortal(), 0);
        QVERIFY(m_sender->look().ok());
        QCOMPARE(m_sender->state(), RelayState::Declined);
        QCOMPARE(m_sender->rows().constLast().declined, 1);
        // It is not offered again.
        QVERIFY(m_recipient->look().ok());
        QCOMPARE(m_recipient->state(), RelayState::Declined);
        QCOMPARE(withdraw(sealed).error().reason, u"handover-over"_s);
    }

    void takesBackWhatIsOnItsWay()
    {
        const QByteArray sealed = DeliveryBench::randomPackage(2'000'000, 12);
        LineProfile slow;
        slow.upRate = 1'000'000;
        FaultProxy line(m_portal->port(), slow);
        HandoverRelay &relay = m_sender->meet(at(line), DeliveryBench::impatient());
        m_sender->queue(sealed, {m_unit->editor.certificate});
        QSignalSpy moved(&relay, &HandoverRelay::moved);
        relay.start();
        QVERIFY(moved.wait(30'000));
        QVERIFY(withdraw(sealed).ok());
        QVERIFY(workUntil(*m_sender, RelayState::Withdrawn));
        QVERIFY(!m_sender->keepsPackage(sealed));
        QVERIFY(m_recipient->look().ok());
        QVERIFY(m_recipient->rows().isEmpty());
        QCOMPARE(QDir(m_folder->filePath(u"portal/uploads"_s)).entryList({u"*.bin"_s}, QDir::Files).size(), 0);
    }

    void doesNothingWhilePaused()
    {
        m_sender->queue("sealed", {m_unit->editor.certificate});
        m_sender->line().pause();
        QVERIFY(m_sender->work());
        QCOMPARE(m_sender->state(), RelayState::Queued);
        QSignalSpy finished(&m_sender->relay(), &HandoverRelay::finished);
        m_sender->line().resume();
        QVERIFY(finished.wait(30'000));
        QCOMPARE(m_sender->state(), RelayState::Waiting);
    }

    void keepsToTheTimetableInBothDirections()
    {
        DeliveryOptions options = DeliveryBench::impatient();
        options.limits.idle = Milliseconds(20'000);
        options.timetable = *BandwidthTimetable::parse(u"400"_s);
        const QByteArray sealed = DeliveryBench::randomPackage(1600 * 1024, 13);
        m_sender->meet(QUrl(m_portal->address()), options);
        m_recipient->meet(QUrl(m_portal->address()), options);
        m_sender->queue(sealed, {m_unit->editor.certificate});
        for (RelayDesk *desk : {m_sender.get(), m_recipient.get()}) {
            QVERIFY(desk->look().ok());
            desk->acceptAll();
            QElapsedTimer time;
            time.start();
            QVERIFY(desk->work());
            qInfo("%lld ms", time.elapsed());
            // Four seconds at that rate, but for what the buffers of the system swallow.
            QVERIFY2(time.elapsed() > 2'000, qPrintable(QString::number(time.elapsed())));
        }
        QCOMPARE(m_recipient->importAll(), QByteArrayList{sealed});
    }

    void severalHandoversForSeveralPeople()
    {
        const auto third = desk(u"third"_s, m_unit->approver);
        QByteArrayList all;
        for (quint32 i = 0; i < 5; ++i) {
            all.append(DeliveryBench::randomPackage(20'000, 100 + i));
            m_sender->queue(all.constLast(), {m_unit->editor.certificate, m_unit->approver.certificate});
        }
        QVERIFY(m_sender->work());
        QCOMPARE(sorted(m_recipient->receive()), sorted(all));
        QVERIFY(m_sender->look().ok());
        for (const RelayedHandover &row : m_sender->rows()) {
            QVERIFY(row.state == RelayState::Waiting);
            QCOMPARE(row.taken, 1);
        }
        QCOMPARE(sorted(third->receive()), sorted(all));
        QVERIFY(m_sender->look().ok());
        for (const RelayedHandover &row : m_sender->rows())
            QCOMPARE(row.state, RelayState::Taken);
    }

private:
    QDir makeFolder(const QString &name) const
    {
        QDir(m_folder->path()).mkpath(name);
        return QDir(m_folder->filePath(name));
    }
    std::unique_ptr<RelayDesk> desk(const QString &name, const PackageFixture::Member &member)
    {
        auto made = std::make_unique<RelayDesk>(makeFolder(name), personOf(*m_unit, member), RelayDesk::Open::New);
        made->meet(QUrl(m_portal->address()), DeliveryBench::impatient());
        return made;
    }
    static QUrl at(const FaultProxy &line) { return QUrl(u"http://127.0.0.1:%1/"_s.arg(line.port())); }

    void startPortal(const QStringList &options)
    {
        m_portal.reset();
        m_portal = std::make_unique<PortalProcess>(makeFolder(u"portal"_s).path(), options);
        QVERIFY(m_portal->start());
        QFile file(m_folder->filePath(u"unit.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_unit->authority.certificate().toPem());
        file.close();
        QVERIFY(m_portal->addUnit(file.fileName()));
    }

    static QByteArrayList sorted(QByteArrayList list)
    {
        std::ranges::sort(list);
        return list;
    }
    bool send(const QByteArray &sealed)
    {
        m_sender->queue(sealed, {m_unit->editor.certificate});
        return m_sender->work() && m_sender->state() == RelayState::Waiting;
    }
    static bool workUntil(RelayDesk &desk, RelayState state)
    {
        for (int tries = 0; tries < 200 && desk.state() != state; ++tries) {
            if (!desk.work())
                return false;
        }
        return desk.state() == state;
    }
    Result<RelayedHandover> withdraw(const QByteArray &sealed)
    {
        const auto answer = m_sender->relay().withdraw(crypto::sha512(sealed));
        if (!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 30'000))
            return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
        return answer.result();
    }

    static void stopAfter(RelayDesk &desk, const QUrl &portal, qint64 bytes)
    {
        HandoverRelay &relay = desk.meet(portal, DeliveryBench::impatient());
        bool isFar = false;
        QObject::connect(&relay, &HandoverRelay::moved, &relay,
                         [&isFar, bytes](const RelayedHandover &, qint64 moved) { isFar = isFar || moved >= bytes; });
        relay.start();
        QVERIFY(QTest::qWaitFor([&isFar] { return isFar; }, 30'000));
        desk.part();
    }
    void killPortalAfter(RelayDesk &desk, qint64 bytes)
    {
        bool isFar = false;
        const auto watch = QObject::connect(
            &desk.relay(), &HandoverRelay::moved, &desk.relay(),
            [&isFar, bytes](const RelayedHandover &, qint64 moved) { isFar = isFar || moved >= bytes; });
        desk.relay().start();
        QVERIFY(QTest::qWaitFor([&isFar] { return isFar; }, 30'000));
        m_portal->kill();
        QObject::disconnect(watch);
        QVERIFY(m_portal->start());
    }

    QString fileAtPortal() const
    {
        QDirIterator files(m_folder->filePath(u"portal/relay"_s), {u"*.bin"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }
    int bytesAtPortal() const { return fileAtPortal().isEmpty() ? 0 : 1; }
    /// As if it had been announced so many days earlier.
    void grow(int days) const
    {
        const QString path = fileAtPortal().replace(u".bin"_s, u".json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto deposit = portal::RelayDeposit::fromRecord(file.readAll());
        file.close();
        QVERIFY(deposit.ok());
        deposit->announcedAt = deposit->announcedAt.addDays(-days);
        deposit->expiresAt = deposit->expiresAt.addDays(-days);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(deposit->toRecord());
    }
    void publish(const QByteArray &zip) const
    {
        const HttpClient client(m_portal->port());
        const HttpHeaders length{{"Upload-Length", QByteArray::number(zip.size())}};
        const QByteArray made = client.tus("POST", "/files", length).headers.value("location");
        QCOMPARE(client.tus("PATCH", made, {{"Upload-Offset", "0"}}, zip).status, 204);
        QTRY_COMPARE(QDir(m_folder->filePath(u"portal/packages"_s)).entryList(QDir::Files).size(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackageFixture> m_unit;
    std::unique_ptr<PortalProcess> m_portal;
    std::unique_ptr<RelayDesk> m_sender;
    std::unique_ptr<RelayDesk> m_recipient;
};

QTEST_GUILESS_MAIN(RelayTest)
#include "test_relay.moc"
