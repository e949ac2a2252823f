// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/TusHandler.h"

#include "sync/portal/ArrivedUpload.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

const QByteArray protocolVersion = "1.0.0";
const QByteArray offsetStream = "application/offset+octet-stream";

HttpResponse tus(HttpResponse response)
{
    response.add("Tus-Resumable", protocolVersion);
    return response;
}

HttpResponse tusRefusal(int status, const QString &reason, const QString &detail = {})
{
    return tus(refusal(status, reason, detail));
}

HttpResponse methodNotAllowed(const QByteArray &allowed)
{
    HttpResponse response = tusRefusal(405, u"method-not-allowed"_s);
    response.add("Allow", allowed);
    return response;
}

HttpResponse fromError(const Error &error)
{
    int status = 500;
    if (error.reason == "upload-unknown"_L1)
        status = 404;
    else if (error.reason == "upload-expired"_L1)
        status = 410;
    else if (error.reason == "upload-offset"_L1)
        status = 409;
    else if (error.reason == "upload-busy"_L1)
        status = 423;
    else if (error.reason == "upload-altered"_L1)
        status = 460; // Checksum Mismatch, of the whole
    else if (error.fault == Fault::NoSpace)
        status = 507;
    return tusRefusal(status, error.reason, error.reason == "upload-offset"_L1 ? error.arguments.first() : QString());
}

// RFC 9110 §5.6.7
QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

HttpResponse progress(int status, const UploadInfo &upload)
{
    HttpResponse response{status, {{"Upload-Offset", QByteArray::number(upload.offset)}}, {}, {}};
    if (!upload.isComplete())
        response.add("Upload-Expires", httpDate(upload.expiresAt));
    return tus(response);
}

/// A whole number of bytes; −1 for anything else.
qint64 byteCount(const QByteArray &header)
{
    const bool digits =
        !header.isEmpty() && std::all_of(header.cbegin(), header.cend(), [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const qint64 value = header.toLongLong(&fits);
    return digits && fits ? value : -1;
}

/// Body of a PATCH, or of a POST that brings the first bytes along; answers with `success` and `location` when given.
class AppendExchange final : public HttpExchange
{
public:
    AppendExchange(std::unique_ptr<UploadWriter> writer, int success, const QByteArray &location)
        : m_writer(std::move(writer))
        , m_success(success)
        , m_location(location)
    {
    }

    std::optional<HttpResponse> begin() override { return std::nullopt; }

    Body data(QByteArrayView bytes) override
    {
        switch (m_writer->write(bytes)) {
        case UploadWriter::Written::All:
            return Body::Continue;
        case UploadWriter::Written::Failed:
            return Body::Refuse;
        case UploadWriter::Written::NotOurs:
            break;
        }
        return Body::Drop;
    }

    HttpResponse end() override
    {
        const auto upload = m_writer->finish();
        if (!upload)
            return fromError(upload.error());
        HttpResponse response = progress(m_success, *upload);
        if (!m_location.isEmpty())
            response.add("Location", m_location);
        return response;
    }

private:
    std::unique_ptr<UploadWriter> m_writer;
    int m_success;
    QByteArray m_location;
};

} // namespace

TusHandler::TusHandler(const QString &path, UploadStore &uploads, qint64 maximumSize)
    : m_path(path)
    , m_uploads(uploads)
    , m_maximumSize(maximumSize)
{
}

std::unique_ptr<HttpExchange> TusHandler::open(const HttpRequest &request)
{
    // For clients behind proxies that know only GET and POST.
    const QByteArray override = request.header("x-http-method-override");
    const QByteArray method = override.isEmpty() ? request.method : override.toUpper();
    if (method == "OPTIONS")
        return answer(options());
    if (request.header("tus-resumable") != protocolVersion) {
        HttpResponse response = tusRefusal(412, u"tus-version"_s);
        response.add("Tus-Version", protocolVersion);
        return answer(response);
    }
    const QString id = request.path.mid(m_path.size() + 1);
    if (id.isEmpty())
        return method == "POST" ? create(request) : answer(methodNotAllowed("OPTIONS, POST"));
    if (method == "HEAD")
        return answer(head(id));
    if (method == "PATCH")
        return append(request, id);
    if (method == "DELETE")
        return answer(remove(id));
    return answer(methodNotAllowed("OPTIONS, HEAD, PATCH, DELETE"));
}

HttpResponse TusHandler::options() const
{
    return tus({204,
                {{"Tus-Version", protocolVersion},
                 {"Tus-Extension", "creation,creation-with-upload,expiration,termination"},
                 {"Tus-Max-Size", QByteArray::number(m_maximumSize)}},
                {},
                {}});
}

HttpResponse TusHandler::head(const QString &id) const
{
    m_uploads.interrupt(id);
    const auto upload = m_uploads.info(id);
    if (!upload)
        return fromError(upload.error());
    HttpResponse response = progress(200, *upload);
    response.add("Upload-Length", QByteArray::number(upload->length));
    response.add("Cache-Control", "no-store");
    if (!upload->metadata.isEmpty())
        response.add("Upload-Metadata", upload->metadata);
    return response;
}

HttpResponse TusHandler::remove(const QString &id) const
{
    const auto removed = m_uploads.remove(id);
    return removed ? tus({204, {}, {}, {}}) : fromError(removed.error());
}

std::unique_ptr<HttpExchange> TusHandler::create(const HttpRequest &request) const
{
    const qint64 length = byteCount(request.header("upload-length"));
    if (length < 0)
        return answer(tusRefusal(400, u"upload-length"_s));
    if (length > m_maximumSize)
        return answer(tusRefusal(413, u"upload-too-large"_s, QString::number(m_maximumSize)));
    const QByteArray metadata = request.header("upload-metadata");
    if (!isUploadMetadata(metadata))
        return answer(tusRefusal(400, u"upload-metadata"_s));
    const bool withBody = request.header("content-type") == offsetStream;
    const bool hasBody = request.contentLength > 0 || !request.header("transfer-encoding").isEmpty();
    if (hasBody && !withBody)
        return answer(tusRefusal(415, u"content-type"_s));
    if (request.contentLength > length)
        return answer(tusRefusal(413, u"upload-longer"_s));

    const auto upload = m_uploads.create(length, metadata);
    if (!upload)
        return answer(fromError(upload.error()));
    const QByteArray location = (m_path + u'/' + upload->id).toLatin1();
    auto writer = m_uploads.append(upload->id, upload->offset);
    if (!writer)
        return answer(fromError(writer.error()));
    return std::make_unique<AppendExchange>(std::move(*writer), 201, location);
}

std::unique_ptr<HttpExchange> TusHandler::append(const HttpRequest &request, const QString &id) const
{
    if (request.header("content-type") != offsetStream)
        return answer(tusRefusal(415, u"content-type"_s));
    const qint64 offset = byteCount(request.header("upload-offset"));
    if (offset < 0)
        return answer(tusRefusal(400, u"upload-offset"_s));
    const auto upload = m_uploads.info(id);
    if (!upload)
        return answer(fromError(upload.error()));
    if (upload->offset == offset && request.contentLength > upload->length - offset)
        return answer(tusRefusal(413, u"upload-longer"_s));
    auto writer = m_uploads.append(id, offset, request.contentLength);
    if (!writer)
        return answer(fromError(writer.error()));
    return std::make_unique<AppendExchange>(std::move(*writer), 204, QByteArray());
}

} // namespace bantin::portal
