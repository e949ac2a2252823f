// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DeliveryDesk.h"

#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "sync/engine/DeliveryEngine.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Outbox {
    QList<Delivery> deliveries;
    QUrl portal;
};

Result<Outbox> readOutbox(workflow::Session &session)
{
    auto deliveries = workflow::listDeliveries(session);
    if (!deliveries)
        return deliveries.error();
    const auto portal = workflow::portalAddress(session);
    if (!portal)
        return portal.error();
    return Outbox{std::move(*deliveries), *portal};
}

Result<void> packWaiting(workflow::Session &session, const RegulationCatalogue &regulations)
{
    const auto deliveries = workflow::listDeliveries(session);
    if (!deliveries)
        return deliveries.error();
    for (const Delivery &delivery : *deliveries) {
        if (delivery.state != DeliveryState::Waiting)
            continue;
        if (const auto packed = workflow::packDelivery(session, delivery.id, regulations); !packed)
            return packed.error();
    }
    return {};
}

bool isUnderWay(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Packed || delivery.state == DeliveryState::Sending
           || delivery.state == DeliveryState::Received;
}

} // namespace

DeliveryDesk::DeliveryDesk(WorkspaceClient &client, const QUrl &portal, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_override(portal)
{
    m_nextAttempt.setSingleShot(true);
    connect(&m_nextAttempt, &QTimer::timeout, this, &DeliveryDesk::startEngine);
    connect(&client, &WorkspaceClient::opened, this, &DeliveryDesk::begin);
    connect(&client, &WorkspaceClient::locked, this, &DeliveryDesk::end);
    connect(&client, &WorkspaceClient::articleChanged, this, &DeliveryDesk::reload);
}

DeliveryDesk::~DeliveryDesk() = default;

bool DeliveryDesk::isSending() const
{
    return m_engine && m_engine->isRunning();
}

bool DeliveryDesk::maySend() const
{
    const auto &workspace = m_client.workspace();
    return m_client.mayWrite() && (workspace->account.roles & workspace->regulation.senders) != Roles();
}

void DeliveryDesk::begin()
{
    m_client.use(readOutbox).then(this, [this](const Result<Outbox> &outbox) {
        if (!outbox) {
            if (m_client.workspace())
                Q_EMIT failed(outbox.error());
            return;
        }
        m_portal = m_override.isValid() ? m_override : outbox->portal;
        m_deliveries = outbox->deliveries;
        Q_EMIT portalChanged();
        Q_EMIT changed();
        // What a kill or a break left half-way goes on by itself.
        if (maySend() && std::ranges::any_of(m_deliveries, isUnderWay))
            startEngine();
    });
}

void DeliveryDesk::end()
{
    m_nextAttempt.stop();
    m_engine.reset();
    m_deliveries.clear();
    m_portal.clear();
    Q_EMIT portalChanged();
    Q_EMIT changed();
    Q_EMIT sendingChanged();
}

void DeliveryDesk::reload()
{
    m_client.use(readOutbox).then(this, [this](const Result<Outbox> &outbox) {
        if (!outbox) {
            if (m_client.workspace())
                Q_EMIT failed(outbox.error());
            return;
        }
        m_deliveries = outbox->deliveries;
        Q_EMIT changed();
    });
}

void DeliveryDesk::setPortal(const QString &address)
{
    m_client
        .use([address](workflow::Session &session) -> Result<QUrl> {
            if (const auto kept = workflow::setPortalAddress(session, address); !kept)
                return kept.error();
            return workflow::portalAddress(session);
        })
        .then(this, [this](const Result<QUrl> &portal) {
            if (!portal) {
                Q_EMIT failed(portal.error());
                return;
            }
            pause();
            m_engine.reset();
            m_portal = *portal;
            Q_EMIT portalChanged();
        });
}

void DeliveryDesk::sendNow()
{
    if (!m_portal.isValid()) {
        Q_EMIT failed(Error{Fault::Conflict, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}});
        return;
    }
    m_client
        .use([&regulations = m_client.regulations()](workflow::Session &session) {
            return packWaiting(session, regulations);
        })
        .then(this, [this](const Result<void> &packed) {
            if (!m_client.workspace())
                return;
            if (!packed)
                Q_EMIT failed(packed.error());
            reload();
            startEngine();
        });
}

void DeliveryDesk::pause()
{
    m_nextAttempt.stop();
    if (m_engine)
        m_engine->stop();
    Q_EMIT sendingChanged();
}

void DeliveryDesk::retry(const DeliveryId &delivery)
{
    makeEngine();
    if (!m_engine)
        return;
    m_engine->retryNow(delivery);
    Q_EMIT sendingChanged();
}

void DeliveryDesk::makeEngine()
{
    if (m_engine || !m_portal.isValid() || !m_client.workspace())
        return;
    m_engine =
        std::make_unique<sync::DeliveryEngine>(m_client.thread(), m_client.storeAccess(), m_portal, m_client.clock());
    connect(m_engine.get(), &sync::DeliveryEngine::deliveryChanged, this, &DeliveryDesk::take);
    connect(m_engine.get(), &sync::DeliveryEngine::finished, this, [this] {
        planNextAttempt();
        Q_EMIT sendingChanged();
    });
}

void DeliveryDesk::startEngine()
{
    makeEngine();
    if (!m_engine)
        return;
    m_engine->start();
    Q_EMIT sendingChanged();
}

void DeliveryDesk::take(const Delivery &delivery)
{
    const auto row = std::ranges::find(m_deliveries, delivery.id, &Delivery::id);
    if (row == m_deliveries.end()) {
        reload();
        return;
    }
    const bool sameState = row->state == delivery.state;
    *row = delivery;
    Q_EMIT deliveryChanged(delivery);
    if (!sameState)
        Q_EMIT m_client.articleChanged(delivery.article);
}

void DeliveryDesk::planNextAttempt()
{
    std::optional<QDateTime> earliest;
    for (const Delivery &delivery : std::as_const(m_deliveries)) {
        if (isUnderWay(delivery) && delivery.nextAttemptAt.isValid()
            && (!earliest || delivery.nextAttemptAt < *earliest))
            earliest = delivery.nextAttemptAt;
    }
    if (earliest) {
        const qint64 wait = m_client.clock().nowUtc().msecsTo(*earliest);
        m_nextAttempt.start(std::chrono::milliseconds(std::max<qint64>(wait, 1000)));
    }
}

} // namespace bantin::ui
