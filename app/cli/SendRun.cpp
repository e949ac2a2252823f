// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SendRun.h"

#include "app/cli/PortalLine.h"
#include "app/domain/PortalAddress.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ListDeliveries.h"
#include "app/workflow/PackArticle.h"
#include "sync/engine/DeliveryEngine.h"

#include <QCoreApplication>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

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

SendRun::SendRun(const Shell &shell, const QString &directory, const QString &portal,
                 const std::optional<sync::BandwidthTimetable> &timetable)
    : m_shell(shell)
    , m_directory(directory)
    , m_portal(portal)
    , m_timetable(timetable)
{
}

Result<QList<Delivery>> SendRun::run()
{
    // Unlocking and packing have nothing to run beside them, so the main thread may wait for the store thread here.
    const auto portal = m_thread.post([this] { return prepare(); }).result();
    if (portal)
        send(*portal);
    const auto result =
        portal ? m_thread.post([this] { return deliveries(); }).result() : Result<QList<Delivery>>(portal.error());
    m_thread.post([this] { m_session.reset(); }).waitForFinished();
    return result;
}

Result<QUrl> SendRun::prepare()
{
    auto session = openSession(m_shell, m_directory.toStdString());
    if (!session)
        return session.error();
    m_session.emplace(*std::move(session));
    if (const auto given = parsePortalAddress(m_portal); !m_portal.isEmpty() && !given)
        return given.error();
    const auto stored = workflow::portalAddress(*m_session);
    if (!stored)
        return stored;
    const QUrl portal = m_portal.isEmpty() ? *stored : QUrl(m_portal, QUrl::StrictMode);
    if (portal.isEmpty())
        return Error{Fault::InvalidInput, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    const auto options = lineOptions(*m_session, m_timetable);
    if (!options)
        return options.error();
    m_options = *options;
    if (const auto packed = packWaiting(*m_session, m_shell.regulations()); !packed)
        return packed.error();
    return portal;
}

void SendRun::send(const QUrl &portal)
{
    const auto access = [this] { return m_session ? m_session->store.get() : nullptr; };
    sync::DeliveryEngine engine(m_thread, access, portal, m_shell.clock, m_options);
    QObject::connect(&engine, &sync::DeliveryEngine::deliveryChanged, &engine,
                     [this](const Delivery &delivery) { m_shell.output.note(progress(delivery)); });
    // Queued: finished() may come before the loop turns.
    QObject::connect(&engine, &sync::DeliveryEngine::finished, QCoreApplication::instance(), &QCoreApplication::quit,
                     Qt::QueuedConnection);
    const auto waiting = m_thread.post([this] { return deliveries(); }).result();
    // Somebody asked for it now, so neither a pause nor an earlier refusal stands in the way.
    bool any = false;
    for (const Delivery &delivery : waiting ? *waiting : QList<Delivery>()) {
        if (!isSendable(delivery))
            continue;
        any = true;
        engine.retryNow(delivery.id);
    }
    if (any)
        QCoreApplication::exec();
}

Result<QList<Delivery>> SendRun::deliveries()
{
    return workflow::listDeliveries(*m_session);
}

} // namespace bantin::cli
