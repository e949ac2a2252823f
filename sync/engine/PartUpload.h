// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/PartGroup.h"
#include "sync/engine/UploadPlanner.h"
#include "sync/transport/TusUpload.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace bantin::sync {

class DeliveryJournal;

/// What the uploads of a line share; outlives them.
struct UploadTools {
    const DeliveryJournal &journal;
    TusUpload &tus;
    const DeliveryOptions &options;
    ChunkSizer &chunk;
};

/// Brings a group of parts to the server: carries out what the planner decides. Whoever owns it journals what it says before it goes
/// on. Thread of its owner.
class PartUpload final : public QObject
{
    Q_OBJECT
public:
    enum class End { Done, Gone, Pause, Refuse, Broken };

    PartUpload(const UploadTools &tools, const PartGroup &group, QObject *parent);

    void start();
    const PartGroup &group() const { return m_group; }
    /// From the next request on it waits, until release().
    void hold() { m_isHeld = true; }
    void release();

Q_SIGNALS:
    /// Keep group() and call `next`.
    void changed(const std::function<void()> &next);
    /// Not to be kept: bytes the line took, of which nobody knows whether they arrived.
    void sending(qint64 offset);
    /// The line took the last byte; its answer is still to come.
    void handedOver();
    /// Something broke; what was said of bytes on their way counts no more.
    void broke();
    /// Went on at an offset, after a break or in a new run; so many bytes have to go twice.
    void resumed(qint64 resentBytes);
    /// Held, with nothing on its way.
    void rested();
    /// Exactly once. `error` unless done.
    void ended(bantin::sync::PartUpload::End end, const bantin::Error &error);

private:
    void perform(const UploadAction &action);
    void carryOut();
    void create();
    void askOffset();
    void takeOffset(const UploadOffset &answer);
    void send();
    void patch(const HttpBody &piece);
    void noticeSending(qint64 bytes);
    void fail(const Error &error);
    void end(End how, const Error &error = {});
    void keep(const UploadAction &next);

    UploadTools m_tools;
    PartGroup m_group;
    UploadPlanner m_planner;
    UploadAction m_action;
    QTimer m_wait;
    QElapsedTimer m_sending;
    QElapsedTimer m_shown;
    qint64 m_handedOver = 0; ///< where the bytes end that the line took
    bool m_isHeld = false;
    bool m_isReady = false; ///< m_action is what comes next
    bool m_isOver = false;
};

} // namespace bantin::sync
