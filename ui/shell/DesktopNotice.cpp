// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/DesktopNotice.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.Notifications"_s;
const auto path = u"/org/freedesktop/Notifications"_s;

QDBusMessage callOf(const QString &method, const QVariantList &arguments)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, method);
    call.setArguments(arguments);
    return call;
}

} // namespace

DesktopNotice::DesktopNotice(const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
    m_session.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
}

void DesktopNotice::tell(const QString &summary, const QString &body)
{
    constexpr int asLongAsTheDesktopLikes = -1;
    const QStringList actions{u"default"_s, tr("Open Bàn Tin")};
    const QVariantMap hints{{u"desktop-entry"_s, u"bantin"_s}, {u"category"_s, u"x-bantin.agenda"_s}};
    const QDBusMessage call = callOf(u"Notify"_s, {tr("Bàn Tin"), m_id, u"bantin"_s, summary, body.toHtmlEscaped(),
                                                   actions, hints, asLongAsTheDesktopLikes});
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_id = reply.value();
        watcher->deleteLater();
    });
}

void DesktopNotice::withdraw()
{
    if (m_id != 0)
        m_session.send(callOf(u"CloseNotification"_s, {std::exchange(m_id, 0)}));
}

void DesktopNotice::actionInvoked(uint id, const QString &)
{
    if (id == m_id)
        Q_EMIT chosen();
}

} // namespace bantin::ui
