// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalApi.h"

#include "sync/transport/PortalConnection.h"
#include "sync/transport/TransportFault.h"

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr int notModified = 304;

} // namespace

PortalApi::PortalApi(PortalConnection &connection)
    : m_connection(connection)
    , m_known(std::make_shared<Known>())
{
}

QUrl PortalApi::uploads() const
{
    return m_known->info.uploads.isEmpty() ? m_connection.address(u"files/"_s) : m_known->info.uploads;
}

QFuture<Result<PortalInfo>> PortalApi::portal()
{
    QHttpHeaders headers;
    if (!m_known->tag.isEmpty())
        headers.append(QHttpHeaders::WellKnownHeader::IfNoneMatch, m_known->tag);
    return m_connection.send({"GET"_ba, m_connection.address(u"api/v1/portal"_s), std::move(headers), {}, {}})
        .then(&m_connection,
              [connection = &m_connection, known = m_known](const Result<HttpAnswer> &answer) -> Result<PortalInfo> {
                  if (!answer)
                      return answer.error();
                  if (answer->status == notModified && !known->tag.isEmpty())
                      return known->info;
                  auto info = readPortal(*answer);
                  if (info && !info->uploads.isEmpty()) {
                      info->uploads = connection->address(QString()).resolved(info->uploads);
                      if (!connection->isOurs(info->uploads))
                          return redirectedFault(info->uploads.host());
                  }
                  if (info)
                      *known = {*info, answer->headers.value(QHttpHeaders::WellKnownHeader::ETag).toByteArray()};
                  return info;
              });
}

QFuture<Result<PackageStatus>> PortalApi::package(const QByteArray &digest, std::chrono::seconds patience)
{
    const QUrl url = m_connection.address(u"api/v1/packages/"_s + QString::fromLatin1(digest.toHex()));
    QHttpHeaders headers;
    if (patience.count() > 0)
        headers.append("Prefer", "wait=" + QByteArray::number(qlonglong(patience.count())));
    return m_connection.send({"GET"_ba, url, std::move(headers), {}, {}})
        .then(&m_connection, [](const Result<HttpAnswer> &answer) -> Result<PackageStatus> {
            if (!answer)
                return answer.error();
            return readPackage(*answer);
        });
}

} // namespace bantin::sync
