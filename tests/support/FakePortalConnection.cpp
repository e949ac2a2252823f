// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePortalConnection.h"

#include <algorithm>

namespace bantin::test {

FakePortalConnection::FakePortalConnection(FakePortal &portal, QTcpSocket *socket)
    : QObject(&portal)
    , m_portal(portal)
    , m_socket(socket)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(socket, &QTcpSocket::readyRead, this, &FakePortalConnection::read);
    connect(socket, &QTcpSocket::disconnected, this, &FakePortalConnection::drop);
}

void FakePortalConnection::drop()
{
    m_socket->disconnect(this);
    m_socket->abort();
    m_portal.connectionGone(this);
    deleteLater();
}

void FakePortalConnection::read()
{
    m_buffer += m_socket->readAll();
    while (m_bodyLeft < 0 ? readHeader() : readBody()) {
    }
}

bool FakePortalConnection::readHeader()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    const QByteArrayList lines = m_buffer.left(end).split('\n');
    m_buffer.remove(0, end + 4);
    const QByteArrayList first = lines.first().trimmed().split(' ');
    m_request = {first.value(0), first.value(1), {}};
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        m_request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_bodyLeft = m_request.headers.value("content-length").toLongLong();
    m_early = m_portal.open(m_request, this);
    return true;
}

bool FakePortalConnection::readBody()
{
    const qsizetype length = std::min<qsizetype>(m_bodyLeft, m_buffer.size());
    const QByteArray bytes = m_buffer.left(length);
    m_buffer.remove(0, length);
    m_bodyLeft -= length;
    if (m_early)
        m_portal.m_droppedBytes += length;
    else
        m_portal.keep(m_request.path, bytes);
    if (m_bodyLeft > 0)
        return false;
    m_bodyLeft = -1;
    const PortalAnswer outcome = m_early ? *m_early : m_portal.patched(m_request.path);
    if (m_portal.losesAnswerTo(m_request.method)) {
        drop();
        return false;
    }
    answer(outcome);
    return true;
}

void FakePortalConnection::answer(const PortalAnswer &answer)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(answer.status) + " -\r\n";
    for (const auto &[name, value] : answer.headers)
        text += name + ": " + value + "\r\n";
    if (m_request.method != "HEAD" && answer.status != 204)
        text += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n";
    text += "\r\n";
    if (m_request.method != "HEAD")
        text += answer.body;
    m_socket->write(text);
}

} // namespace bantin::test
