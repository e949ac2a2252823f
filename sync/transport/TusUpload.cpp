// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/TusUpload.h"

#include "sync/transport/PortalConnection.h"
#include "sync/transport/TransportFault.h"

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

QHttpHeaders tusHeaders()
{
    QHttpHeaders headers;
    headers.append("Tus-Resumable", "1.0.0");
    return headers;
}

/// Creation extension, "Upload-Metadata": comma-separated pairs of key and Base64 value.
QByteArray encodeMetadata(const QMap<QString, QByteArray> &metadata)
{
    QByteArrayList pairs;
    for (const auto &[key, value] : metadata.asKeyValueRange())
        pairs.append(key.toLatin1() + ' ' + value.toBase64());
    return pairs.join(',');
}

/// A byte count in a header; -1 when missing or malformed.
qint64 countIn(const HttpAnswer &answer, QAnyStringView header)
{
    bool ok = false;
    const qint64 count = answer.headers.value(header).toByteArray().toLongLong(&ok);
    return ok && count >= 0 ? count : -1;
}

Result<UploadOffset> readOffset(const HttpAnswer &answer)
{
    if (const auto fault = tusFault(TusRequest::Head, answer))
        return *fault;
    const UploadOffset result{countIn(answer, "Upload-Offset"), countIn(answer, "Upload-Length")};
    if (result.offset < 0)
        return notTusFault(u"HEAD without Upload-Offset"_s);
    return result;
}

Result<qint64> readNewOffset(const HttpAnswer &answer, qint64 offset, qint64 sent)
{
    if (const auto fault = tusFault(TusRequest::Patch, answer))
        return *fault;
    const qint64 next = countIn(answer, "Upload-Offset");
    if (next < offset || next > offset + sent)
        return notTusFault(u"PATCH answered with an impossible Upload-Offset"_s);
    return next;
}

} // namespace

TusUpload::TusUpload(PortalConnection &connection, Endpoint endpoint)
    : m_connection(connection)
    , m_endpoint(std::move(endpoint))
{
}

TusUpload::TusUpload(PortalConnection &connection, const QUrl &endpoint)
    : TusUpload(connection, [endpoint] { return endpoint; })
{
}

QFuture<Result<QUrl>> TusUpload::create(qint64 length, const QMap<QString, QByteArray> &metadata)
{
    QHttpHeaders headers = tusHeaders();
    headers.append("Upload-Length", QByteArray::number(length));
    if (!metadata.isEmpty())
        headers.append("Upload-Metadata", encodeMetadata(metadata));
    const QUrl endpoint = m_endpoint();
    return m_connection.send({"POST"_ba, endpoint, std::move(headers), {}, {}})
        .then(&m_connection, [self = *this, endpoint](const Result<HttpAnswer> &answer) -> Result<QUrl> {
            if (!answer)
                return answer.error();
            return self.readLocation(*answer, endpoint);
        });
}

QFuture<Result<UploadOffset>> TusUpload::head(const QUrl &upload)
{
    return m_connection.send({"HEAD"_ba, upload, tusHeaders(), {}, {}})
        .then(&m_connection, [](const Result<HttpAnswer> &answer) -> Result<UploadOffset> {
            if (!answer)
                return answer.error();
            return readOffset(*answer);
        });
}

QFuture<Result<qint64>> TusUpload::patch(const QUrl &upload, qint64 offset, HttpBody body, SendProgress progress)
{
    QHttpHeaders headers = tusHeaders();
    headers.append("Upload-Offset", QByteArray::number(offset));
    headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/offset+octet-stream");
    const qint64 sent = body.size;
    return m_connection.send({"PATCH"_ba, upload, std::move(headers), std::move(body), std::move(progress)})
        .then(&m_connection, [offset, sent](const Result<HttpAnswer> &answer) -> Result<qint64> {
            if (!answer)
                return answer.error();
            return readNewOffset(*answer, offset, sent);
        });
}

QFuture<Result<void>> TusUpload::terminate(const QUrl &upload)
{
    return m_connection.send({"DELETE"_ba, upload, tusHeaders(), {}, {}})
        .then(&m_connection, [](const Result<HttpAnswer> &answer) -> Result<void> {
            if (!answer)
                return answer.error();
            // As for HEAD: gone is what was wanted.
            const auto fault = tusFault(TusRequest::Head, *answer);
            return !fault || fault->reason == "upload-gone"_L1 ? Result<void>() : *fault;
        });
}

Result<QUrl> TusUpload::readLocation(const HttpAnswer &answer, const QUrl &endpoint) const
{
    if (const auto fault = tusFault(TusRequest::Create, answer))
        return *fault;
    const QByteArray location = answer.headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray();
    if (answer.status != 201 || location.isEmpty())
        return notTusFault(u"creation answered without a Location"_s);
    const QUrl upload = endpoint.resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    if (!m_connection.isOurs(upload))
        return redirectedFault(upload.host());
    return upload;
}

} // namespace bantin::sync
