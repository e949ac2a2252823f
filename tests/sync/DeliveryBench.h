// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/SecretBytes.h"
#include "app/domain/Article.h"
#include "app/domain/Delivery.h"
#include "app/store/Store.h"
#include "app/store/StoreThread.h"
#include "sync/engine/DeliveryEngine.h"
#include "sync/engine/PortalLine.h"
#include "sync/engine/ReceiptIntake.h"

#include <QDir>

#include <functional>
#include <memory>

namespace bantin::test {

/// A real encrypted store on its store thread with approved and packed articles in it: everything the engine needs.
class DeliveryBench final
{
public:
    enum class Open { New, Existing };

    DeliveryBench(const QDir &workspace, Open how);
    ~DeliveryBench();

    /// An approved article, packed into `package`, in the outbox.
    DeliveryId addPackage(const QByteArray &package);
    /// The same with pictures: the package is `bag` with them behind it.
    DeliveryId addPackage(const QByteArray &bag, const QList<QByteArray> &pictures);
    /// A real package, split as the desk does when it packs: the bag made thin, then its pictures.
    DeliveryId addApproved(const QByteArray &zip);
    Delivery delivery(const DeliveryId &id);
    Article article(const DeliveryId &id);
    void change(const Delivery &delivery);
    void change(const Article &article);
    /// As an edit does that voids the approval.
    void withhold(const DeliveryId &id);
    QString setting(const QString &key);
    /// The next portal is met for the first time.
    void forgetPortal();
    /// As if this portal had been met, or its file loaded.
    void knowPortal(const QByteArray &certificatePem);
    Result<sync::TakenReceipt> takeReceipt(const QByteArray &file);
    /// As the desk does when it locks: from now on the engine finds no store.
    void lock();
    void unlock();

    /// To that portal from here.
    std::shared_ptr<sync::PortalLine> line(const QUrl &portal, const sync::DeliveryOptions &options) const;
    std::unique_ptr<sync::DeliveryEngine> engine(std::shared_ptr<sync::PortalLine> line);
    /// With a line of its own.
    std::unique_ptr<sync::DeliveryEngine> engine(const QUrl &portal, const sync::DeliveryOptions &options);

    /// Everything as by default, but in milliseconds instead of seconds.
    static sync::DeliveryOptions impatient();
    /// `size` bytes that no other seed gives.
    static QByteArray randomPackage(qint64 size, quint32 seed);

private:
    /// `complete` names the parts of the delivery, and `thin` is the first of them.
    DeliveryId keep(const QByteArray &package, const QByteArray &thin, const std::function<void(Delivery &)> &complete);

    template<typename Job>
    auto onStore(Job job)
    {
        return m_thread.post([this, job]() mutable { return job(*m_store); }).result();
    }

    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store; ///< touched on the store thread only
    bool m_locked = false;                 ///< likewise
    store::StoreThread m_thread;
};

} // namespace bantin::test
