// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultyLine.h"

#include <QHostAddress>
#include <QTimer>

#include <algorithm>

#include <sys/socket.h>

namespace bantin::test {

using Kind = LineFault::Kind;

namespace {

/// Closing with data unsent and no lingering makes the kernel send RST.
void sendReset(QTcpSocket *socket)
{
    const linger atOnce{1, 0};
    ::setsockopt(static_cast<int>(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
    socket->abort();
}

} // namespace

FaultyLine::FaultyLine(QTcpSocket *client, quint16 upstream, const LineFault &fault, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_server(new QTcpSocket(this))
    , m_fault(fault)
{
    client->setParent(this);
    connect(m_client, &QTcpSocket::readyRead, this, [this] { pass(m_client, m_server, m_up); });
    connect(m_server, &QTcpSocket::connected, this, [this] { pass(m_client, m_server, m_up); });
    connect(m_server, &QTcpSocket::readyRead, this, [this] { pass(m_server, m_client, m_down); });
    connect(m_client, &QTcpSocket::disconnected, this, &FaultyLine::over);
    connect(m_server, &QTcpSocket::disconnected, this, &FaultyLine::over);
    connect(m_server, &QTcpSocket::errorOccurred, this, &FaultyLine::over);
    connect(m_server, &QTcpSocket::connected, this,
            [this] { m_server->setSocketOption(QAbstractSocket::LowDelayOption, 1); });
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_server->connectToHost(QHostAddress::LocalHost, upstream);
}

void FaultyLine::pass(QTcpSocket *from, QTcpSocket *to, qint64 &counted)
{
    if (to->state() != QAbstractSocket::ConnectedState)
        return;
    const QByteArray bytes = from->readAll();
    if (m_struck)
        return;
    const qint64 passing = stillPassing(from == m_client, bytes.size());
    if (passing > 0)
        deliver(to, bytes.first(passing));
    counted += bytes.size();
    if (passing < bytes.size())
        strike();
}

qint64 FaultyLine::stillPassing(bool isUpward, qint64 size) const
{
    const auto until = [this, size](qint64 counted) {
        return std::clamp<qint64>(m_fault.afterBytes - counted, 0, size);
    };
    switch (m_fault.kind) {
    case Kind::None:
    case Kind::Delay:
        return size;
    case Kind::ResetUpstream:
    case Kind::HalfClose:
    case Kind::Silence:
        return isUpward ? until(m_up) : size;
    case Kind::ResetDownstream:
    case Kind::Truncate:
        return isUpward ? size : until(m_down);
    case Kind::LoseReply:
        return isUpward ? size : 0;
    }
    return size;
}

void FaultyLine::deliver(QTcpSocket *to, const QByteArray &bytes)
{
    if (m_fault.kind == Kind::Delay)
        QTimer::singleShot(m_fault.delay, to, [to, bytes] {
            if (to->state() == QAbstractSocket::ConnectedState)
                to->write(bytes);
        });
    else
        to->write(bytes);
}

void FaultyLine::strike()
{
    m_struck = true;
    switch (m_fault.kind) {
    case Kind::HalfClose:
        m_server->disconnectFromHost();
        return;
    case Kind::Truncate:
        m_client->disconnectFromHost();
        return;
    case Kind::Silence:
        return;
    case Kind::ResetUpstream:
    case Kind::ResetDownstream:
    case Kind::LoseReply:
    case Kind::None:
    case Kind::Delay:
        reset();
        return;
    }
}

void FaultyLine::reset()
{
    // What was passed on before the fault has to arrive, or the fault would strike at another byte.
    m_server->flush();
    m_client->flush();
    sendReset(m_client);
    m_server->disconnectFromHost();
}

void FaultyLine::over()
{
    m_client->disconnect(this);
    m_server->disconnect(this);
    if (!m_struck && m_client->state() == QAbstractSocket::ConnectedState)
        deliver(m_client, m_server->readAll());
    m_client->disconnectFromHost();
    m_server->disconnectFromHost();
    QTimer::singleShot(std::chrono::seconds(1), this, &QObject::deleteLater);
}

} // namespace bantin::test
