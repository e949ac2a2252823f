// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Delivery.h"
#include "sync/engine/DeliveryPlanner.h"
#include "sync/engine/PartUpload.h"
#include "sync/engine/RunEnd.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace bantin::sync {

class PortalIdentity;

/// What a run works with; all of it outlives the run.
struct DeliveryTools {
    const DeliveryJournal &journal;
    PortalApi &api;
    TusUpload &tus;
    PortalIdentity &identity;
    const Clock &clock;
    const DeliveryOptions &options;
    ChunkSizer &chunk;
};

/// One try at one delivery: carries out what the planner decides and journals every step before the next one.
class DeliveryRun final : public QObject
{
    Q_OBJECT
public:
    DeliveryRun(const DeliveryTools &tools, const Delivery &delivery, QObject *parent = nullptr);

    void start();
    /// Something more urgent waits: finishes the pieces under way, then turnEnded().
    void endTurn();
    /// Goes on after turnEnded().
    void takeTurn();
    /// Instead of start(), or instead of a turn: queues the delivery for later because `error` concerns the whole portal.
    void giveUp(const Error &error);
    /// Does nothing more and never ends; delete it then. What is on its way breaks off with the connection.
    void cancel();
    const Delivery &delivery() const { return m_delivery; }

Q_SIGNALS:
    void changed(const bantin::Delivery &delivery);
    /// A good moment to ask whether another delivery goes first.
    void pieceWentThrough();
    /// Waits for takeTurn(): after endTurn(), and of itself between the text and its pictures, since another text may go first.
    void turnEnded();
    /// Exactly once. `error` is meaningful unless settled.
    void ended(bantin::sync::RunEnd end, const bantin::Error &error);

private:
    void perform(const DeliveryAction &action);
    void carryOut();
    void identify();
    void askPackage();
    void takePackageStatus(const PackageStatus &status);
    std::optional<QList<int>> noticeLacking();
    std::chrono::seconds patience() const;
    void upload();
    void startUpload();
    void prepareForPictures();
    void askAhead();
    void keepUpload(const std::function<void()> &next);
    void showSending(qint64 offset);
    void uploadEnded(PartUpload::End end, const Error &error);
    void forget(PartGroup group, const Error &error);
    void hold();
    void settle();
    void pause(const Error &error);
    void refuse(const Error &error);
    void fail(const Error &error);
    void end(RunEnd how, const Error &error = {});

    template<typename Next>
    void journal(Next next);

    DeliveryTools m_tools;
    Delivery m_delivery;
    DeliveryPlanner m_planner;
    Backoff m_backoff;
    DeliveryAction m_action;
    DeliveryAction m_resting; ///< what comes when it has its turn again
    PackageStatus m_status;
    std::optional<crypto::Certificate> m_portal;
    QByteArray m_refusalRetried;                    ///< the receipt of the refusal this run was started to try again
    QFuture<Result<PackageStatus>> m_question = {}; ///< asked before its turn
    QFuture<void> m_preparing = {};                 ///< of an upload whose turn comes later
    PartUpload *m_upload = nullptr;
    QTimer m_wait;
    bool m_over = false;
};

} // namespace bantin::sync
