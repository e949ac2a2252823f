// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakePortal.h"

#include "app/base/Id.h"
#include "app/base/IndexRanges.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/Receipt.h"
#include "tests/support/FakePortalConnection.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

QDateTime wholeSecond()
{
    return QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), QTimeZone::UTC);
}

PortalAnswer tus(int status, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    PortalAnswer answer{status, headers, {}};
    answer.headers.emplaceBack("Tus-Resumable", "1.0.0");
    return answer;
}

PortalAnswer json(const QJsonObject &object)
{
    return {200, {{"Content-Type", "application/json"}}, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

QMap<QByteArray, QByteArray> metadataIn(const QByteArray &header)
{
    QMap<QByteArray, QByteArray> metadata;
    for (const QByteArray &pair : header.split(','))
        metadata.insert(pair.split(' ').first(), QByteArray::fromBase64(pair.split(' ').last()));
    return metadata;
}

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

FakePortal::FakePortal(QObject *parent)
    : QObject(parent)
    , m_authority(crypto::CertificateAuthority::create(u"Cổng thử"_s, wholeSecond()))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            new FakePortalConnection(*this, socket);
    });
    comeBack();
    m_port = m_server.serverPort();
}

FakePortal::~FakePortal()
{
    qDeleteAll(findChildren<FakePortalConnection *>(Qt::FindDirectChildrenOnly));
}

QUrl FakePortal::url() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

void FakePortal::goDown()
{
    m_server.close();
    const auto connections = findChildren<FakePortalConnection *>(Qt::FindDirectChildrenOnly);
    for (FakePortalConnection *connection : connections)
        connection->drop();
}

void FakePortal::comeBack()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the portal's port is taken");
}

void FakePortal::changeCertificate()
{
    m_authority = crypto::CertificateAuthority::create(u"Cổng khác"_s, wholeSecond());
}

QList<QByteArray> FakePortal::packages() const
{
    QList<QByteArray> whole;
    for (const Upload &upload : m_uploads) {
        if (upload.bytes.size() == upload.length)
            whole.append(upload.bytes);
    }
    return whole;
}

std::optional<PortalAnswer> FakePortal::open(const PortalRequest &request, FakePortalConnection *connection)
{
    ++m_requests[request.method];
    m_lastHeaders = request.headers;
    Q_EMIT requested(request.method);
    if (auto &planned = m_planned[request.method]; !planned.isEmpty())
        return planned.takeFirst();
    if (request.path == "/api/v1/portal")
        return portalInfo();
    if (request.path.startsWith("/api/v1/packages/"))
        return packageStatus(request.path.mid(17));
    if (request.headers.value("tus-resumable") != "1.0.0")
        return tus(412);
    if (request.method == "POST")
        return create(request);
    if (request.method == "DELETE")
        return tus(m_uploads.remove(request.path) ? 204 : 404);
    if (request.method == "HEAD")
        return head(request, connection);
    return openPatch(request, connection);
}

PortalAnswer FakePortal::create(const PortalRequest &request)
{
    const QByteArray path = "/files/" + QByteArray::number(++m_created);
    m_uploads.insert(path, {request.headers.value("upload-length").toLongLong(),
                            metadataIn(request.headers.value("upload-metadata")),
                            {},
                            nullptr});
    return tus(201, {{"Location", path}});
}

PortalAnswer FakePortal::head(const PortalRequest &request, FakePortalConnection *connection)
{
    const auto upload = m_uploads.find(request.path);
    if (upload == m_uploads.end())
        return tus(404);
    interrupt(*upload, connection);
    m_headAnswers.append(upload->bytes.size());
    return tus(200, {{"Upload-Offset", QByteArray::number(upload->bytes.size())},
                     {"Upload-Length", QByteArray::number(upload->length)},
                     {"Cache-Control", "no-store"}});
}

std::optional<PortalAnswer> FakePortal::openPatch(const PortalRequest &request, FakePortalConnection *connection)
{
    const auto upload = m_uploads.find(request.path);
    if (upload == m_uploads.end())
        return tus(404);
    interrupt(*upload, connection);
    if (request.headers.value("content-type") != "application/offset+octet-stream")
        return tus(415);
    if (request.headers.value("upload-offset").toLongLong() != upload->bytes.size())
        return tus(409);
    upload->writer = connection;
    return std::nullopt;
}

