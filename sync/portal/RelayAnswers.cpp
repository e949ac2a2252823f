// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/RelayAnswers.h"

#include "app/base/CanonicalJson.h"
#include "sync/portal/ByteRange.h"

#include <QFileInfo>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

HttpResponse refused(const Error &error)
{
    const QString detail = error.arguments.value(0);
    if (error.fault == Fault::NotFound)
        return refusal(404, error.reason);
    if (error.reason == "handover-size"_L1)
        return refusal(413, error.reason, detail);
    if (error.reason == "handover-over"_L1)
        return refusal(410, error.reason, detail);
    if (error.fault == Fault::Conflict)
        return refusal(409, error.reason, detail);
    if (error.reason == "relay-quota"_L1)
        return refusal(507, error.reason, detail);
    return storageFailure(error);
}

HttpResponse bytesOf(const QString &path, const HttpRequest &request, const QByteArray &tag)
{
    const qint64 size = QFileInfo(path).size();
    HttpResponse response;
    response.headers = {{"Content-Type", "application/octet-stream"},
                        {"Accept-Ranges", "bytes"},
                        {"ETag", tag},
                        {"Cache-Control", "no-store"},
                        {"X-Content-Type-Options", "nosniff"}};
    const QByteArray condition = request.header("if-range");
    const bool isSame = condition.isEmpty() || condition == tag;
    const auto range = isSame ? ByteRange::fromHeader(request.header("range"), size) : std::nullopt;
    if (range && !range->isSatisfiable()) {
        HttpResponse outside = refusal(416, u"range"_s, QString::number(size));
        outside.add("Content-Range", "bytes */" + QByteArray::number(size));
        return outside;
    }
    response.file = path;
    if (!range)
        return response;
    response.status = 206;
    response.fileOffset = range->first;
    response.fileLength = range->size();
    response.add("Content-Range", "bytes " + QByteArray::number(range->first) + '-' + QByteArray::number(range->last)
                                      + '/' + QByteArray::number(size));
    return response;
}

} // namespace

RelayAnswers::RelayAnswers(RelayStore &relay, const RequestCheck &requests, const Clock &clock)
    : m_relay(relay)
    , m_requests(requests)
    , m_clock(clock)
{
}

QList<ApiRoute> RelayAnswers::routes() const
{
    using Asked = const UnitQuestion &;
    using Digest = const QByteArray &;
    return {
        signedRoute(m_requests, "GET", u"/units/{unit}/handovers"_s, [this](Asked asked) { return list(asked); }),
        ofOne("GET", {},
              [this](Asked asked, Digest sha512) { return told(200, m_relay.find(asked.unit, sha512, asked.asker)); }),
        ofOne("PUT", {}, [this](Asked asked, Digest sha512) { return announce(asked, sha512); }),
        ofOne("DELETE", {},
              [this](Asked asked, Digest sha512) {
                  return told(200, m_relay.withdraw(asked.unit, sha512, asked.asker));
              }),
        ofOne("GET", u"/content"_s, [this](Asked asked, Digest sha512) { return content(asked, sha512); }),
        ofOne("PUT", u"/taken"_s,
              [this](Asked asked, Digest sha512) { return told(200, m_relay.take(asked.unit, sha512, asked.asker)); }),
        ofOne(
            "PUT", u"/declined"_s,
            [this](Asked asked, Digest sha512) { return told(200, m_relay.decline(asked.unit, sha512, asked.asker)); }),
    };
}

ApiRoute RelayAnswers::ofOne(const QByteArray &method, const QString &below,
                             std::function<HttpResponse(const UnitQuestion &, const QByteArray &sha512)> answer) const
{
    return signedRoute(m_requests, method, u"/units/{unit}/handovers/{handover}"_s + below,
                       [answer](const UnitQuestion &asked) {
                           const QByteArray sha512 = digestFrom(asked.arguments.at(1), sha512Bytes);
                           return sha512.isEmpty() ? refusal(404, u"handover-unknown"_s) : answer(asked, sha512);
                       });
}

HttpResponse RelayAnswers::told(int status, const Result<RelayDeposit> &deposit) const
{
    return deposit ? jsonResponse(status, toCanonicalJson(deposit->toAnswer(m_clock.nowUtc())))
                   : refused(deposit.error());
}

HttpResponse RelayAnswers::list(const UnitQuestion &asked) const
{
    const auto deposits = m_relay.of(asked.unit, asked.asker);
    if (!deposits)
        return refused(deposits.error());
    QJsonArray handovers;
    for (const RelayDeposit &deposit : *deposits)
        handovers.append(deposit.toAnswer(m_clock.nowUtc()));
    return jsonResponse(200, toCanonicalJson({{u"handovers"_s, handovers}}));
}

HttpResponse RelayAnswers::announce(const UnitQuestion &asked, const QByteArray &sha512) const
{
    auto wanted = RelayDeposit::fromAnnouncement(asked.request.body);
    if (!wanted)
        return refusal(400, u"handover-announcement"_s, u"size and recipients are expected"_s);
    wanted->sha512 = sha512;
    wanted->sender = asked.asker;
    const auto announced = m_relay.announce(asked.unit, *wanted);
    if (!announced)
        return refused(announced.error());
    return told(announced->second ? 201 : 200, announced->first);
}

HttpResponse RelayAnswers::content(const UnitQuestion &asked, const QByteArray &sha512) const
{
    const auto path = m_relay.content(asked.unit, sha512, asked.asker);
    return path ? bytesOf(*path, asked.request, '"' + sha512.toHex().first(32) + '"') : refused(path.error());
}

} // namespace bantin::portal
