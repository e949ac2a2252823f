// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePortal.h"
#include "tests/sync/DeliveryBench.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;

/// The desk's process is killed again and again while it sends.
class DeliveryKillTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsEveryByteOnceHoweverOftenItIsKilled_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void sendsEveryByteOnceHoweverOftenItIsKilled()
    {
        QFETCH(quint32, seed);
        const QTemporaryDir folder;
        const QByteArray package = DeliveryBench::randomPackage(600'000, seed);
        DeliveryId id;
        {
            DeliveryBench bench(QDir(folder.path()), DeliveryBench::Open::New);
            id = bench.addPackage(package);
        }
        FakePortal portal;
        QRandomGenerator random(seed);
        for (int kills = 0; kills < 8 && portal.keptBytes() < package.size(); ++kills) {
            const qint64 until = portal.keptBytes() + 1 + random.bounded(120'000);
            runUntilKilled(folder.path(), portal, std::min<qint64>(until, package.size()));
        }
        QCOMPARE(runToTheEnd(folder.path(), portal), 0);

        QCOMPARE(portal.packages(), QList{package});
        QCOMPARE(portal.keptBytes(), package.size());
        QCOMPARE(portal.droppedBytes(), 0);
        DeliveryBench bench(QDir(folder.path()), DeliveryBench::Open::Existing);
        QCOMPARE(bench.delivery(id).state, DeliveryState::Published);
        QCOMPARE(bench.article(id).stage, Stage::Published);
    }

private:
    static void start(QProcess &agent, const QString &folder, const FakePortal &portal)
    {
        agent.setProcessChannelMode(QProcess::ForwardedChannels);
        agent.start(QCoreApplication::applicationDirPath() + u"/bantin_delivery_agent"_s,
                    {folder, portal.url().toString()});
    }

    /// SIGKILL as soon as the portal has kept `bytes` altogether.
    static void runUntilKilled(const QString &folder, FakePortal &portal, qint64 bytes)
    {
        QProcess agent;
        const auto watch = connect(&portal, &FakePortal::bytesKept, &agent, [&agent, bytes](qint64 total) {
            if (total >= bytes)
                agent.kill();
        });
        start(agent, folder, portal);
        QTRY_COMPARE_WITH_TIMEOUT(agent.state(), QProcess::NotRunning, 30'000);
        disconnect(watch);
    }

    static int runToTheEnd(const QString &folder, const FakePortal &portal)
    {
        QProcess agent;
        start(agent, folder, portal);
        const bool ended = QTest::qWaitFor([&agent] { return agent.state() == QProcess::NotRunning; }, 30'000);
        return ended && agent.exitStatus() == QProcess::NormalExit ? agent.exitCode() : -1;
    }
};

QTEST_GUILESS_MAIN(DeliveryKillTest)
#include "test_delivery_kill.moc"
