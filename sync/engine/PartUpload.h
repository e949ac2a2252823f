// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
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

/// Brings one part of a delivery to the server: carries out what the planner decides. Whoever owns it journals what it says before
/// it goes on. Thread of its owner.
class PartUpload final : public QObject
{
    Q_OBJECT
public:
    enum class End { Done, Pause, Refuse, Broken };

    /// `isAnew`: forget the upload that was begun.
    PartUpload(const UploadTools &tools, const DeliveryPart &part, bool isAnew, QObject *parent);

    void start();
    const DeliveryPart &part() const { return m_part; }
    /// From the next request on it waits, until release().
    void hold() { m_isHeld = true; }
    void release();
    /// Held, with nothing on its way.
    bool isResting() const { return m_isHeld && m_isReady; }
    /// Everything of the present request is with the line: the line is free for somebody else.
    bool isWaiting() const { return m_isWaiting; }

Q_SIGNALS:
    /// Keep part() and call `next`.
    void changed(const std::function<void()> &next);
    /// Not to be kept: bytes the line took, of which nobody knows whether they arrived.
    void sending(qint64 offset);
    /// Went on at an offset, after a break or in a new run; so many bytes have to go twice.
    void resumed(qint64 resentBytes);
    /// isWaiting() became true.
    void waiting();
    /// isResting() became true.
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
    void patch(const QByteArray &bytes);
    void noticeSending(qint64 bytes);
    void setWaiting();
    void fail(const Error &error);
    void end(End how, const Error &error = {});
    void keep(const UploadAction &next);

    UploadTools m_tools;
    DeliveryPart m_part;
    UploadPlanner m_planner;
    UploadAction m_action;
    QTimer m_wait;
    QElapsedTimer m_sending;
    QElapsedTimer m_shown;
    qint64 m_handedOver = 0; ///< where the bytes end that the line took
    bool m_isHeld = false;
    bool m_isReady = false; ///< m_action is what comes next
    bool m_isWaiting = false;
    bool m_isOver = false;
};

} // namespace bantin::sync
