// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SendRun.h"

#include "app/cli/OutboxChoice.h"
#include "app/domain/PortalAddress.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "sync/engine/DeliveryEngine.h"
#include "sync/engine/DeliveryJournal.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{30}; ///< for a portal that does not answer

Result<void> packWaiting(workflow::Session &session, const RegulationCatalogue &regulations)
{
    const auto all = workflow::listDeliveries(session);
    if (!all)
        return all.error();
    for (const Delivery &delivery : *all) {
        if (delivery.state != DeliveryState::Waiting)
            continue;
        if (const auto packed = workflow::packDelivery(session, delivery.id, regulations); !packed)
            return packed.error();
    }
    return {};
}

/// Something of it is on the portal that is still to be taken away.
bool isLettingGo(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Held && delivery.hasUploads();
}

bool isSendable(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Packed || delivery.state == DeliveryState::Sending
           || delivery.state == DeliveryState::Received || delivery.state == DeliveryState::Refused;
}

QString progress(const Delivery &delivery)
{
    const qint64 all = delivery.bytesThere() + delivery.bytesToSend();
    const qint64 percent = all > 0 ? delivery.bytesThere() * 100 / all : 0;
    return u"%1\t%2\t%3 %"_s.arg(delivery.title, deliveryStateName(delivery.state)).arg(percent);
}

} // namespace

SendRun::SendRun(const Shell &shell, LineOrder order)
    : m_shell(shell)
    , m_order(std::move(order))
{
}

// Unlocking and packing have nothing to run beside them, so the main thread may wait for the store thread in all of these.

Result<QList<Delivery>> SendRun::send()
{
    const auto portal = m_thread.post([this] { return prepareSending(); }).result();
    if (!portal)
        return close(Result<QList<Delivery>>(portal.error()));
    sendTo(*portal);
    return close(m_thread.post([this] { return deliveries(); }).result());
}

Result<QList<Delivery>> SendRun::cancel(const std::vector<std::string> &ids)
{
    const auto portal = m_thread.post([this] { return open(Portal::MayBeMissing); }).result();
    const auto meant = portal ? chosen(ids) : Result<QList<Delivery>>(portal.error());
    if (!meant)
        return close(meant);
    const auto engine = engineFor(*portal);
    QList<Delivery> held;
    for (const Delivery &delivery : *meant) {
        const auto done = waitFor(engine->cancel(delivery.id));
        if (!done)
            return close(Result<QList<Delivery>>(done.error()));
        held.append(*done);
    }
    letGo(*engine, held);
    return close(afterwards(*meant));
}

Result<QList<Delivery>> SendRun::setUrgent(const std::vector<std::string> &ids, bool urgent)
{
    return changeEach(ids, [urgent](const sync::DeliveryJournal &journal, const DeliveryId &id) {
        return journal.setUrgent(id, urgent);
    });
}

Result<QList<Delivery>> SendRun::queue(const std::vector<std::string> &ids)
{
    return changeEach(
        ids, [](const sync::DeliveryJournal &journal, const DeliveryId &id) { return journal.forgetWaiting(id); });
}

Result<QList<Delivery>> SendRun::changeEach(const std::vector<std::string> &ids, const Change &change)
{
    const auto portal = m_thread.post([this] { return open(Portal::MayBeMissing); }).result();
    const auto meant = portal ? chosen(ids) : Result<QList<Delivery>>(portal.error());
    if (!meant)
        return close(meant);
    const sync::DeliveryJournal journal(
        m_thread, [this] { return m_session ? m_session->store.get() : nullptr; }, m_shell.clock);
    for (const Delivery &delivery : *meant) {
        if (const auto kept = change(journal, delivery.id).result(); !kept)
            return close(Result<QList<Delivery>>(kept.error()));
    }
    return close(afterwards(*meant));
}

template<typename Value>
Value SendRun::close(Value result)
{
    m_thread.post([this] { m_session.reset(); }).waitForFinished();
    return result;
}

Result<QUrl> SendRun::open(Portal need)
{
    auto session = openSession(m_shell, m_order.directory.toStdString());
    if (!session)
        return session.error();
    m_session.emplace(*std::move(session));
    if (const auto sender = workflow::requireSending(*m_session); !sender)
        return sender.error();
    const auto portal = portalOf(*m_session, m_order.portal);
    const bool isMissing = !portal && portal.error().reason == "portal-address-missing"_L1;
    if (!portal && (!isMissing || need == Portal::Needed))
        return portal;
    auto line = lineSettings(*m_session, m_order);
    if (!line)
        return line.error();
    m_line = *std::move(line);
    return portal ? portal : Result<QUrl>(QUrl());
}

Result<QUrl> SendRun::prepareSending()
{
    const auto portal = open(Portal::Needed);
    if (!portal)
        return portal;
    if (const auto packed = packWaiting(*m_session, m_shell.regulations()); !packed)
        return packed.error();
    return portal;
}

std::unique_ptr<sync::DeliveryEngine> SendRun::engineFor(const QUrl &portal)
{
    const auto access = [this] { return m_session ? m_session->store.get() : nullptr; };
    return std::make_unique<sync::DeliveryEngine>(m_thread, access, openLine(portal, m_shell.clock, m_line));
}

void SendRun::sendTo(const QUrl &portal)
{
    const auto engine = engineFor(portal);
    QObject::connect(engine.get(), &sync::DeliveryEngine::deliveryChanged, engine.get(),
                     [this](const Delivery &delivery) { m_shell.output.note(progress(delivery)); });
    // Queued: finished() may come before the loop turns.
    QObject::connect(engine.get(), &sync::DeliveryEngine::finished, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    const auto waiting = m_thread.post([this] { return deliveries(); }).result();
    // Somebody asked for it now, so neither a pause nor an earlier refusal stands in the way.
    bool any = false;
    for (const Delivery &delivery : waiting ? *waiting : QList<Delivery>()) {
        if (!isSendable(delivery))
            continue;
        any = true;
        engine->retryNow(delivery.id);
    }
    if (any)
        QCoreApplication::exec();
}

/// The engine asks the portal by itself; what does not answer in time is asked again by the next round.
void SendRun::letGo(sync::DeliveryEngine &engine, const QList<Delivery> &held)
{
    QSet<DeliveryId> left;
    for (const Delivery &delivery : held) {
        if (isLettingGo(delivery))
            left.insert(delivery.id);
    }
    if (left.isEmpty())
        return;
    QObject::connect(&engine, &sync::DeliveryEngine::deliveryChanged, &engine, [&left](const Delivery &delivery) {
        if (!isLettingGo(delivery))
            left.remove(delivery.id);
        if (left.isEmpty())
            QCoreApplication::quit();
    });
    QTimer::singleShot(patience, &engine, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
}

Result<QList<Delivery>> SendRun::chosen(const std::vector<std::string> &ids)
{
    const auto outbox = m_thread.post([this] { return deliveries(); }).result();
    return outbox ? chosenDeliveries(*outbox, ids) : outbox;
}

Result<QList<Delivery>> SendRun::afterwards(const QList<Delivery> &chosen)
{
    auto outbox = m_thread.post([this] { return deliveries(); }).result();
    if (outbox)
        outbox->removeIf([&chosen](const Delivery &delivery) {
            return std::ranges::find(chosen, delivery.id, &Delivery::id) == chosen.end();
        });
    return outbox;
}

Result<QList<Delivery>> SendRun::deliveries()
{
    return workflow::listDeliveries(*m_session);
}

} // namespace bantin::cli
