// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PageChecker.h"

#include "app/pages/PageSource.h"
#include "sync/engine/PageCheck.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using State = PageStanding::State;

/// What one check needs, made where the windows are and used where the check is.
struct CheckOrder {
    QUrl portal;
    sync::PortalTrust trust;
    SecretBytes token;
    sync::PageToCheck page;
    const Clock &clock;
};

PageStanding standingOf(const Result<sync::PageVerdict> &verdict, const QDateTime &now)
{
    if (!verdict)
        return {State::Failed, now, {verdict.error()}};
    return {verdict->findings.isEmpty() ? State::AsApproved : State::Differs, now, verdict->findings};
}

/// Owns the connection and the check; deleting it breaks both off.
class CheckWorker final : public QObject
{
public:
    explicit CheckWorker(CheckOrder order)
        : m_order(std::move(order))
    {
    }

    template<typename Done>
    void start(Done done)
    {
        m_connection = std::make_unique<sync::PortalConnection>(m_order.portal);
        m_connection->setTrust(m_order.trust);
        m_connection->setAccessToken(m_order.token.clone());
        m_check = std::make_unique<sync::PageCheck>(*m_connection, m_order.clock, std::move(m_order.page));
        m_check->start().then(this, [this, done](const Result<sync::PageVerdict> &verdict) {
            done(standingOf(verdict, m_order.clock.nowUtc()));
        });
    }

private:
    CheckOrder m_order;
    std::unique_ptr<sync::PortalConnection> m_connection;
    std::unique_ptr<sync::PageCheck> m_check; ///< before the connection it asks
};

} // namespace

PageChecker::PageChecker(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_deliveries(deliveries)
{
    connect(&client, &WorkspaceClient::locked, this, &PageChecker::forget);
    m_thread.setObjectName("page-check"_L1);
}

PageChecker::~PageChecker()
{
    forget();
    m_thread.quit();
    m_thread.wait();
}

void PageChecker::check(const Delivery &delivery)
{
    if (m_runs.contains(delivery.id) || !m_deliveries.portal().isValid())
        return;
    // The check's thread waits for the store's; neither is the one people look at.
    auto page = pages::pageOf(delivery, [this, delivery](const QString &otherVersion) {
        return m_client
            .use([delivery, otherVersion, &regulations = m_client.regulations()](workflow::Session &session) {
                return pages::expectedPage(session, delivery, regulations, otherVersion);
            })
            .result();
    });
    const PageStanding before = standing(delivery.id);
    if (!page) {
        m_standings.insert(delivery.id, {State::Failed, m_client.clock().nowUtc(), {page.error()}});
        Q_EMIT changed(delivery.id);
        return;
    }
    page->trust = m_deliveries.trust();
    auto *worker = new CheckWorker(
        {m_deliveries.portal(), m_deliveries.trust(), m_deliveries.accessToken(), *std::move(page), m_client.clock()});
    worker->moveToThread(&m_thread);
    m_thread.start();
    m_runs.insert(delivery.id, {worker, before});
    m_standings.insert(delivery.id, {State::Checking, before.at, {}});
    Q_EMIT changed(delivery.id);
    QMetaObject::invokeMethod(worker, [this, worker, id = delivery.id] {
        worker->start([this, worker, id](const PageStanding &found) {
            QMetaObject::invokeMethod(this, [this, worker, id, found] { end(id, worker, found); });
        });
    });
}

void PageChecker::end(const DeliveryId &delivery, const QObject *worker, const PageStanding &standing)
{
    const auto run = m_runs.constFind(delivery);
    if (run == m_runs.cend() || run->worker != worker)
        return;
    run->worker->deleteLater();
    m_runs.erase(run);
    m_standings.insert(delivery, standing);
    Q_EMIT changed(delivery);
}

void PageChecker::stop(const DeliveryId &delivery)
{
    const auto run = m_runs.constFind(delivery);
    if (run == m_runs.cend())
        return;
    run->worker->deleteLater();
    m_standings.insert(delivery, run->before);
    m_runs.erase(run);
    Q_EMIT changed(delivery);
}

void PageChecker::forget()
{
    for (const Run &run : std::as_const(m_runs))
        run.worker->deleteLater();
    m_runs.clear();
    m_standings.clear();
}

} // namespace bantin::ui
