// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Delivery.h"
#include "sync/engine/DeliveryPlanner.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/TusUpload.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace bantin::sync {

class DeliveryJournal;
class PortalIdentity;

/// What a run works with; all of it outlives the run.
struct DeliveryTools {
    const DeliveryJournal &journal;
    PortalApi &api;
    TusUpload &tus;
    PortalIdentity &identity;
    const Clock &clock;
    const DeliveryOptions &options;
};

/// One try at one delivery: carries out what the planner decides and journals every step before the next one.
class DeliveryRun final : public QObject
{
    Q_OBJECT
public:
    enum class End {
        Settled, ///< the portal has decided, or nothing but a person can help
        Paused,  ///< queued for a later attempt
        Broken,  ///< the journal could not be kept: locked, withheld, disk
    };

    DeliveryRun(const DeliveryTools &tools, const Delivery &delivery, QObject *parent = nullptr);

    void start();
    /// Instead of start(): queues the delivery for later without trying, because `error` concerns the whole portal.
    void giveUp(const Error &error);
    /// Does nothing more and never ends; delete it then. What is on its way breaks off with the connection.
    void cancel();
    const Delivery &delivery() const { return m_delivery; }

Q_SIGNALS:
    void changed(const bantin::Delivery &delivery);
    /// Exactly once. `error` is meaningful unless settled.
    void ended(bantin::sync::DeliveryRun::End end, const bantin::Error &error);

private:
    void perform(const DeliveryAction &action);
    void carryOut();
    void identify();
    void askPackage();
    void takePackageStatus(const PackageStatus &status);
    void create();
    void askOffset();
    void takeOffset(const UploadOffset &answer);
    void send();
    void patch(const QByteArray &bytes);
    void hold();
    void settle();
    void pause(const Error &error);
    void refuse(const Error &error);
    void noticeAcknowledged(qint64 offset);
    void showSending(qint64 bytes);
    void fail(const Error &error);
    void end(End how, const Error &error = {});

    template<typename Next>
    void journal(Next next);

    DeliveryTools m_tools;
    Delivery m_delivery;
    DeliveryPlanner m_planner;
    Backoff m_backoff;
    DeliveryAction m_action;
    PackageStatus m_status;
    std::optional<crypto::Certificate> m_portal;
    QByteArray m_refusalRetried; ///< the receipt of the refusal this run was started to try again
    QTimer m_wait;
    QElapsedTimer m_sending;
    QElapsedTimer m_shown;
    bool m_over = false;
};

} // namespace bantin::sync
