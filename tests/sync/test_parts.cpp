// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/engine/DeliveryOrder.h"
#include "tests/support/FakePortal.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/DeliveryBench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

/// A delivery as bag and pictures: what goes, in which order, and that nothing goes twice.
class PartsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_bench = std::make_unique<DeliveryBench>(QDir(m_folder.path()), DeliveryBench::Open::New);
    }

    void init()
    {
        m_portal = std::make_unique<FakePortal>();
        m_bench->forgetPortal();
        m_seed += 10;
    }

    void sendsTheBagFirstAndThenOnlyWhatThePortalLacks()
    {
        const QByteArray bag = random(20'000, 0);
        const QList<QByteArray> pictures{random(40'000, 1), random(50'000, 2), random(60'000, 3)};
        m_portal->setLacking(crypto::sha512(bag), {0, 2});
        const DeliveryId id = m_bench->addPackage(bag, pictures);
        run();
        const Delivery delivery = m_bench->delivery(id);
        QCOMPARE(delivery.state, DeliveryState::Published);
        QCOMPARE(sorted(m_portal->packages()), sorted({bag, pictures.at(0) + pictures.at(2)}));
        QCOMPARE(m_portal->keptBytes() + m_portal->droppedBytes(), 20'000 + 40'000 + 60'000);
        QCOMPARE(delivery.bytesToSend(), 0);
        QVERIFY(delivery.isBagThere());
        QCOMPARE(delivery.resentBytes, 0);
        QVERIFY(delivery.parts.at(2).uploadUrl.isEmpty()); // it was there
    }

    void allItsPicturesAreOneUpload()
    {
        const QByteArray bag = random(20'000, 0);
        const QList<QByteArray> pictures{random(4'000, 1), random(5'000, 2), random(6'000, 3)};
        m_portal->setLacking(crypto::sha512(bag), {0, 1, 2});
        const DeliveryId id = m_bench->addPackage(bag, pictures);
        run();
        QCOMPARE(m_bench->delivery(id).state, DeliveryState::Published);
        QCOMPARE(sorted(m_portal->packages()), sorted({bag, pictures.join()}));
        QCOMPARE(m_portal->requests("POST"), 2);
    }

    /// A new article's pictures are expected to be lacking; a correction's are not.
    void aGuessCostsAnEmptyUploadAtMost()
    {
        const QByteArray bag = random(20'000, 0);
        const DeliveryId id = m_bench->addPackage(bag, {random(40'000, 1)}); // the portal has it
        run();
        QCOMPARE(m_bench->delivery(id).state, DeliveryState::Published);
        QCOMPARE(m_portal->packages(), QList{bag});
        QCOMPARE(m_portal->keptBytes(), 20'000);
        QVERIFY(!m_bench->delivery(id).hasUploads());
        const int created = m_portal->requests("POST");
        const DeliveryId correction = m_bench->addPackage(random(20'000, 2), {random(40'000, 3)});
        Delivery urgent = m_bench->delivery(correction);
        urgent.isUrgent = true;
        m_bench->change(urgent);
        run();
        QCOMPARE(m_bench->delivery(correction).state, DeliveryState::Published);
        QCOMPARE(m_portal->requests("POST"), created + 1);
    }

    void goesOnInThePictureThatBroke()
    {
        FaultProxy proxy(m_portal->port());
        proxy.queue({LineFault::Kind::ResetUpstream, 30'000});
        const QList<QByteArray> pictures{random(40'000, 1), random(90'000, 2)};
        const QByteArray bag = random(20'000, 0);
        m_portal->setLacking(crypto::sha512(bag), {0, 1});
        const DeliveryId id = m_bench->addPackage(bag, pictures);
        run(QUrl(u"http://127.0.0.1:%1/"_s.arg(proxy.port())));
        const Delivery delivery = m_bench->delivery(id);
        QCOMPARE(delivery.state, DeliveryState::Published);
        QCOMPARE(m_portal->keptBytes(), 150'000);
        QCOMPARE_GE(delivery.resumptions, 1);
    }

    void sendsEveryTextBeforeAnyPicture()
    {
        QList<QByteArray> bags;
        for (int i = 0; i < 3; ++i) {
            bags.append(random(10'000, 2 * i));
            const QByteArray picture = random(80'000, 2 * i + 1);
            m_portal->setLacking(crypto::sha512(bags.last()), {0});
            m_bench->addPackage(bags.last(), {picture});
        }
        QList<qint64> keptWhenBagsWereThere;
        connect(m_portal.get(), &FakePortal::bytesKept, this, [&](qint64 total) {
            const auto whole = m_portal->packages();
            const bool all = std::ranges::all_of(bags, [&](const QByteArray &bag) { return whole.contains(bag); });
            if (all && keptWhenBagsWereThere.isEmpty())
                keptWhenBagsWereThere.append(total);
        });
        run();
        QCOMPARE(keptWhenBagsWereThere, QList<qint64>{30'000});
        QCOMPARE(m_portal->packages().size(), 6);
        QCOMPARE(m_portal->keptBytes(), 270'000);
    }

    void anUrgentTextGoesBetweenTwoPiecesOfAPicture()
    {
        const QByteArray picture = random(600'000, 1);
        const QByteArray bag = random(10'000, 0);
        m_portal->setLacking(crypto::sha512(bag), {0});
        m_bench->addPackage(bag, {picture});
        const QByteArray notice = random(5'000, 2);
        auto engine = m_bench->engine(m_portal->url(), DeliveryBench::impatient());
        bool added = false;
        qint64 keptWhenNoticeWasThere = 0;
        connect(m_portal.get(), &FakePortal::bytesKept, this, [&](qint64 total) {
            if (total > 100'000 && !added) {
                added = true;
                m_bench->addPackage(notice);
                engine->start();
            }
            if (m_portal->packages().contains(notice) && keptWhenNoticeWasThere == 0)
                keptWhenNoticeWasThere = total;
        });
        QSignalSpy finished(engine.get(), &DeliveryEngine::finished);
        engine->start();
        QVERIFY(finished.wait(20'000));
        QVERIFY(keptWhenNoticeWasThere > 0);
        QCOMPARE_LT(keptWhenNoticeWasThere, 400'000);
        QCOMPARE(m_portal->keptBytes(), 615'000);
    }

    void nobodyStarves()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const Delivery pictures = waiting(now.addSecs(-3 * 3600), true);
        const Delivery text = waiting(now.addSecs(-60), false);
        QCOMPARE(firstToSend({pictures, text}, now)->id, pictures.id); // has waited longer than a text's head start
        QCOMPARE(firstToSend({pictures, text}, now.addSecs(-3 * 3600 + 60))->id, text.id);
        Delivery urgent = waiting(now, false);
        urgent.isUrgent = true;
        QCOMPARE(firstToSend({pictures, text, urgent}, now)->id, urgent.id);
        Delivery withdrawal = waiting(now, false);
        withdrawal.purpose = DeliveryPurpose::Withdrawal;
        QCOMPARE(firstToSend({pictures, urgent, withdrawal, text}, now)->id, withdrawal.id);
        QVERIFY(!firstToSend({}, now));
        const Delivery older = waiting(now.addSecs(-61), false);
        QCOMPARE(firstToSend({text, older}, now)->id, older.id);
    }

private:
    static Delivery waiting(const QDateTime &since, bool bagIsThere)
    {
        Delivery delivery;
        delivery.id = DeliveryId::create();
        delivery.createdAt = since;
        delivery.parts = {{.size = 10, .isThere = bagIsThere}};
        return delivery;
    }

    static QList<QByteArray> sorted(QList<QByteArray> list)
    {
        std::ranges::sort(list);
        return list;
    }

    QByteArray random(qint64 size, quint32 offset) const { return DeliveryBench::randomPackage(size, m_seed + offset); }

    void run(const QUrl &portal = {})
    {
        auto engine = m_bench->engine(portal.isEmpty() ? m_portal->url() : portal, DeliveryBench::impatient());
        QSignalSpy finished(engine.get(), &DeliveryEngine::finished);
        engine->start();
        QVERIFY(finished.wait(20'000));
    }

    QTemporaryDir m_folder;
    quint32 m_seed = 1000;
    std::unique_ptr<DeliveryBench> m_bench;
    std::unique_ptr<FakePortal> m_portal;
};

QTEST_GUILESS_MAIN(PartsTest)
#include "test_parts.moc"
