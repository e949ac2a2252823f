// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePortal.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/DeliveryBench.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

/// Seeded lines that break at random. BANTIN_FAULT_RUNS says how many, BANTIN_FAULT_SEED which one comes first.
class LineFaultsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRunEndsWithExactlyOneWholePackage()
    {
        const int count = qEnvironmentVariable("BANTIN_FAULT_RUNS", u"200"_s).toInt();
        const int first = qEnvironmentVariableIntValue("BANTIN_FAULT_SEED");
        for (int seed = first; seed < first + count && !QTest::currentTestFailed(); seed += deskRuns)
            deskSurvives(seed, std::min(seed + deskRuns, first + count));
    }

private:
    static constexpr int deskRuns = 100; ///< of one desk, whose outbox no desk fills with thousands

    void deskSurvives(int first, int end)
    {
        const QTemporaryDir folder;
        DeliveryBench bench(QDir(folder.path()), DeliveryBench::Open::New);
        for (int seed = first; seed < end; ++seed)
            QVERIFY2(survives(bench, static_cast<quint32>(seed)), qPrintable(u"seed %1: %2"_s.arg(seed).arg(m_state)));
    }

    bool survives(DeliveryBench &bench, quint32 seed)
    {
        FakePortal portal;
        FaultProxy proxy(portal.port());
        proxy.breakAtRandom(seed, 0.6);
        bench.forgetPortal();
        const QByteArray package = DeliveryBench::randomPackage(1 + (seed * 7'919) % 200'000, seed);
        const DeliveryId id = bench.addPackage(package);
        DeliveryOptions options = DeliveryBench::impatient();
        options.limits.idle = Milliseconds(60);
        const auto engine = bench.engine(QUrl(u"http://127.0.0.1:%1/"_s.arg(proxy.port())), options);
        QSignalSpy changes(engine.get(), &DeliveryEngine::deliveryChanged);
        engine->start();
        // A real event loop: QTRY_… looks only every 10 ms, which is longer than most answers take here.
        Delivery last;
        while (last.state != DeliveryState::Published && changes.wait(20'000))
            last = changes.last().first().value<Delivery>();
        const bool ended = last.state == DeliveryState::Published;
        m_state = u"%1 %2, %3 of %4 bytes, %5 kept, %6 dropped"_s.arg(deliveryStateName(last.state), last.lastReason)
                      .arg(last.bytesThere())
                      .arg(package.size())
                      .arg(portal.keptBytes())
                      .arg(portal.droppedBytes());
        // What the portal kept once never came again: the package arrived whole, and not a byte besides.
        return ended && bench.delivery(id).state == DeliveryState::Published && portal.packages() == QList{package}
               && portal.keptBytes() == package.size();
    }

    QString m_state;
};

QTEST_GUILESS_MAIN(LineFaultsTest)
#include "test_line_faults.moc"
