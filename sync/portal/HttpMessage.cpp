// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/HttpMessage.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

class KnownAnswer final : public HttpExchange
{
public:
    explicit KnownAnswer(HttpResponse response)
        : m_response(std::move(response))
    {
    }
    std::optional<HttpResponse> begin() override { return std::move(m_response); }
    Body data(QByteArrayView) override { return Body::Drop; }
    HttpResponse end() override { return m_response; }

private:
    HttpResponse m_response;
};

} // namespace

std::unique_ptr<HttpExchange> answer(HttpResponse response)
{
    return std::make_unique<KnownAnswer>(std::move(response));
}

HttpResponse jsonResponse(int status, const QByteArray &json)
{
    return {
        status,
        {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}},
        json,
        {}};
}

HttpResponse refusal(int status, const QString &reason, const QString &detail)
{
    const QJsonObject body{{u"reason"_s, reason}, {u"detail"_s, detail}};
    return jsonResponse(status, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace bantin::portal
