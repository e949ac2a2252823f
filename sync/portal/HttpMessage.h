// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <utility>

namespace bantin::portal {

struct HttpRequest {
    QByteArray method;
    QString path;                                  ///< percent-decoded, begins with "/", without the query
    QHash<QByteArray, QByteArray> headers;         ///< by lower-case name
    qint64 contentLength = -1;                     ///< −1: no body, or a chunked one
    QHash<QByteArray, QByteArray> parameters = {}; ///< of the query, decoded; of several with one name the last
    QByteArray body = {};                          ///< only where a handler collects it

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

struct HttpResponse {
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QString file;           ///< path of the body instead of `body`
    qint64 fileOffset = 0;  ///< of the first byte of the file that goes
    qint64 fileLength = -1; ///< bytes of it; −1: to its end

    void add(const QByteArray &name, const QByteArray &value) { headers.append(std::pair(name, value)); }
};

/// One request on its way in, on the connection's own thread. begin(), then data() as the body arrives, then end().
/// When the connection breaks, the object is destroyed without end() – and must keep what had arrived.
class HttpExchange
{
public:
    virtual ~HttpExchange() = default;
    /// The headers are in. An answer given here refuses the body.
    virtual std::optional<HttpResponse> begin() = 0;
    enum class Body {
        Continue,
        Refuse, ///< no more of it is wanted, and end() says why; a short rest is read first
        Drop,   ///< ends the connection without an answer
    };
    virtual Body data(QByteArrayView bytes) = 0;
    virtual HttpResponse end() = 0;
};

/// Everything below one path. Called from many threads at once.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    virtual std::unique_ptr<HttpExchange> open(const HttpRequest &request) = 0;
};

/// An exchange that ignores the body and answers with what is already known.
std::unique_ptr<HttpExchange> answer(HttpResponse response);

/// {"reason":…,"detail":…}
HttpResponse refusal(int status, const QString &reason, const QString &detail = {});
HttpResponse jsonResponse(int status, const QByteArray &json);

} // namespace bantin::portal
