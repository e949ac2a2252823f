// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>

namespace bantin::sync {

class DeliveryJournal;
class PortalApi;
class TusUpload;

/// Takes back from the portal what it has of deliveries that were taken out of the queue (tus 1.0.0, termination). Since a last answer may
/// have been lost, the portal is asked first and last, and what it has whole is its own. What cannot be reached stays as it is for a
/// later call. Thread of its owner.
class HeldUploads final : public QObject
{
    Q_OBJECT
public:
    /// All of these outlive it.
    HeldUploads(const DeliveryJournal &journal, PortalApi &api, TusUpload &tus);

    void terminate(const Delivery &held);

Q_SIGNALS:
    /// Nothing of it is at the portal any more, as the journal says now.
    void released(const bantin::Delivery &delivery);
    /// The portal has all of it.
    void arrived(const bantin::DeliveryId &delivery);

private:
    void terminateNext(const Delivery &held, QList<QUrl> uploads);
    void release(const DeliveryId &held);
    void unlessArrived(const Delivery &held, std::function<void()> next);

    const DeliveryJournal &m_journal;
    PortalApi &m_api;
    TusUpload &m_tus;
};

} // namespace bantin::sync
