// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/PortalProcess.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/PortalSite.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

/// A desk of its own, with one approved article, behind a line of its own that breaks as its seed says.
class SeededUpload
{
public:
    SeededUpload(quint32 seed, ApprovedArticle approved, quint16 portal)
        : article(std::move(approved))
        , m_seed(seed)
        , m_bench(QDir(m_folder.path()), DeliveryBench::Open::New)
        , m_proxy(portal, profile(seed))
        , m_delivery(m_bench.addApproved(article.package))
    {
        m_proxy.breakAtRandom(seed, 0.5);
        DeliveryOptions options = DeliveryBench::impatient();
        options.limits.idle = Milliseconds(250);
        m_engine = m_bench.engine(QUrl(u"http://127.0.0.1:%1/"_s.arg(m_proxy.port())), options);
        QObject::connect(m_engine.get(), &DeliveryEngine::deliveryChanged, m_engine.get(),
                         [this](const Delivery &delivery) { m_last = delivery; });
        m_engine->start();
    }

    bool isPublished() const { return m_last.state == DeliveryState::Published; }
    bool isKeptAsPublished() { return m_bench.delivery(m_delivery).state == DeliveryState::Published; }
    int faults() const { return m_proxy.traffic().faults; }

    /// What a person needs to look at it again.
    QString story() const
    {
        const LineTraffic traffic = m_proxy.traffic();
        return u"BANTIN_UPLOAD_SEED=%1 BANTIN_UPLOADS=1: %2 %3, %4 bytes, %5 up, %6 connections, %7 faults"_s
            .arg(m_seed)
            .arg(deliveryStateName(m_last.state), m_last.lastReason)
            .arg(article.package.size())
            .arg(traffic.up)
            .arg(traffic.connections)
            .arg(traffic.faults);
    }

    const ApprovedArticle article;

private:
    static LineProfile profile(quint32 seed)
    {
        QRandomGenerator random(seed);
        return {.upRate = random.bounded(400'000, 4'000'000),
                .downRate = random.bounded(400'000, 4'000'000),
                .roundTrip = std::chrono::milliseconds(random.bounded(20)),
                .resetEvery = random.bounded(2) == 0 ? 0 : random.bounded(20'000, 100'000)};
    }

    quint32 m_seed;
    QTemporaryDir m_folder;
    DeliveryBench m_bench;
    FaultProxy m_proxy;
    DeliveryId m_delivery;
    Delivery m_last;
    std::unique_ptr<DeliveryEngine> m_engine;
};

} // namespace

/// Desks whose lines break, and the real portal: whatever was approved is published, once, as it was approved.
/// BANTIN_UPLOADS says how many, BANTIN_UPLOAD_SEED which one comes first.
class UploadsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyApprovedArticleIsPublishedOnceAsItWasApproved()
    {
        PortalProcess portal(m_folder.path());
        QVERIFY(portal.start());
        QVERIFY(portal.addUnit(unitFile()));
        const int first = qEnvironmentVariable("BANTIN_UPLOAD_SEED", u"1"_s).toInt();
        const int count = qEnvironmentVariable("BANTIN_UPLOADS", u"200"_s).toInt();
        for (int seed = first; seed < first + count && !QTest::currentTestFailed(); seed += together)
            deliver(seed, std::min(seed + together, first + count), portal.port());
        const PortalSite site(m_folder.path());
        QCOMPARE(site.pages(), count);
        QCOMPARE(site.leftOver(), 0);
        qInfo("%d uploads, %d faults struck", count, m_faults);
        QVERIFY(m_faults > count / 2);
    }

private:
    static constexpr int together = 8; ///< desks at work at the same time

    void deliver(int first, int end, quint16 portal)
    {
        std::vector<std::unique_ptr<SeededUpload>> uploads;
        for (int seed = first; seed < end; ++seed) {
            QRandomGenerator random(seed);
            ApprovedArticle article = m_articles.make(quint32(seed), random.bounded(5), random.bounded(1'000, 60'000));
            uploads.push_back(std::make_unique<SeededUpload>(seed, std::move(article), portal));
        }
        const PortalSite site(m_folder.path());
        for (const auto &upload : uploads) {
            QVERIFY2(QTest::qWaitFor([&] { return upload->isPublished(); }, 60'000), qPrintable(upload->story()));
            QVERIFY2(upload->isKeptAsPublished(), qPrintable(upload->story()));
            const QString complaint = site.complaintAbout(upload->article);
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint + u' ' + upload->story()));
            m_faults += upload->faults();
        }
    }

    QString unitFile()
    {
        QFile file(m_folder.filePath(u"unit.pem"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(m_articles.unitCertificatePem());
        return file.fileName();
    }

    QTemporaryDir m_folder;
    ApprovedArticles m_articles;
    int m_faults = 0;
};

QTEST_GUILESS_MAIN(UploadsTest)
#include "test_uploads.moc"