/// As tusd does: a newcomer ends the request that was still writing to the same upload.
void FakePortal::interrupt(Upload &upload, FakePortalConnection *newcomer)
{
    if (upload.writer && upload.writer != newcomer)
        upload.writer->drop();
}

void FakePortal::keep(const QByteArray &path, const QByteArray &bytes)
{
    m_uploads[path].bytes += bytes;
    m_keptBytes += bytes.size();
    Q_EMIT bytesKept(m_keptBytes);
}

PortalAnswer FakePortal::patched(const QByteArray &path)
{
    Upload &upload = m_uploads[path];
    upload.writer = nullptr;
    return tus(204, {{"Upload-Offset", QByteArray::number(upload.bytes.size())}});
}

bool FakePortal::losesAnswerTo(const QByteArray &method)
{
    const bool isLost = m_lost == method;
    if (isLost)
        m_lost.clear();
    return isLost;
}

void FakePortal::connectionGone(FakePortalConnection *connection)
{
    for (Upload &upload : m_uploads) {
        if (upload.writer == connection)
            upload.writer = nullptr;
    }
}

PortalAnswer FakePortal::portalInfo() const
{
    return json({{u"name"_s, u"Cổng thử"_s},
                 {u"protocol"_s, u"bantin-portal/1"_s},
                 {u"certificate"_s, QString::fromLatin1(m_authority.certificate().toPem())}});
}

PortalAnswer FakePortal::packageStatus(const QByteArray &sha512Hex)
{
    const QByteArray sha512 = QByteArray::fromHex(sha512Hex);
    QList<QByteArray> digests;
    for (const QByteArray &bytes : packages())
        digests.append(crypto::sha512(bytes));
    if (!digests.contains(sha512))
        return {404, {{"Content-Type", "application/json"}}, "{}"};
    if (m_verdict == Verdict::Verify || m_verifyingAnswers-- > 0)
        return json({{u"state"_s, u"verifying"_s}});
    if (const QList<int> lacking = lackingOf(sha512); !lacking.isEmpty())
        return json({{u"state"_s, u"incomplete"_s}, {u"lacking"_s, toIndexRanges(lacking)}});
    QByteArray receipt = receiptFor(sha512);
    const QByteArray signature = crypto::signDetached(receipt, m_authority.certificate(), m_authority.key());
    if (m_verdict == Verdict::ReceiptAltered)
        receipt.replace("cong.example.vn", "kong.example.vn");
    return json({{u"state"_s, m_verdict == Verdict::Refuse ? u"refused"_s : u"published"_s},
                 {u"receipt"_s, QString::fromUtf8(receipt)},
                 {u"signature"_s, base64(signature)}});
}

QList<int> FakePortal::lackingOf(const QByteArray &sha512) const
{
    QList<int> lacking = m_lacking.value(sha512);
    for (const Upload &upload : m_uploads) {
        const QList<QByteArray> named = upload.metadata.value("pictures").split(':');
        const bool isForIt = named.size() == 2 && sha512.toHex().startsWith(named.first());
        const auto brought = fromIndexRanges(QString::fromLatin1(named.last()), std::numeric_limits<int>::max());
        if (isForIt && brought && upload.bytes.size() == upload.length)
            lacking.removeIf([&brought](int picture) { return brought->contains(picture); });
    }
    return lacking;
}

QByteArray FakePortal::receiptFor(const QByteArray &sha512) const
{
    Receipt receipt;
    receipt.packageSha512 = m_verdict == Verdict::ReceiptOfAnother ? crypto::sha512("another") : sha512;
    receipt.article = ArticleId::create().toString();
    receipt.revision = RevisionId::create().toString();
    const bool isRefused = m_verdict == Verdict::Refuse;
    receipt.outcome = isRefused ? u"refused"_s : u"published"_s;
    receipt.reason = isRefused ? u"package-four-eyes"_s : QString();
    receipt.pageUrl = isRefused ? QString() : u"https://cong.example.vn/tin/1"_s;
    receipt.issuedAt = wholeSecond();
    return toJson(receipt);
}

} // namespace bantin::test
