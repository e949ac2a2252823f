// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalPull.h"

#include "app/domain/PortalRequest.h"
#include "sync/engine/PulledRecords.h"
#include "sync/transport/PortalQuestion.h"
#include "sync/transport/TransportFault.h"

namespace bantin::sync {

using namespace Qt::StringLiterals;

namespace {

template<typename Promise, typename Outcome>
void finish(std::optional<Promise> &promise, Outcome outcome)
{
    if (!promise)
        return;
    Promise ended = std::move(*promise);
    promise.reset();
    ended.addResult(std::move(outcome));
    ended.finish();
}

} // namespace

ConnectionLimits pullLimits()
{
    ConnectionLimits limits;
    limits.maximumBody = 16 << 20;
    return limits;
}

PortalPull::PortalPull(PortalConnection &connection, const Clock &clock, PullIdentity identity, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_clock(clock)
    , m_identity(std::move(identity))
{
}

PortalPull::~PortalPull()
{
    endState(cancelledFault());
    endDecisions(cancelledFault());
}

QFuture<Result<PulledState>> PortalPull::state()
{
    m_state = {};
    m_statePromise.emplace().start();
    m_fail = [this](const Error &error) { endState(error); };
    const auto future = m_statePromise->future();
    identify([this] { askCategories(); });
    return future;
}

QFuture<Result<QList<Decision>>> PortalPull::decisions(const ArticleId &article)
{
    m_decisionsPromise.emplace().start();
    m_fail = [this](const Error &error) { endDecisions(error); };
    const auto future = m_decisionsPromise->future();
    identify([this, article] {
        const auto take = [this, article](const QJsonObject &answer) {
            endDecisions(readDecisions(answer, article, m_identity.unit));
        };
        ask(ofUnit(u"articles/%1/decisions"_s.arg(article.toString())), take, m_fail);
    });
    return future;
}

QString PortalPull::ofUnit(const QString &question) const
{
    return u"units/%1/%2"_s.arg(QString::fromLatin1(m_identity.unit.fingerprint().toHex()), question);
}

void PortalPull::identify(std::function<void()> next)
{
    if (!m_portal.isEmpty())
        return next();
    askPortal(m_connection, u"portal"_s).then(this, [this, next](const Result<QJsonObject> &answer) {
        if (!answer)
            return m_fail(answer.error());
        const auto shown = crypto::Certificate::fromPem(answer->value("certificate"_L1).toString().toLatin1());
        if (!shown)
            return m_fail(notJsonFault(u"the portal's certificate cannot be read"_s));
        if (m_identity.portal && m_identity.portal->fingerprint() != shown->fingerprint())
            return m_fail({Fault::Tampered, u"portal-changed"_s, Retry::AfterCorrection, {}, {}});
        m_portal = shown->fingerprint();
        next();
    });
}

void PortalPull::ask(const QString &target, Take take, Fail fail, bool again)
{
    const QDateTime at = fromTimestamp(toTimestamp(m_clock.nowUtc().addSecs(m_apart)));
    m_identity.sign(toJson(PortalRequest{target, m_portal, at})).then(this, [=, this](const Result<QByteArray> &made) {
        if (!made)
            return fail(made.error());
        QHttpHeaders headers;
        headers.append("Bantin-Time", toTimestamp(at).toLatin1());
        headers.append("Bantin-Signature", made->toBase64());
        askPortal(m_connection, target, headers).then(this, [=, this](const Result<QJsonObject> &answer) {
            if (answer)
                return take(*answer);
            const QDateTime portals = fromTimestamp(answer.error().arguments.value(0));
            if (!again || answer.error().reason != "request-time"_L1 || !portals.isValid())
                return fail(answer.error());
            m_apart = m_clock.nowUtc().secsTo(portals);
            ask(target, take, fail, false);
        });
    });
}

/// First, because everybody may ask: whoever is not registered learns it before anything is signed.
void PortalPull::askCategories()
{
    askPortal(m_connection, ofUnit(u"categories?regulation="_s + m_identity.regulation))
        .then(this, [this](const Result<QJsonObject> &answer) {
            auto categories = answer ? readCategories(*answer) : Result<QStringList>(answer.error());
            if (!categories)
                return m_fail(categories.error());
            m_state.categories = *std::move(categories);
            askRoster();
        });
}

void PortalPull::askRoster()
{
    const auto take = [this](const QJsonObject &answer) {
        auto roster = readRoster(answer, m_identity.unit);
        if (!roster)
            return m_fail(roster.error());
        m_state.roster = *std::move(roster);
        askArticles({});
    };
    const auto fail = [this](const Error &error) {
        error.reason == "roster-unknown"_L1 ? askArticles({}) : m_fail(error);
    };
    ask(ofUnit(u"roster"_s), take, fail);
}

void PortalPull::askArticles(const QString &after)
{
    const QString target = ofUnit(u"articles"_s) + (after.isEmpty() ? QString() : u"?after="_s + after);
    const auto take = [this](const QJsonObject &answer) {
        const auto articles = readArticles(answer);
        if (!articles)
            return m_fail(articles.error());
        m_state.articles += *articles;
        if (!answer.value("more"_L1).toBool() || articles->isEmpty())
            return endState(m_state);
        askArticles(articles->constLast().article.toString());
    };
    ask(target, take, m_fail);
}

void PortalPull::endState(Result<PulledState> result)
{
    finish(m_statePromise, std::move(result));
}

void PortalPull::endDecisions(Result<QList<Decision>> result)
{
    finish(m_decisionsPromise, std::move(result));
}

} // namespace bantin::sync
