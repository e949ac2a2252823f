// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/HttpServer.h"

#include "app/base/Logging.h"

#include <fcntl.h>
#include <microhttpd.h>
#include <netdb.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

// Closing while the client still sends makes TCP discard the answer. So a short refused body is read to its end first;
// a long one is not worth a commune's line.
constexpr qint64 drainedBody = 256 * 1024;

struct Exchange {
    HttpRequest request;
    std::unique_ptr<HttpExchange> handler;
    std::optional<HttpResponse> early;
    qint64 drained = 0;
};

MHD_Result collectHeader(void *headers, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<QHash<QByteArray, QByteArray> *>(headers)->insert(QByteArray(name).toLower(), QByteArray(value));
    return MHD_YES;
}

MHD_Result collectParameter(void *parameters, MHD_ValueKind, const char *name, const char *value)
{
    static_cast<QHash<QByteArray, QByteArray> *>(parameters)->insert(QByteArray(name), QByteArray(value));
    return MHD_YES;
}

HttpRequest requestOf(MHD_Connection *connection, const char *url, const char *method)
{
    HttpRequest request{method, QString::fromUtf8(url), {}, -1, {}};
    MHD_get_connection_values(connection, MHD_HEADER_KIND, &collectHeader, &request.headers);
    MHD_get_connection_values(connection, MHD_GET_ARGUMENT_KIND, &collectParameter, &request.parameters);
    bool number = false;
    const qint64 length = request.header("content-length").toLongLong(&number);
    if (number)
        request.contentLength = length;
    return request;
}

MHD_Response *bodyOf(const HttpResponse &response)
{
    if (response.file.isEmpty())
        return MHD_create_response_from_buffer_copy(static_cast<size_t>(response.body.size()),
                                                    response.body.constData());
    const int descriptor = ::open(response.file.toUtf8().constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    struct stat status = {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (descriptor >= 0)
            ::close(descriptor);
        return nullptr;
    }
    const qint64 offset = std::min<qint64>(response.fileOffset, status.st_size);
    const qint64 rest = status.st_size - offset;
    const qint64 length = response.fileLength < 0 ? rest : std::min(response.fileLength, rest);
    // Takes the descriptor.
    return MHD_create_response_from_fd_at_offset64(static_cast<uint64_t>(length), descriptor,
                                                   static_cast<uint64_t>(offset));
}

MHD_Result send(MHD_Connection *connection, const HttpResponse &response)
{
    MHD_Response *body = bodyOf(response);
    if (!body)
        return MHD_NO;
    for (const auto &[name, value] : response.headers)
        MHD_add_response_header(body, name.constData(), value.constData());
    const MHD_Result queued = MHD_queue_response(connection, static_cast<unsigned>(response.status), body);
    MHD_destroy_response(body);
    return queued;
}

bool hasLongBody(const HttpRequest &request)
{
    return request.contentLength > drainedBody || !request.header("expect").isEmpty()
           || (request.contentLength < 0 && !request.header("transfer-encoding").isEmpty());
}

MHD_Result receive(Exchange &exchange, const char *data, size_t *size)
{
    const auto arrived = static_cast<qsizetype>(*size);
    *size = 0;
    if (exchange.early) {
        exchange.drained += arrived;
        return exchange.drained <= drainedBody ? MHD_YES : MHD_NO;
    }
    const HttpExchange::Body wanted = exchange.handler->data({data, arrived});
    if (wanted == HttpExchange::Body::Refuse)
        exchange.early = exchange.handler->end();
    return wanted == HttpExchange::Body::Drop ? MHD_NO : MHD_YES;
}

void completed(void *, MHD_Connection *, void **state, MHD_RequestTerminationCode)
{
    delete static_cast<Exchange *>(*state);
    *state = nullptr;
}

void logLine(void *, const char *format, va_list arguments)
{
    qCDebug(logPortal) << QString::vasprintf(format, arguments).trimmed();
}

} // namespace

