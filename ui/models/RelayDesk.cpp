// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/RelayDesk.h"

#include "app/crypto/Cms.h"
#include "app/workflow/RelayHandover.h"
#include "sync/engine/HandoverRelay.h"
#include "sync/engine/PortalLine.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// A question is a few kilobytes on a line that may have twelve of them a second.
constexpr std::chrono::minutes betweenLooks(20);

struct Relayed {
    QList<RelayedHandover> rows;
    QHash<QByteArray, QString> names;
};

Result<Relayed> readRelayed(workflow::Session &session)
{
    auto rows = workflow::relayedHandovers(session);
    if (!rows)
        return rows.error();
    Relayed relayed{std::move(*rows), {}};
    for (const RosterEntry &entry : std::as_const(session.roster.entries))
        relayed.names.insert(entry.certificateSha256, entry.name);
    return relayed;
}

} // namespace

RelayDesk::RelayDesk(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_deliveries(deliveries)
{
    m_nextLook.setInterval(betweenLooks);
    connect(&m_nextLook, &QTimer::timeout, this, &RelayDesk::lookBySelf);
    connect(&client, &WorkspaceClient::locked, this, &RelayDesk::end);
    connect(&deliveries, &DeliveryDesk::ready, this, &RelayDesk::begin);
    connect(&deliveries, &DeliveryDesk::portalChanged, this, &RelayDesk::follow);
}

RelayDesk::~RelayDesk() = default;

int RelayDesk::waiting() const
{
    return int(std::ranges::count_if(m_rows, [](const RelayedHandover &row) {
        return row.state == RelayState::Offered || row.state == RelayState::Fetched;
    }));
}

std::optional<Error> RelayDesk::obstacle() const
{
    if (m_client.workspace() && !m_client.mayWrite())
        return Error{Fault::Conflict, u"store-read-only"_s, Retry::Never, {}, {}};
    if (!m_deliveries.portal().isValid())
        return Error{Fault::Conflict, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    return {};
}

void RelayDesk::begin()
{
    m_isReady = true;
    reload();
    follow();
}

void RelayDesk::end()
{
    m_isReady = false;
    drop();
    m_rows.clear();
    m_names.clear();
    m_lookedAt = {};
    m_lookFault.reset();
    Q_EMIT changed();
}

/// Another line is another relay.
void RelayDesk::follow()
{
    if (!m_isReady || !m_client.workspace())
        return;
    const auto wanted = obstacle() ? nullptr : m_deliveries.line();
    if (wanted == m_line)
        return;
    drop();
    m_line = wanted;
    Q_EMIT changed();
    if (!wanted)
        return;
    const auto sign = [&client = m_client](const QByteArray &content) {
        return client.use([content](workflow::Session &session) {
            return Result<QByteArray>(crypto::signDetached(content, session.certificate, session.signingKey));
        });
    };
    m_client
        .use([sign](workflow::Session &session) {
            return Result<sync::RelayMember>({{session.unitCertificate, sign}, session.certificate.fingerprint()});
        })
        .then(this, [this, wanted](const Result<sync::RelayMember> &member) {
            if (member && wanted == m_line && !m_relay)
                make(*member);
        });
}

void RelayDesk::make(const sync::RelayMember &member)
{
    m_relay = std::make_unique<sync::HandoverRelay>(m_client.thread(), m_client.storeAccess(), m_line, member);
    connect(m_relay.get(), &sync::HandoverRelay::changed, this, &RelayDesk::take);
    connect(m_relay.get(), &sync::HandoverRelay::moved, this, &RelayDesk::move);
    connect(m_relay.get(), &sync::HandoverRelay::finished, this, &RelayDesk::changed);
    connect(m_line.get(), &sync::PortalLine::standstillChanged, m_relay.get(), [this] {
        if (!m_lookedAt.isValid() && !m_lookFault)
            lookBySelf();
    });
    m_relay->start();
    lookBySelf();
    m_nextLook.start();
}

void RelayDesk::drop()
{
    m_relay.reset();
    m_line.reset();
    m_nextLook.stop();
    // What was asked of it is never answered.
    m_isLooking = false;
}

void RelayDesk::go()
{
    reload();
    if (m_relay)
        m_relay->startNow();
}

void RelayDesk::reload()
{
    m_client.use(readRelayed).then(this, [this](const Result<Relayed> &relayed) {
        if (!m_client.workspace())
            return;
        if (!relayed) {
            Q_EMIT failed(relayed.error());
            return;
        }
        m_rows = relayed->rows;
        m_names = relayed->names;
        Q_EMIT changed();
    });
}

/// Nobody asked: not on a line that is to rest.
void RelayDesk::lookBySelf()
{
    if (m_relay && m_line->standstill() == sync::Standstill::No)
        look();
}

void RelayDesk::look()
{
    if (!m_relay || std::exchange(m_isLooking, true))
        return;
    Q_EMIT changed();
    m_relay->look().then(this, [this](const Result<sync::HandoverRelay::Rows> &rows) {
        if (!m_client.workspace())
            return;
        m_isLooking = false;
        m_lookFault = rows ? std::optional<Error>() : rows.error();
        if (rows) {
            m_rows = *rows;
            m_lookedAt = m_client.clock().nowUtc();
        }
        Q_EMIT changed();
        // It answers, so what waits need not wait for its time.
        if (rows && m_relay && std::ranges::any_of(*rows, &RelayedHandover::isUnderway))
            m_relay->startNow();
    });
}

void RelayDesk::accept(const QByteArray &sha512)
{
    followUp(m_client.use([sha512](workflow::Session &session) { return workflow::acceptOffered(session, {sha512}); }));
}

void RelayDesk::decline(const QByteArray &sha512)
{
    followUp(m_client.use([sha512](workflow::Session &session) { return workflow::declineOffered(session, sha512); }));
}

void RelayDesk::followUp(QFuture<Result<void>> decided)
{
    decided.then(this, [this](const Result<void> &done) {
        if (!m_client.workspace())
            return;
        if (done)
            go();
        else
            Q_EMIT failed(done.error());
    });
}

void RelayDesk::withdraw(const QByteArray &sha512)
{
    if (!m_relay)
        return;
    m_relay->withdraw(sha512).then(this, [this](const Result<RelayedHandover> &row) {
        if (!m_client.workspace())
            return;
        if (row)
            go();
        else
            Q_EMIT failed(row.error());
    });
}

void RelayDesk::take(const RelayedHandover &handover)
{
    const auto row = std::ranges::find(m_rows, handover.sha512, &RelayedHandover::sha512);
    if (row == m_rows.end()) {
        reload();
        return;
    }
    const bool isFetched = handover.state == RelayState::Fetched && row->state != RelayState::Fetched;
    *row = handover;
    Q_EMIT changed();
    if (isFetched)
        Q_EMIT fetched(handover.sha512);
}

void RelayDesk::move(const RelayedHandover &handover, qint64 bytes)
{
    const auto row = std::ranges::find(m_rows, handover.sha512, &RelayedHandover::sha512);
    if (row == m_rows.end())
        return;
    row->acknowledged = bytes;
    Q_EMIT moved(*row);
}

} // namespace bantin::ui
