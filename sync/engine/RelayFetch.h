// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/RelayedHandover.h"
#include "sync/engine/Backoff.h"
#include "sync/transport/HttpAnswer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace bantin::sync {

class PortalConnection;
class RelayJournal;
class RelayQuestions;

/// What a hand-over is fetched with; outlives it.
struct FetchTools {
    PortalConnection &connection;
    RelayQuestions &questions;
    const RelayJournal &journal;
    const DeliveryOptions &options;
};

/// Brings the sealed bytes of one hand-over here, each once: asks from the byte on at which those in the store end, and puts into the
/// store what has come whenever there is enough of it, once a second at least. Thread of its owner. Errors: the portal's
/// ("handover-over", "handover-not-there", …), those of the line, "relayed-altered" (Tampered: it has other bytes than it says).
class RelayFetch final : public QObject
{
    Q_OBJECT
public:
    enum class End { Done, Pause, Broken };

    RelayFetch(const FetchTools &tools, const RelayedHandover &handover, QObject *parent);

    void start();
    /// Keeps what has come and ends without a word.
    void cancel();

Q_SIGNALS:
    /// So many bytes have come.
    void fetching(qint64 bytes);
    /// Exactly once. `error` unless done.
    void ended(bantin::sync::RelayFetch::End end, const bantin::Error &error);

private:
    void goOnFrom(qint64 offset);
    void request();
    bool take(const HttpAnswer &head, QByteArray bytes);
    bool expectWhole(const HttpAnswer &head);
    void flush();
    void conclude(const Result<HttpAnswer> &answer);
    void judge(const Result<HttpAnswer> &answer);
    void verify();
    void afterBreak(const Error &error);
    void end(End how, const Error &error = {});

    FetchTools m_tools;
    const RelayedHandover m_handover;
    Backoff m_backoff;
    QTimer m_wait;
    QElapsedTimer m_unflushed; ///< since what is pending began to gather
    QByteArray m_pending;
    qint64 m_begin = 0;    ///< of the present request
    qint64 m_flushed = 0;  ///< where the bytes end that the store has or was handed
    qint64 m_skip = 0;     ///< bytes that come again because somebody on the way ignored the range
    bool m_isFirst = true; ///< no byte of this answer has come yet
    std::size_t m_breaks = 0;
    int m_damages = 0;
    bool m_isOver = false;
};

} // namespace bantin::sync
