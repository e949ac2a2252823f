// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FaultProxy.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/DeliveryBench.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace bantin::test {

/// A desk with an encrypted store of its own that sends what it is given over a line of its own, and how long that takes.
/// Lives on the thread of the event loop.
class DeskRun
{
public:
    DeskRun(quint16 portal, const LineProfile &line, const sync::DeliveryOptions &options = {});

    /// Starts; one article after the other.
    void send(const QByteArray &package);
    bool isPublished() const { return m_publishedAfter >= 0; }
    double publishedAfter() const { return m_publishedAfter; } ///< seconds until the receipt was verified and kept
    double receivedAfter() const { return m_receivedAfter; }   ///< seconds until the portal had every byte
    LineTraffic traffic() const { return m_proxy.traffic(); }
    LineTraffic trafficUntilReceived() const { return m_received; } ///< without the verdict and its receipt
    QString state() const { return deliveryStateName(m_last.state) + u' ' + m_last.lastReason; }

private:
    void notice(const Delivery &delivery);
    double seconds() const { return double(m_clock.nsecsElapsed()) / 1e9; }

    QTemporaryDir m_folder;
    DeliveryBench m_bench;
    FaultProxy m_proxy;
    std::unique_ptr<sync::DeliveryEngine> m_engine;
    QElapsedTimer m_clock;
    Delivery m_last;
    LineTraffic m_received;
    DeliveryId m_sending;
    double m_publishedAfter = -1;
    double m_receivedAfter = -1;
};

} // namespace bantin::test
