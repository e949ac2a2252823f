// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QTcpSocket>

#include <memory>

namespace bantin::test {

struct HttpReply {
    int status = 0;                        ///< 0: the connection ended without an answer
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name
    QByteArray body;
};

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/// One connection a request, written byte by byte as the test says, so that broken and hostile requests can be made.
class HttpClient
{
public:
    explicit HttpClient(quint16 port)
        : m_port(port)
    {
    }

    HttpReply send(const QByteArray &method, const QByteArray &path, const HttpHeaders &headers = {},
                   const QByteArray &body = {}) const;
    /// With "Tus-Resumable"; the content type of a PATCH when there is a body.
    HttpReply tus(const QByteArray &method, const QByteArray &path, HttpHeaders headers = {},
                  const QByteArray &body = {}) const;
    /// A PATCH that promises `promised` bytes and sends only `body`; the connection stays open.
    std::unique_ptr<QTcpSocket> beginPatch(const QByteArray &path, qint64 offset, qint64 promised,
                                           const QByteArray &body) const;
    /// Whatever answers to `request`.
    HttpReply sendRaw(const QByteArray &request) const;

    static HttpReply readReply(QTcpSocket &socket);

private:
    std::unique_ptr<QTcpSocket> connect() const;
    quint16 m_port;
};

} // namespace bantin::test
