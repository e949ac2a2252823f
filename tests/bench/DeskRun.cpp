// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/DeskRun.h"

using namespace Qt::StringLiterals;

namespace bantin::test {

DeskRun::DeskRun(quint16 portal, const LineProfile &line, const sync::DeliveryOptions &options)
    : m_bench(QDir(m_folder.path()), DeliveryBench::Open::New)
    , m_proxy(portal, line)
    , m_engine(m_bench.engine(QUrl(u"http://127.0.0.1:%1/"_s.arg(m_proxy.port())), options))
{
    QObject::connect(m_engine.get(), &sync::DeliveryEngine::deliveryChanged, m_engine.get(),
                     [this](const Delivery &delivery) { notice(delivery); });
}

void DeskRun::send(const QByteArray &package)
{
    m_publishedAfter = m_receivedAfter = -1;
    m_sending = m_bench.addApproved(package);
    m_clock.start();
    m_engine->start();
}

void DeskRun::notice(const Delivery &delivery)
{
    if (delivery.id != m_sending)
        return;
    m_last = delivery;
    if (m_receivedAfter < 0 && delivery.state == DeliveryState::Received) {
        m_receivedAfter = seconds();
        m_received = m_proxy.traffic();
    }
    if (m_publishedAfter < 0 && delivery.state == DeliveryState::Published)
        m_publishedAfter = seconds();
}

} // namespace bantin::test
