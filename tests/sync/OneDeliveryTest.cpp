// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/OneDeliveryTest.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bantin::test {

using sync::DeliveryEngine;

void OneDeliveryTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_bench = std::make_unique<DeliveryBench>(QDir(m_folder.path()), DeliveryBench::Open::New);
    m_options = DeliveryBench::impatient();
    m_options.retry.firstPause = std::chrono::hours(1);
    m_options.retry.longestPause = std::chrono::hours(1);
    m_options.random = [] { return 1.0; };
}

void OneDeliveryTest::init()
{
    m_bench->unlock();
    m_portal = std::make_unique<FakePortal>();
    m_package = DeliveryBench::randomPackage(150'000, ++m_seed);
    m_delivery = m_bench->addPackage(m_package);
    m_bench->forgetPortal();
    prepare();
    makeEngine();
}

void OneDeliveryTest::cleanup()
{
    m_engine.reset();
    m_line.reset();
    if (row().state != DeliveryState::Published)
        m_bench->withhold(m_delivery);
}

void OneDeliveryTest::makeEngine(const QUrl &portal)
{
    m_line = m_bench->line(portal, m_options);
    m_engine = m_bench->engine(m_line);
}

void OneDeliveryTest::runToTheEnd()
{
    QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
    m_engine->start();
    // It may have finished before the call returned.
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
}

void OneDeliveryTest::retry()
{
    QSignalSpy finished(m_engine.get(), &DeliveryEngine::finished);
    m_engine->retryNow(m_delivery);
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 20'000);
}

} // namespace bantin::test
