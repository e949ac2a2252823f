// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DeliveryDesk.h"

#include "app/keyring/Keyring.h"
#include "app/keyring/PortalToken.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "sync/engine/DeliveryEngine.h"
#include "sync/engine/PortalLine.h"
#include "sync/engine/SendingEstimate.h"
#include "sync/transport/RateLimiter.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

struct Outbox {
    QList<Delivery> deliveries;
    QUrl portal;
    workflow::SendingSettings settings;
    sync::PortalTrust trust;
    QString tokenKey;
};

Result<Outbox> readOutbox(workflow::Session &session)
{
    auto deliveries = workflow::listDeliveries(session);
    if (!deliveries)
        return deliveries.error();
    const auto portal = workflow::portalAddress(session);
    if (!portal)
        return portal.error();
    const auto settings = workflow::sendingSettings(session);
    if (!settings)
        return settings.error();
    const auto kept = workflow::portalTrust(session);
    if (!kept)
        return kept.error();
    const auto trust = sync::PortalTrust::parse(*kept);
    if (!trust)
        return trust.error();
    return Outbox{std::move(*deliveries), *portal, *settings, *trust,
                  keyring::portalTokenKey(session.workspace.toString())};
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

DeliveryDesk::DeliveryDesk(WorkspaceClient &client, keyring::Keyring &keyring, const QUrl &portal,
                           sync::NetworkCondition *network, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keyring(keyring)
    , m_override(portal)
    , m_network(network)
{
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
        m_settings = outbox->settings;
        m_trust = outbox->trust;
        openLine();
        Q_EMIT portalChanged();
        Q_EMIT changed();
        Q_EMIT sendingChanged();
        m_tokenKey = outbox->tokenKey;
        readToken();
    });
}

/// A keyring that does not answer is no reason not to try: most portals ask for no token.
void DeliveryDesk::readToken()
{
    m_keyring.read(m_tokenKey).then(this, [this, key = m_tokenKey](Result<SecretBytes> token) {
        if (!m_client.workspace() || key != m_tokenKey)
            return;
        if (token)
            m_token = std::move(token).value();
        if (m_line)
            m_line->setAccessToken(m_token.clone());
        Q_EMIT portalChanged();
        goOn();
        Q_EMIT ready();
    });
}

/// What a kill or a break left half-way goes on by itself.
void DeliveryDesk::goOn()
{
    if (maySend() && std::ranges::any_of(m_deliveries, isUnderWay))
        startEngine();
}

void DeliveryDesk::setAccessToken(SecretBytes token)
{
    auto kept = std::make_shared<SecretBytes>(token.clone());
    auto done = token.isEmpty() ? m_keyring.remove(m_tokenKey) : m_keyring.write(m_tokenKey, std::move(token));
    done.then(this, [this, kept](const Result<void> &written) {
        if (!m_client.workspace())
            return;
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        m_token = std::move(*kept);
        if (m_line)
            m_line->setAccessToken(m_token.clone());
        Q_EMIT portalChanged();
    });
}

void DeliveryDesk::end()
{
    m_engine.reset();
    m_line.reset();
    m_settings = {};
    m_trust = {};
    m_tokenKey.clear();
    m_token = {};
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
            m_portal = *portal;
            openLine();
            Q_EMIT portalChanged();
            Q_EMIT sendingChanged();
        });
}

void DeliveryDesk::setTrust(const sync::PortalTrust &trust)
{
    m_client
        .use([text = trust.toString()](workflow::Session &session) { return workflow::setPortalTrust(session, text); })
        .then(this, [this, trust](const Result<void> &kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            m_trust = trust;
            openLine();
            Q_EMIT portalChanged();
            Q_EMIT sendingChanged();
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
            if (m_settings.paused)
                resume();
            startEngine();
        });
}

void DeliveryDesk::pause()
{
    workflow::SendingSettings settings = m_settings;
    settings.paused = true;
    setSettings(settings);
}

void DeliveryDesk::resume()
{
    workflow::SendingSettings settings = m_settings;
    settings.paused = false;
    setSettings(settings);
}

/// At once here, for somebody waits for the line to be free; taken back when it cannot be kept.
void DeliveryDesk::setSettings(const workflow::SendingSettings &settings)
{
    const workflow::SendingSettings before = std::exchange(m_settings, settings);
    applySettings();
    m_client.use([settings](workflow::Session &session) { return workflow::setSendingSettings(session, settings); })
        .then(this, [this, before](const Result<void> &kept) {
            if (kept || !m_client.workspace())
                return;
            m_settings = before;
            applySettings();
            Q_EMIT failed(kept.error());
        });
}

