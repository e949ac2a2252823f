// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PortalPull.h"

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
    , m_identity(std::move(identity))
    , m_questions(connection, clock, {m_identity.unit, m_identity.sign}, [this] { return portal(); })
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
        ask(m_questions.ofUnit(u"articles/%1/decisions"_s.arg(article.toString())), take, m_fail);
    });
    return future;
}

QFuture<Result<crypto::Certificate>> PortalPull::portal()
{
    using Answer = Result<crypto::Certificate>;
    if (m_portal)
        return QtFuture::makeReadyValueFuture(Answer(*m_portal));
    return askPortal(m_connection, u"portal"_s).then(this, [this](const Result<QJsonObject> &answer) -> Answer {
        if (!answer)
            return answer.error();
        auto shown = crypto::Certificate::fromPem(answer->value("certificate"_L1).toString().toLatin1());
        if (!shown)
            return notJsonFault(u"the portal's certificate cannot be read"_s);
        if (m_identity.portal && m_identity.portal->fingerprint() != shown->fingerprint())
            return Error{Fault::Tampered, u"portal-changed"_s, Retry::AfterCorrection, {}, {}};
        m_portal = *shown;
        return shown;
    });
}

void PortalPull::identify(std::function<void()> next)
{
    portal().then(this,
                  [this, next](const Result<crypto::Certificate> &shown) { shown ? next() : m_fail(shown.error()); });
}

void PortalPull::ask(const QString &target, Take take, Fail fail)
{
    m_questions.ask(target).then(
        this, [=](const Result<QJsonObject> &answer) { answer ? take(*answer) : fail(answer.error()); });
}

/// First, because everybody may ask: whoever is not registered learns it before anything is signed.
void PortalPull::askCategories()
{
    askPortal(m_connection, m_questions.ofUnit(u"categories?regulation="_s + m_identity.regulation))
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
    ask(m_questions.ofUnit(u"roster"_s), take, fail);
}

void PortalPull::askArticles(const QString &after)
{
    const QString target = m_questions.ofUnit(u"articles"_s) + (after.isEmpty() ? QString() : u"?after="_s + after);
    const auto take = [this](const QJsonObject &answer) {
        const auto articles = readArticles(answer, m_state.articles);
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
