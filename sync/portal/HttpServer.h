// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/portal/HttpMessage.h"

#include <memory>

namespace bantin::portal {

struct HttpLimits {
    unsigned connections = 512;              ///< each costs a thread and its memory while it lasts
    unsigned idleSeconds = 60;               ///< a connection on which nothing moves for so long is dropped
    size_t memoryPerConnection = 128 * 1024; ///< request line and headers larger than about a quarter get 431
};

/// HTTP/1.1 over libmicrohttpd, one thread for each connection, bodies handed over as they arrive. Listens from listen()
/// until destruction, which breaks open connections (their exchanges are destroyed without end()).
class HttpServer
{
public:
    explicit HttpServer(const HttpLimits &limits = {});
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    /// Requests whose path is `prefix` or lies below it; the longest prefix wins. Before listen() only. Not owned.
    void route(const QString &prefix, HttpHandler &handler);
    /// A numeric IPv4 or IPv6 address; port 0 takes any free one. Returns the port; "listen-failed" (address).
    Result<quint16> listen(const QString &address, quint16 port);

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::portal
