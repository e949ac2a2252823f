// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/transport/PortalApi.h"

#include <QObject>

#include <optional>

namespace bantin::sync {

/// Whether the portal is the one this workspace knows. Asked once per round of sending, before a byte goes out; the
/// answer is kept until forget(). Same thread as the connection.
class PortalIdentity final : public QObject
{
    Q_OBJECT
public:
    PortalIdentity(PortalApi &api, const DeliveryJournal &journal, QObject *parent = nullptr);

    /// The pinned certificate. "portal-changed" and whatever the line or the store may say.
    QFuture<Result<crypto::Certificate>> certificate();
    void forget() { m_known.reset(); }

private:
    PortalApi &m_api;
    const DeliveryJournal &m_journal;
    std::optional<crypto::Certificate> m_known;
};

} // namespace bantin::sync
