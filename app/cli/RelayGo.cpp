// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RelayGo.h"

#include "app/crypto/Cms.h"

#include <QCoreApplication>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QString progress(const RelayedHandover &handover, qint64 bytes)
{
    return u"%1\t%2\t%3 %"_s.arg(QString::fromLatin1(handover.sha512.toHex().first(16)), relayStateName(handover.state))
        .arg(handover.size > 0 ? bytes * 100 / handover.size : 0);
}

} // namespace

RelayGo::RelayGo(const Shell &shell, LineOrder order)
    : m_shell(shell)
    , m_order(std::move(order))
{
}

RelayGo::~RelayGo()
{
    m_relay.reset();
    m_thread.post([this] { m_session.reset(); }).waitForFinished();
}

Result<void> RelayGo::prepare()
{
    auto session = openSession(m_shell, m_order.directory.toStdString());
    if (!session)
        return session.error();
    m_session.emplace(*std::move(session));
    const auto portal = portalOf(*m_session, m_order.portal);
    if (!portal)
        return portal.error();
    m_portal = *portal;
    auto line = lineSettings(*m_session, m_order);
    if (!line)
        return line.error();
    m_line = *std::move(line);
    return {};
}

Result<void> RelayGo::open()
{
    // Unlocking has nothing to run beside it, so the main thread may wait for the store thread here.
    if (const auto prepared = m_thread.post([this] { return prepare(); }).result(); !prepared)
        return prepared;
    const auto sign = [this](const QByteArray &content) {
        return m_thread.post([this, content] {
            return Result<QByteArray>(crypto::signDetached(content, m_session->certificate, m_session->signingKey));
        });
    };
    const sync::RelayMember member{{m_session->unitCertificate, sign}, m_session->certificate.fingerprint()};
    const auto access = [this] { return m_session ? m_session->store.get() : nullptr; };
    m_relay =
        std::make_unique<sync::HandoverRelay>(m_thread, access, openLine(m_portal, m_shell.clock, m_line), member);
    QObject::connect(
        m_relay.get(), &sync::HandoverRelay::moved, m_relay.get(),
        [this](const RelayedHandover &handover, qint64 bytes) { m_shell.output.note(progress(handover, bytes)); });
    // Queued: finished() may come before the loop turns.
    QObject::connect(m_relay.get(), &sync::HandoverRelay::finished, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    return {};
}

Result<RelayGo::Rows> RelayGo::look()
{
    return waitFor(m_relay->look());
}

/// Somebody asked for it now, so no earlier failure stands in the way.
Result<RelayGo::Rows> RelayGo::work()
{
    m_relay->startNow();
    QCoreApplication::exec();
    return waitFor(m_relay->rows());
}

Result<RelayedHandover> RelayGo::withdraw(const QByteArray &sha512)
{
    return waitFor(m_relay->withdraw(sha512));
}

} // namespace bantin::cli
