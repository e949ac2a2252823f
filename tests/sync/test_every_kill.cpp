// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/PortalProcess.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/KillSweep.h"
#include "tests/sync/PortalSite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

constexpr int patience = 60'000;

} // namespace

/// The first step of the desk is its last, then the second, and so on until a run has no kill; the same with the portal. Each
/// time both go on afterwards, and what was approved is published, once, as it was approved. Steps are syncs and renames, of which
/// an everyday run takes some; with --long each of them, and every write and removal as well.
class EveryKillTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY2(QFile::exists(KillSweep::library()), qPrintable(KillSweep::library())); }

    void theDeskGoesOnFromEveryStep()
    {
        const QTemporaryDir folder;
        PortalProcess portal(folder.path());
        QVERIFY(portal.start());
        QVERIFY(portal.addUnit(unitFile(folder)));
        const PortalSite site(folder.path());
        qsizetype published = 0;
        KillSweep sweep(1);
        while (sweep.next()) {
            const int step = sweep.step();
            const QTemporaryDir desk;
            const ApprovedArticle article = m_articles.make(quint32(step), 2, 20'000);
            DeliveryId id;
            {
                DeliveryBench bench(QDir(desk.path()), DeliveryBench::Open::New);
                id = bench.addApproved(article.package);
            }
            const bool wasKilled = runAgent(desk, portal, sweep.killedBelow(desk.path())) != 0;
            if (wasKilled)
                sweep.noteKill();
            if (wasKilled && stateOf(desk, id) != DeliveryState::Published)
                QCOMPARE(runAgent(desk, portal, {}), 0);
            QVERIFY2(site.complaintAbout(article).isEmpty(),
                     qPrintable(u"step %1: %2"_s.arg(step).arg(site.complaintAbout(article))));
            QCOMPARE(site.pages(), ++published);
            QCOMPARE(stateOf(desk, id), DeliveryState::Published);
        }
        QCOMPARE(site.leftOver(), 0);
        qInfo("the desk was killed at %d steps up to %d", sweep.kills(), sweep.step());
        QVERIFY(sweep.kills() > 4);
    }

    void thePortalGoesOnFromEveryStep()
    {
        KillSweep sweep(4);
        while (sweep.next()) {
            const ApprovedArticle article = m_articles.make(quint32(sweep.step()), 2, 20'000);
            const QString complaint = publishAcross(sweep, article);
            QVERIFY2(complaint.isEmpty(), qPrintable(u"step %1: %2"_s.arg(sweep.step()).arg(complaint)));
        }
        qInfo("the portal was killed at %d steps up to %d", sweep.kills(), sweep.step());
        QVERIFY(sweep.kills() > 5);
    }

private:
    /// Exit code; -1 when it was killed.
    static int runAgent(const QTemporaryDir &desk, const PortalProcess &portal, const QProcessEnvironment &environment)
    {
        return runProgram(u"bantin_delivery_agent"_s, {desk.path(), portal.address()}, environment);
    }

    static DeliveryState stateOf(const QTemporaryDir &desk, const DeliveryId &id)
    {
        return DeliveryBench(QDir(desk.path()), DeliveryBench::Open::Existing).delivery(id).state;
    }

    /// "" when the article is published once although the portal dies at its step of this round, if it has so many.
    QString publishAcross(KillSweep &sweep, const ApprovedArticle &article)
    {
        const QTemporaryDir folder;
        const QTemporaryDir desk;
        PortalProcess portal(folder.path());
        if (!portal.start() || !portal.addUnit(unitFile(folder)))
            return u"the portal did not start"_s;
        portal.kill();
        portal.setEnvironment(sweep.killedBelow(folder.path()));
        const bool isUp = portal.start();
        portal.setEnvironment(QProcessEnvironment::systemEnvironment());
        if (!isUp && !portal.start())
            return u"the portal did not start again"_s;
        if (!isUp)
            sweep.noteKill();
        DeliveryBench bench(QDir(desk.path()), DeliveryBench::Open::New);
        const DeliveryId id = bench.addApproved(article.package);
        const auto engine = bench.engine(QUrl(portal.address()), DeliveryBench::impatient());
        bool isPublished = false;
        QObject::connect(engine.get(), &DeliveryEngine::deliveryChanged, engine.get(),
                         [&](const Delivery &delivery) { isPublished = delivery.state == DeliveryState::Published; });
        engine->start();
        const auto published = [&] {
            const bool hasDied = portal.hasDied();
            if (hasDied) {
                sweep.noteKill();
                portal.kill();
            }
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
