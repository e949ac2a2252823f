// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/SlowClient.h"

#include <QHostAddress>

using namespace std::chrono_literals;

namespace bantin::test {

namespace {

/// Longer than the system needs to send what it took at once.
constexpr auto silence = 30s;

QByteArray valueOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (line.first(std::max<qsizetype>(colon, 0)).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

} // namespace

SlowClient::SlowClient(quint16 port, QByteArray package)
    : m_package(std::move(package))
    , m_port(port)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(silence);
    connect(&m_patience, &QTimer::timeout, &m_socket, &QTcpSocket::abort);
    connect(&m_socket, &QTcpSocket::bytesWritten, this, [this] { m_patience.start(); });
    connect(&m_socket, &QTcpSocket::connected, this, &SlowClient::ask);
    connect(&m_socket, &QTcpSocket::readyRead, this, &SlowClient::read);
    connect(&m_socket, &QTcpSocket::disconnected, this, [this] {
        if (m_done)
            return;
        ++m_breaks;
        m_asking = m_location.isEmpty() ? Asking::Create : Asking::Offset;
        QTimer::singleShot(200ms, this, &SlowClient::connectAgain);
    });
}

void SlowClient::start()
{
    connectAgain();
}

void SlowClient::connectAgain()
{
    m_answer.clear();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void SlowClient::ask()
{
    QByteArray head;
    switch (m_asking) {
    case Asking::Create:
        head = "POST /files/ HTTP/1.1\r\nContent-Length: 0\r\nUpload-Length: " + QByteArray::number(m_package.size());
        break;
    case Asking::Offset:
        head = "HEAD " + m_location + " HTTP/1.1";
        break;
    case Asking::Patch:
        head = "PATCH " + m_location + " HTTP/1.1\r\nContent-Type: application/offset+octet-stream\r\nUpload-Offset: "
               + QByteArray::number(m_offset)
               + "\r\nContent-Length: " + QByteArray::number(m_package.size() - m_offset);
        break;
    }
    m_socket.write(head + "\r\nHost: localhost\r\nTus-Resumable: 1.0.0\r\n\r\n");
    if (m_asking == Asking::Patch)
        m_socket.write(m_package.sliced(m_offset));
}

void SlowClient::read()
{
    m_answer += m_socket.readAll();
    const qsizetype end = m_answer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = m_answer.first(end);
    m_answer.clear();
    answered(head.split(' ').value(1).toInt(), head);
}

void SlowClient::answered(int status, const QByteArray &head)
{
    if (status < 200 || status > 299) {
        m_socket.abort();
        return;
    }
    if (m_asking == Asking::Create)
        m_location = QByteArray(valueOf(head, "Location"));
    else
        m_offset = valueOf(head, "Upload-Offset").toLongLong();
    m_asking = Asking::Patch;
    m_done = m_offset == m_package.size();
    if (m_done)
        m_socket.disconnectFromHost();
    else
        ask();
}

} // namespace bantin::test