struct HttpServer::Private {
    HttpLimits limits;
    QHash<QString, HttpHandler *> routes;
    MHD_Daemon *daemon = nullptr;

    HttpHandler *find(const QString &path) const
    {
        for (QString prefix = path; !prefix.isEmpty(); prefix.truncate(prefix.lastIndexOf(u'/'))) {
            if (HttpHandler *handler = routes.value(prefix))
                return handler;
        }
        return routes.value(u"/"_s);
    }

    MHD_Result access(MHD_Connection *connection, const char *url, const char *method, const char *data, size_t *size,
                      void **state)
    {
        if (!*state)
            return begin(connection, url, method, state);
        auto &exchange = *static_cast<Exchange *>(*state);
        if (*size > 0)
            return receive(exchange, data, size);
        return send(connection, exchange.early ? *exchange.early : exchange.handler->end());
    }

    MHD_Result begin(MHD_Connection *connection, const char *url, const char *method, void **state)
    {
        auto exchange = std::make_unique<Exchange>();
        exchange->request = requestOf(connection, url, method);
        HttpHandler *handler = find(exchange->request.path);
        exchange->handler = handler ? handler->open(exchange->request) : answer(refusal(404, u"not-found"_s));
        exchange->early = exchange->handler->begin();
        auto &kept = *exchange;
        *state = exchange.release();
        return kept.early && hasLongBody(kept.request) ? send(connection, *kept.early) : MHD_YES;
    }

    static MHD_Result entry(void *self, MHD_Connection *connection, const char *url, const char *method, const char *,
                            const char *data, size_t *size, void **state)
    {
        return static_cast<Private *>(self)->access(connection, url, method, data, size, state);
    }
};

HttpServer::HttpServer(const HttpLimits &limits)
    : m_d(std::make_unique<Private>())
{
    m_d->limits = limits;
}

HttpServer::~HttpServer()
{
    if (m_d->daemon)
        MHD_stop_daemon(m_d->daemon);
}

void HttpServer::route(const QString &prefix, HttpHandler &handler)
{
    m_d->routes.insert(prefix, &handler);
}

Result<quint16> HttpServer::listen(const QString &address, quint16 port)
{
    const Error failure{
        Fault::Network, u"listen-failed"_s, Retry::AfterCorrection, {u"%1:%2"_s.arg(address).arg(port)}, {}};
    addrinfo hints = {};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo *found = nullptr;
    if (::getaddrinfo(address.toUtf8().constData(), QByteArray::number(port).constData(), &hints, &found) != 0)
        return failure;
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> owner(found, &::freeaddrinfo);

    unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL | MHD_USE_ERROR_LOG;
    if (found->ai_family == AF_INET6)
        flags |= MHD_USE_IPv6;
    m_d->daemon = MHD_start_daemon(flags, port, nullptr, nullptr, &Private::entry, m_d.get(),
                                   MHD_OPTION_EXTERNAL_LOGGER, &logLine, nullptr,          //
                                   MHD_OPTION_SOCK_ADDR, found->ai_addr,                   //
                                   MHD_OPTION_LISTENING_ADDRESS_REUSE, 1U,                 //
                                   MHD_OPTION_NOTIFY_COMPLETED, &completed, nullptr,       //
                                   MHD_OPTION_CONNECTION_LIMIT, m_d->limits.connections,   //
                                   MHD_OPTION_CONNECTION_TIMEOUT, m_d->limits.idleSeconds, //
                                   MHD_OPTION_CONNECTION_MEMORY_LIMIT, m_d->limits.memoryPerConnection, MHD_OPTION_END);
    if (!m_d->daemon)
        return failure;
    const MHD_DaemonInfo *info = MHD_get_daemon_info(m_d->daemon, MHD_DAEMON_INFO_BIND_PORT);
    return info ? info->port : port;
}

} // namespace bantin::portal
