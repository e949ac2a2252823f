// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include "tests/support/FaultyLine.h"

#include <QMutex>
#include <QQueue>
#include <QRandomGenerator>
#include <QTcpServer>

namespace bantin::test {

using Kind = LineFault::Kind;

class FaultProxy::Server final : public QObject
{
public:
    explicit Server(quint16 upstream)
        : m_upstream(upstream)
    {
    }

    void listen()
    {
        m_tcp = new QTcpServer(this);
        connect(m_tcp, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = m_tcp->nextPendingConnection())
                new FaultyLine(client, m_upstream, nextFault(), this);
        });
        if (!m_tcp->listen(QHostAddress::LocalHost))
            qFatal("no port for the fault proxy");
        port = m_tcp->serverPort();
    }

    void close()
    {
        const auto lines = findChildren<FaultyLine *>(Qt::FindDirectChildrenOnly);
        qDeleteAll(lines);
        delete m_tcp;
    }

    void queue(const LineFault &fault)
    {
        const QMutexLocker lock(&m_mutex);
        m_queue.enqueue(fault);
    }

    void breakAtRandom(quint32 seed, double share)
    {
        const QMutexLocker lock(&m_mutex);
        m_queue.clear();
        m_random.seed(seed);
        m_share = share;
    }

    quint16 port = 0;

private:
    LineFault nextFault()
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_queue.isEmpty())
            return m_queue.dequeue();
        if (m_random.generateDouble() >= m_share)
            return {};
        static constexpr Kind kinds[]{Kind::Delay,    Kind::ResetUpstream, Kind::ResetDownstream, Kind::HalfClose,
                                      Kind::Truncate, Kind::LoseReply,     Kind::Silence};
        const Kind kind = kinds[m_random.bounded(static_cast<quint32>(std::size(kinds)))];
        const bool isDownward = kind == Kind::ResetDownstream || kind == Kind::Truncate;
        const qint64 afterBytes = m_random.bounded(isDownward ? 2'000 : 200'000);
        return {kind, afterBytes, std::chrono::milliseconds(m_random.bounded(5))};
    }

    const quint16 m_upstream;
    QTcpServer *m_tcp = nullptr;
    QMutex m_mutex;
    QQueue<LineFault> m_queue;
    QRandomGenerator m_random;
    double m_share = 0;
};

FaultProxy::FaultProxy(quint16 upstream)
    : m_server(std::make_unique<Server>(upstream))
{
    m_server->moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(m_server.get(), [this] { m_server->listen(); }, Qt::BlockingQueuedConnection);
}

FaultProxy::~FaultProxy()
{
    QMetaObject::invokeMethod(m_server.get(), [this] { m_server->close(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

quint16 FaultProxy::port() const
{
    return m_server->port;
}

void FaultProxy::queue(const LineFault &fault)
{
    m_server->queue(fault);
}

void FaultProxy::breakAtRandom(quint32 seed, double share)
{
    m_server->breakAtRandom(seed, share);
}

void FaultProxy::heal()
{
    m_server->breakAtRandom(0, 0);
}

} // namespace bantin::test
