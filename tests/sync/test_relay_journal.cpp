// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/store/RelayRepository.h"
#include "app/store/Store.h"
#include "sync/engine/RelayJournal.h"
#include "tests/support/FakeClock.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using bantin::testing::FakeClock;

namespace {

const QByteArray me(32, 'm');
const QByteArray other(32, 'o');

using Said = PortalHandover::State;

PortalHandover said(const QByteArray &sealed, Said state)
{
    PortalHandover handover;
    handover.sha512 = crypto::sha512(sealed);
    handover.state = state;
    handover.size = sealed.size();
    handover.sender = other;
    handover.recipients = {me};
    handover.expiresAt = QDateTime(QDate(2026, 12, 20), QTime(7, 0), QTimeZone::UTC);
    return handover;
}

} // namespace

/// What the desk remembers of a hand-over, and what the portal's word makes of it.
class RelayJournalTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_thread = std::make_unique<store::StoreThread>();
        onStore([this](store::Store *) {
            auto made = store::Store::create(QDir(m_folder->path()), SecretBytes(QByteArray(32, 'k')), m_clock);
            if (!made)
                qFatal("no store");
            m_store = std::move(*made);
            return true;
        });
        m_journal = std::make_unique<RelayJournal>(*m_thread, [this] { return m_store.get(); }, m_clock, me);
    }
    void cleanup()
    {
        onStore([this](store::Store *) {
            m_store.reset();
            return true;
        });
        m_thread.reset();
    }

    void whatThePortalSaysChangesOnlyWhatWaitsForIt_data()
    {
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("word");
        QTest::addColumn<int>("after");
        using enum RelayState;
        const auto row = [](RelayState before, Said word, RelayState after) {
            const QString name = relayStateName(before) + u" and %1"_s.arg(int(word));
            QTest::newRow(qPrintable(name)) << int(before) << int(word) << int(after);
        };
        for (const Said word : {Said::Announced, Said::Waiting}) {
            for (const RelayState state : {Queued, Waiting, Withdrawing, Offered, Fetching, Fetched, Imported,
                                           Acknowledged, Declining, Declined, Taken, Withdrawn, Expired})
                row(state, word, state);
        }
        for (const auto &[word, after] : {std::pair(Said::Taken, Taken), std::pair(Said::Withdrawn, Withdrawn),
                                          std::pair(Said::Expired, Expired)}) {
            for (const RelayState state : {Queued, Waiting, Withdrawing, Offered})
                row(state, word, after);
            // What is here already is the desk's own, and what is under way learns it when it asks.
            for (const RelayState state :
                 {Fetching, Fetched, Imported, Acknowledged, Declining, Declined, Taken, Withdrawn, Expired})
                row(state, word, state);
        }
    }

    void whatThePortalSaysChangesOnlyWhatWaitsForIt()
    {
        QFETCH(const int, before);
        QFETCH(const int, word);
        QFETCH(const int, after);
        insert("sealed", RelayState(before), me, RelayDirection::Received);
        const auto rows = m_journal->notice({said("sealed", Said(word))}).result();
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 1);
        QCOMPARE(int(rows->constFirst().state), after);
    }

    void offersNothingTheMemberDeclined()
    {
        PortalHandover declined = said("declined", Said::Waiting);
        declined.declined = {me};
        QVERIFY(m_journal->notice({declined}).result()->isEmpty());
        // Offered here, and declined at another desk of theirs; then one of those it was sent to.
        insert("declined", RelayState::Offered, me, RelayDirection::Received);
        QVERIFY(m_journal->notice({declined}).result()->constFirst().state == RelayState::Declined);
        insert("sent", RelayState::Waiting, me, RelayDirection::Sent);
        PortalHandover sent = said("sent", Said::Taken);
        sent.recipients = sent.declined = {other};
        const auto rows = m_journal->notice({sent}).result();
        QVERIFY(rows->constLast().state == RelayState::Declined);
        QCOMPARE(rows->constLast().declined, 1);
    }

    void offersOnlyWhatIsForTheMemberAndCameFromElsewhere()
    {
        PortalHandover taken = said("taken", Said::Waiting);
        taken.taken = {me};
        PortalHandover others = said("others", Said::Waiting);
        others.recipients = {other};
        insert("own", RelayState::Waiting, other, RelayDirection::Sent); // by a colleague at this desk
        insert("here", RelayState::Acknowledged, other, RelayDirection::Received);
        const auto rows = m_journal
                              ->notice({said("new", Said::Waiting), said("early", Said::Announced), taken, others,
                                        said("own", Said::Waiting), said("here", Said::Waiting)})
                              .result();
        QVERIFY(rows.ok());
        QCOMPARE(rows->size(), 2);
        QCOMPARE(rows->at(0).sha512, crypto::sha512("new"));
        QVERIFY(rows->at(0).state == RelayState::Offered);
        // A colleague took it over here: only the portal is to be told.
        QCOMPARE(rows->at(1).sha512, crypto::sha512("here"));
        QVERIFY(rows->at(1).state == RelayState::Imported);
    }

    void whatIsTooOldEndsWithoutThePortal()
    {
        insert("sealed", RelayState::Fetched, me, RelayDirection::Received);
        QVERIFY(m_journal->append(crypto::sha512("sealed"), 0, "sealed").result().ok());
        QVERIFY(m_journal->notice({said("sealed", Said::Waiting)}).result().ok());
        m_clock.advance(40LL * 86'400);
        const auto rows = m_journal->notice({}).result();
        QVERIFY(rows->constFirst().state == RelayState::Expired);
        QCOMPARE(*m_journal->fetched(crypto::sha512("sealed")).result(), 0);
    }

    void bytesGoWhenTheyHaveDoneTheirService()
    {
        const QByteArray sha512 = crypto::sha512("sealed");
        insert("sealed", RelayState::Queued, me, RelayDirection::Sent);
        QVERIFY(onStore([&](store::Store *store) {
                    return store::AssetRepository(*store).putPackage(sha512, "sealed");
                }).ok());
        const auto isKept = [&] {
            return onStore(
                       [&](store::Store *store) { return store::AssetRepository(*store).readPackage(sha512, 0, 1); })
                .ok();
        };
        RelayedHandover row = m_journal->all().result()->constFirst();
        QVERIFY(m_journal->record(row).result().ok());
        QVERIFY(isKept());
        row.state = RelayState::Waiting;
        QVERIFY(m_journal->record(row).result().ok());
        QVERIFY(!isKept());
    }

    void whatAPersonTookBackStaysSo()
    {
        insert("sealed", RelayState::Queued, me, RelayDirection::Sent);
        RelayedHandover underway = m_journal->all().result()->constFirst();
        QVERIFY(m_journal->withdraw(crypto::sha512("sealed")).result().ok());
        underway.acknowledged = 3; // the run that was under way reports
        QCOMPARE(m_journal->record(underway).result().error().reason, u"relayed-withdrawn"_s);
        underway.state = RelayState::Withdrawn;
        QVERIFY(m_journal->record(underway).result().ok());
        QCOMPARE(m_journal->withdraw(crypto::sha512("sealed")).result().error().reason, u"handover-over"_s);
        QCOMPARE(m_journal->withdraw(crypto::sha512("none")).result().error().reason, u"relayed-not-found"_s);
    }

    void asksBeforeItCarries()
    {
        insert("fetch", RelayState::Fetching, me, RelayDirection::Received);
        insert("send", RelayState::Queued, me, RelayDirection::Sent);
        insert("tell", RelayState::Imported, me, RelayDirection::Received);
        insert("later", RelayState::Imported, me, RelayDirection::Received, m_clock.nowUtc().addSecs(60));
        insert("of a colleague", RelayState::Imported, other, RelayDirection::Received);
        QList<QByteArray> order;
        const auto next = [&] { return m_journal->nextDue(QSet<QByteArray>(order.begin(), order.end())).result(); };
        for (auto due = next(); due && *due; due = next())
            order.append((*due)->sha512);
        QCOMPARE(order, QList<QByteArray>({crypto::sha512("tell"), crypto::sha512("send"), crypto::sha512("fetch")}));
        m_clock.advance(61);
        QCOMPARE((*next())->sha512, crypto::sha512("later"));
    }

    void saysSoWhileTheStoreIsLocked()
    {
        const RelayJournal locked(*m_thread, [] { return nullptr; }, m_clock, me);
        QCOMPARE(locked.all().result().error().reason, u"workspace-locked"_s);
        QCOMPARE(locked.append(me, 0, "x").result().error().reason, u"workspace-locked"_s);
    }

    void believesOnlyWholeAnswers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("value");
        for (const QString &name :
             {u"handover"_s, u"state"_s, u"size"_s, u"sender"_s, u"recipients"_s, u"taken"_s, u"expiresAt"_s}) {
            QTest::newRow(qPrintable(name + u" missing"_s)) << name << QJsonValue(QJsonValue::Undefined);
            QTest::newRow(qPrintable(name + u" number"_s)) << name << QJsonValue(-7);
            QTest::newRow(qPrintable(name + u" text"_s)) << name << QJsonValue(u"zz"_s);
            QTest::newRow(qPrintable(name + u" list"_s)) << name << QJsonValue(QJsonArray{u"ab"_s});
        }
    }

    void believesOnlyWholeAnswers()
    {
        QFETCH(const QString, name);
        QFETCH(const QJsonValue, value);
        const QString fingerprint(64, u'a');
        QJsonObject answer{{u"handover"_s, QString(128, u'b')},
                           {u"state"_s, u"waiting"_s},
                           {u"size"_s, 5},
                           {u"sender"_s, fingerprint},
                           {u"recipients"_s, QJsonArray{fingerprint}},
                           {u"taken"_s, QJsonArray()},
                           {u"announcedAt"_s, u"2026-11-23T08:00:00Z"_s},
                           {u"expiresAt"_s, u"2026-12-23T08:00:00Z"_s}};
        QVERIFY(readPortalHandover(answer).ok());
        answer.insert(name, value);
        QCOMPARE(readPortalHandover(answer).error().reason, u"portal-not-json"_s);
    }

private:
    template<typename Job>
    auto onStore(Job job) -> std::invoke_result_t<Job, store::Store *>
    {
        return m_thread->post([this, job]() mutable { return job(m_store.get()); }).result();
    }

    void insert(const QByteArray &sealed, RelayState state, const QByteArray &member, RelayDirection direction,
                const QDateTime &nextAttempt = {})
    {
        RelayedHandover row;
        row.sha512 = crypto::sha512(sealed);
        row.member = member;
        row.direction = direction;
        row.state = state;
        row.size = sealed.size();
        row.sender = other;
        row.recipients = {me};
        row.nextAttemptAt = nextAttempt;
        row.createdAt = row.updatedAt = m_clock.nowUtc();
        QVERIFY(onStore([row](store::Store *store) { return store::RelayRepository(*store).insert(row); }).ok());
    }

    FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Store> m_store; ///< touched on the store thread only
    std::unique_ptr<store::StoreThread> m_thread;
    std::unique_ptr<RelayJournal> m_journal;
};

QTEST_GUILESS_MAIN(RelayJournalTest)
#include "test_relay_journal.moc"