void DeliveryDesk::applySettings()
{
    if (m_line) {
        const auto timetable = sync::BandwidthTimetable::parse(m_settings.timetable);
        m_line->setTimetable(timetable ? *timetable : sync::BandwidthTimetable());
        m_line->setOnMetered(m_settings.onMetered ? sync::OnMetered::Sends : sync::OnMetered::Waits);
        m_settings.paused ? m_line->pause() : m_line->resume();
    }
    Q_EMIT sendingChanged();
}

void DeliveryDesk::cancel(const DeliveryId &delivery)
{
    makeEngine();
    if (!m_engine)
        return;
    m_engine->cancel(delivery).then(this, [this](const Result<Delivery> &held) {
        if (!held && m_client.workspace())
            Q_EMIT failed(held.error());
    });
}

/// Whoever sends must not write over the verdict with what it knew before.
QFuture<Result<sync::TakenReceipt>> DeliveryDesk::takeReceipt(const QByteArray &file)
{
    const bool wasAtWork = m_engine != nullptr;
    if (wasAtWork)
        m_engine->stop();
    using Answer = Result<sync::TakenReceipt>;
    return m_client
        .use([file, &clock = m_client.clock()](workflow::Session &session) -> Answer {
            if (const auto sender = workflow::requireSending(session); !sender)
                return sender.error();
            return sync::takeReceipt(*session.store, file, clock.nowUtc());
        })
        .then(this, [this, wasAtWork](const Answer &taken) {
            if (!m_client.workspace())
                return taken;
            if (taken && taken->effect == sync::TakenReceipt::Effect::Settled)
                take(taken->delivery);
            if (wasAtWork)
                goOn();
            return taken;
        });
}

sync::Standstill DeliveryDesk::standstill() const
{
    if (m_engine)
        return m_line->standstill();
    return m_settings.paused ? sync::Standstill::Paused : sync::Standstill::No;
}

const sync::SpeedMeter *DeliveryDesk::speed() const
{
    return m_engine ? &m_engine->speed() : nullptr;
}

OutboxSummary DeliveryDesk::summary() const
{
    OutboxSummary summary = summaryOf(m_deliveries, m_client.clock().nowUtc().toLocalTime().date());
    summary.standstill = standstill();
    summary.sending = isSending();
    if (m_engine)
        summary.speed = m_engine->speed().speed(sync::steadyNow());
    if (summary.bytesLeft == 0)
        return summary;
    const auto timetable = sync::BandwidthTimetable::parse(m_settings.timetable);
    summary.time =
        sync::timeToSend(summary.bytesLeft, summary.speed, timetable ? *timetable : sync::BandwidthTimetable(),
                         m_client.clock().nowUtc().toLocalTime());
    return summary;
}

void DeliveryDesk::retry(const DeliveryId &delivery)
{
    makeEngine();
    if (!m_engine)
        return;
    m_engine->retryNow(delivery);
    Q_EMIT sendingChanged();
}

void DeliveryDesk::openLine()
{
    m_engine.reset();
    m_line.reset();
    if (!m_portal.isValid() || !m_client.workspace())
        return;
    sync::DeliveryOptions options;
    options.network = m_network;
    options.trust = m_trust;
    m_line = std::make_shared<sync::PortalLine>(m_portal, m_client.clock(), options);
    m_line->setAccessToken(m_token.clone());
    applySettings();
}

void DeliveryDesk::makeEngine()
{
    if (m_engine || !m_line || !m_client.workspace())
        return;
    m_engine = std::make_unique<sync::DeliveryEngine>(m_client.thread(), m_client.storeAccess(), m_line);
    connect(m_engine.get(), &sync::DeliveryEngine::deliveryChanged, this, &DeliveryDesk::take);
    connect(m_engine.get(), &sync::DeliveryEngine::finished, this, &DeliveryDesk::sendingChanged);
    // After the engine has obeyed; gone with the engine, for without one nothing stands still.
    connect(m_line.get(), &sync::PortalLine::standstillChanged, m_engine.get(), [this] { Q_EMIT sendingChanged(); });
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

} // namespace bantin::ui
