// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/HttpClient.h"

#include <QHostAddress>

namespace bantin::test {

namespace {

constexpr int patience = 30'000;

QByteArray headOf(const QByteArray &method, const QByteArray &path, const HttpHeaders &headers)
{
    QByteArray head = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    for (const auto &[name, value] : headers)
        head += name + ": " + value + "\r\n";
    return head;
}

} // namespace

std::unique_ptr<QTcpSocket> HttpClient::connect() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    socket->waitForConnected(patience);
    return socket;
}

HttpReply HttpClient::readReply(QTcpSocket &socket)
{
    QByteArray bytes;
    while (socket.waitForReadyRead(patience))
        bytes += socket.readAll();
    bytes += socket.readAll();
    HttpReply reply;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = bytes.first(std::max<qsizetype>(end, 0)).split('\n');
    reply.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1))
        reply.headers.insert(line.first(line.indexOf(':')).toLower(), line.sliced(line.indexOf(':') + 1).trimmed());
    reply.body = bytes.sliced(std::min(bytes.size(), end + 4));
    return reply;
}

HttpReply HttpClient::sendRaw(const QByteArray &request) const
{
    const auto socket = connect();
    socket->write(request);
    socket->waitForBytesWritten(patience);
    return readReply(*socket);
}

HttpReply HttpClient::send(const QByteArray &method, const QByteArray &path, const HttpHeaders &headers,
                           const QByteArray &body) const
{
    QByteArray head = headOf(method, path, headers);
    if (!body.isEmpty() || method == "POST" || method == "PATCH")
        head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return sendRaw(head + "\r\n" + body);
}

HttpReply HttpClient::tus(const QByteArray &method, const QByteArray &path, HttpHeaders headers,
                          const QByteArray &body) const
{
    headers.prepend(std::pair("Tus-Resumable", "1.0.0"));
    if (!body.isEmpty() || method == "PATCH")
        headers.append(std::pair("Content-Type", "application/offset+octet-stream"));
    return send(method, path, headers, body);
}

std::unique_ptr<QTcpSocket> HttpClient::beginPatch(const QByteArray &path, qint64 offset, qint64 promised,
                                                   const QByteArray &body) const
{
    auto socket = connect();
    socket->write(headOf("PATCH", path,
                         {{"Tus-Resumable", "1.0.0"},
                          {"Content-Type", "application/offset+octet-stream"},
                          {"Upload-Offset", QByteArray::number(offset)},
                          {"Content-Length", QByteArray::number(promised)}})
                  + "\r\n" + body);
    while (socket->bytesToWrite() > 0 && socket->waitForBytesWritten(patience)) {
    }
    return socket;
}

} // namespace bantin::test
