// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/Result.h"
#include "sync/engine/RunEnd.h"

#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace bantin::sync {

class PortalConnection;
class PortalLine;

/// What an engine does in its rounds.
struct RoundWork {
    std::function<void()> begin;                             ///< what the last round knew counts no more
    std::function<void()> takeNext;                          ///< see SendingRounds::take()
    std::function<void()> drop;                              ///< nothing that was begun goes on
    std::function<QFuture<Result<QDateTime>>()> nextAttempt; ///< of what waits; invalid when nothing does
    std::function<void()> finished;
};

/// When an engine works: from start() until nothing is due, again by itself when the earliest that failed comes due, and never while the line
/// stands still; what was wanted meanwhile begins when that ends. A failure that concerns the whole portal holds for the rest of the
/// round. Thread of its engine, which owns it.
class SendingRounds final : public QObject
{
    Q_OBJECT
public:
    /// `line` and `connection`, which breaks off with a round, outlive it.
    SendingRounds(PortalLine &line, PortalConnection &connection, RoundWork work);

    /// Begins a round; during one, sees to it that it looks once more before it ends. During a standstill it ends at once.
    void start();
    /// Breaks off; nothing begins by itself until start().
    void stop();
    /// start() follows, once somebody has looked into the journal.
    void want() { m_isWanted = true; }
    bool isRunning() const { return m_isRunning; }
    /// Somebody started and nobody stopped.
    bool isWanted() const { return m_isWanted; }
    /// Another for each round, and once more when one is broken off.
    quint64 number() const { return m_number; }

    void takeNext() { m_work.takeNext(); }
    /// Begins with what is `due`, or ends the round when nothing is. Left alone when the round is over by the time it is known.
    template<typename Item, typename Begin>
    void take(QFuture<Result<std::optional<Item>>> due, Begin begin)
    {
        m_lookAgain = false;
        due.then(this, [this, asked = m_number, begin](const Result<std::optional<Item>> &found) {
            if (!m_isRunning || asked != m_number)
                return;
            if (!found)
                journalBroke(found.error());
            else if (found->has_value())
                begin(**found);
            else
                m_lookAgain ? takeNext() : finish();
        });
    }
    /// One try is over, and dropped: the next one, unless the journal cannot be kept.
    void tryEnded(RunEnd end, const Error &error);
    /// What every other try of this round would meet.
    const std::optional<Error> &portalFault() const { return m_portalFault; }
    /// Somebody wants to know again.
    void forgetPortalFault();

private:
    void begin();
    void finish();
    void breakOff();
    void obeyLine();
    void journalBroke(const Error &error);
    void sleepUntilNextAttempt();

    PortalLine &m_line;
    PortalConnection &m_connection;
    const RoundWork m_work;
    QTimer m_alarm;
    std::optional<Error> m_portalFault;
    quint64 m_number = 0;
    bool m_isRunning = false;
    bool m_isWanted = false;
    bool m_lookAgain = false;
    bool m_journalFailed = false;
};

} // namespace bantin::sync
