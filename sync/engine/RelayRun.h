// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/RelayedHandover.h"
#include "sync/engine/PartUpload.h"
#include "sync/engine/RelayFetch.h"
#include "sync/engine/RelayQuestions.h"
#include "sync/engine/RunEnd.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>

namespace bantin::sync {

/// What a run works with; all of it outlives the run.
struct RelayTools {
    PortalConnection &connection;
    RelayQuestions &questions;
    const RelayJournal &journal;
    const DeliveryJournal &packages; ///< where the bytes lie that are sent
    TusUpload &tus;
    const Clock &clock;
    const DeliveryOptions &options;
    ChunkSizer &chunk;
};

/// One try at one hand-over that is underway: announces and uploads it, fetches it, tells the portal that it was taken over, is not
/// wanted or is wanted back. Every step is journalled before the next one. Thread of its owner.
class RelayRun final : public QObject
{
    Q_OBJECT
public:
    RelayRun(const RelayTools &tools, const RelayedHandover &handover, QObject *parent);

    void start();
    /// Instead of start(): queues it for later because `error` concerns the whole portal.
    void giveUp(const Error &error);
    /// Does nothing more and never ends; delete it then.
    void cancel();
    const RelayedHandover &handover() const { return m_handover; }

Q_SIGNALS:
    void changed(const bantin::RelayedHandover &handover);
    /// Bytes that are at the portal, or here.
    void moved(const bantin::RelayedHandover &handover, qint64 bytes);
    /// Exactly once. `error` unless done.
    void ended(bantin::sync::RunEnd end, const bantin::Error &error);

private:
    using Answer = Result<PortalHandover>;

    void ask(std::function<QFuture<Answer>()> question, std::function<void(const PortalHandover &)> take);
    void announce();
    void upload();
    void uploadEnded(PartUpload::End end, const Error &error);
    void renew(const Error &error);
    void askWhetherThere();
    void arrived(const PortalHandover &said);
    void withdraw();
    void terminate();
    void fetch();
    void fetchEnded(RelayFetch::End end, const Error &error);
    void acknowledge();
    void decline();
    void note(const PortalHandover &said);
    void settle(RelayState state);
    void keep(std::function<void()> next);
    void fail(const Error &error);
    void pause(const Error &error);
    void end(RunEnd how, const Error &error = {});

    RelayTools m_tools;
    RelayedHandover m_handover;
    Backoff m_backoff;
    std::function<void()> m_again; ///< the question under way
    QPointer<PartUpload> m_upload;
    QPointer<RelayFetch> m_fetch;
    QTimer m_wait;
    std::size_t m_breaks = 0;
    int m_polls = 0;
    int m_renewals = 0;
    bool m_isOver = false;
};

} // namespace bantin::sync
