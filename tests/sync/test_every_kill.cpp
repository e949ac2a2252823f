// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/PortalProcess.h"
#include "tests/support/TestScale.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/PortalSite.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

const QString killer = QStringLiteral(BANTIN_BINARY_DIR "/lib/libbantin_kill_at_step.so");
constexpr int patience = 60'000;

/// The program it is given to dies at the `step`th thing it does to the disk below `folder`.
QProcessEnvironment killedAt(int step, const QString &folder)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, killer);
    environment.insert(u"BANTIN_KILL_AT"_s, QString::number(step));
    environment.insert(u"BANTIN_KILL_BELOW"_s, folder);
    if (testing::isLongRun())
        environment.insert(u"BANTIN_KILL_FINE"_s, u"1"_s);
    return environment;
}

} // namespace

/// The first step of the desk is its last, then the second, and so on until a run has no kill; the same with the portal. Each
/// time both go on afterwards, and what was approved is published, once, as it was approved. Steps are syncs and renames, of which
/// an everyday run takes some; with --long each of them, and every write and removal as well.
class EveryKillTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(killer), qPrintable(killer)); }

    void theDeskGoesOnFromEveryStep()
    {
        const QTemporaryDir folder;
        PortalProcess portal(folder.path());
        QVERIFY(portal.start());
        QVERIFY(portal.addUnit(unitFile(folder)));
        const PortalSite site(folder.path());
        qsizetype published = 0;
        int step = 1;
        for (bool wasKilled = true; wasKilled; step += testing::strideOf(1)) {
            const QTemporaryDir desk;
            const ApprovedArticle article = m_articles.make(quint32(step), 2, 20'000);
            DeliveryId id;
            {
                DeliveryBench bench(QDir(desk.path()), DeliveryBench::Open::New);
                id = bench.addApproved(article.package);
            }
            wasKilled = runAgent(desk, portal, killedAt(step, desk.path())) != 0;
            if (wasKilled && stateOf(desk, id) != DeliveryState::Published)
                QCOMPARE(runAgent(desk, portal, QProcessEnvironment::systemEnvironment()), 0);
            QVERIFY2(site.complaintAbout(article).isEmpty(),
                     qPrintable(u"step %1: %2"_s.arg(step).arg(site.complaintAbout(article))));
            QCOMPARE(site.pages(), ++published);
            QCOMPARE(stateOf(desk, id), DeliveryState::Published);
        }
        QCOMPARE(site.leftOver(), 0);
        qInfo("the desk was killed at %lld steps up to %d", qint64(published - 1), step);
        QVERIFY(published > 5);
    }

    void thePortalGoesOnFromEveryStep()
    {
        int step = 1;
        int kills = -1;
        for (bool wasKilled = true; wasKilled; step += testing::strideOf(4), ++kills) {
            const ApprovedArticle article = m_articles.make(quint32(step), 2, 20'000);
            const QString complaint = publishAcross(step, article, wasKilled);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(complaint)));
        }
        qInfo("the portal was killed at %d steps up to %d", kills, step);
        QVERIFY(kills > 5);
    }

private:
    /// Exit code; -1 when it was killed.
    static int runAgent(const QTemporaryDir &desk, const PortalProcess &portal, const QProcessEnvironment &environment)
    {
        QProcess agent;
        agent.setProcessChannelMode(QProcess::ForwardedChannels);
        agent.setProcessEnvironment(environment);
        agent.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_delivery_agent"), {desk.path(), portal.address()});
        const bool ended = agent.waitForFinished(patience);
        return ended && agent.exitStatus() == QProcess::NormalExit ? agent.exitCode() : -1;
    }

    static DeliveryState stateOf(const QTemporaryDir &desk, const DeliveryId &id)
    {
        return DeliveryBench(QDir(desk.path()), DeliveryBench::Open::Existing).delivery(id).state;
    }

    /// "" when the article is published once although the portal dies at its `step`th, if it has so many.
    QString publishAcross(int step, const ApprovedArticle &article, bool &wasKilled)
    {
        const QTemporaryDir folder;
        const QTemporaryDir desk;
        PortalProcess portal(folder.path());
        if (!portal.start() || !portal.addUnit(unitFile(folder)))
            return u"the portal did not start"_s;
        portal.kill();
        portal.setEnvironment(killedAt(step, folder.path()));
        const bool isUp = portal.start();
        portal.setEnvironment(QProcessEnvironment::systemEnvironment());
        if (!isUp && !portal.start())
            return u"the portal did not start again"_s;
        wasKilled = !isUp;
        DeliveryBench bench(QDir(desk.path()), DeliveryBench::Open::New);
        const DeliveryId id = bench.addApproved(article.package);
        const auto engine = bench.engine(QUrl(portal.address()), DeliveryBench::impatient());
        bool isPublished = false;
        QObject::connect(engine.get(), &DeliveryEngine::deliveryChanged, engine.get(),
                         [&](const Delivery &delivery) { isPublished = delivery.state == DeliveryState::Published; });
        engine->start();
        const auto published = [&] {
            const bool hasDied = !portal.isRunning();
            wasKilled = wasKilled || hasDied;
            return (!hasDied || portal.start()) && isPublished;
        };
        if (!QTest::qWaitFor(published, patience) || bench.delivery(id).state != DeliveryState::Published)
            return u"not published"_s;
        const PortalSite site(folder.path());
        if (site.pages() != 1 || site.leftOver() != 0)
            return u"%1 pages, %2 left over"_s.arg(site.pages()).arg(site.leftOver());
        return site.complaintAbout(article);
    }

    QString unitFile(const QTemporaryDir &folder) const
    {
        QFile file(folder.filePath(u"unit.pem"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(m_articles.unitCertificatePem());
        return file.fileName();
    }

    ApprovedArticles m_articles;
};

QTEST_GUILESS_MAIN(EveryKillTest)
#include "test_every_kill.moc"
