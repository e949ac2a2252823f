// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakePortal.h"
#include "tests/sync/DeliveryBench.h"

#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace bantin::test {

/// What a test of the engine begins with: a real encrypted store with one package in its outbox, a small real portal that was never met, and
/// the engine between them. What failed waits for an hour, so that it stays where a test can look at it.
class OneDeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    /// Before the engine is made.
    virtual void prepare() {}
    /// Where the engine finds the portal.
    virtual QUrl address() const { return m_portal->url(); }

    /// Another one, with m_options as they are now.
    void makeEngine() { makeEngine(address()); }
    void makeEngine(const QUrl &portal);
    Delivery row() { return m_bench->delivery(m_delivery); }
    void runToTheEnd();
    /// The same, not waiting for the next attempt.
    void retry();

    std::unique_ptr<DeliveryBench> m_bench;
    std::unique_ptr<FakePortal> m_portal;
    std::shared_ptr<sync::PortalLine> m_line;
    std::unique_ptr<sync::DeliveryEngine> m_engine;
    sync::DeliveryOptions m_options;
    QByteArray m_package;
    DeliveryId m_delivery;
    quint32 m_seed = 0;

private:
    QTemporaryDir m_folder;
};

} // namespace bantin::test
