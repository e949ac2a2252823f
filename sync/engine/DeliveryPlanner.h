// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/engine/Backoff.h"
#include "sync/engine/ChunkSizer.h"
#include "sync/engine/DeliveryOptions.h"
#include "sync/transport/PortalApi.h"

namespace bantin::sync {

/// The one thing a delivery does next.
struct DeliveryAction {
    enum class Kind {
        Identify,   ///< is this the portal we know?
        AskPackage, ///< what does the portal know of the package?
        Create,     ///< a new upload, without a byte
        AskOffset,  ///< HEAD
        Send,       ///< PATCH `length` bytes from `offset`
        Hold,       ///< the portal waits for the end of an embargo: so do we
        Settle,     ///< verify and keep the receipt
        Pause,      ///< stay queued, say `error`, try again after the back-off
        Refuse,     ///< `error` will not go away by itself
    };
    Kind kind = Kind::Identify;
    Milliseconds after{0}; ///< wait first
    qint64 offset = 0;
    qint64 length = 0;
    Error error{};
};

/// Decides, without doing anything, how one package gets through: state and answer in, next action out. Pure but for the
/// injected random source. Rules: ask before sending; trust only the server's offset (tus 1.0.0, HEAD); after a break wait,
/// then HEAD; 409 means HEAD at once; a lock is waited for; an upload that is gone is replaced once.
class DeliveryPlanner
{
public:
    /// `size`: bytes of the package. `hasUpload`: an upload was journalled earlier.
    DeliveryPlanner(qint64 size, bool hasUpload, const DeliveryOptions &options);

    DeliveryAction begin() const;
    DeliveryAction identified() const;
    DeliveryAction packageAnswered(PackageState state);
    DeliveryAction created();
    /// `length` of the upload or -1 when the server does not say.
    DeliveryAction offsetAnswered(qint64 offset, qint64 length);
    DeliveryAction chunkAccepted(qint64 offset, Milliseconds elapsed);
    /// `during` failed with `error`.
    DeliveryAction failed(const DeliveryAction &during, const Error &error);

    /// The server has every byte.
    bool isUploaded() const { return m_offset == m_size; }

private:
    DeliveryAction goOn();
    DeliveryAction poll(DeliveryAction::Kind question);
    DeliveryAction renew(const Error &error);
    DeliveryAction afterBreak(const DeliveryAction &during, const Error &error);
    DeliveryAction afterConflict(const Error &error);
    DeliveryAction afterLock(const DeliveryAction &during, const Error &error);
    DeliveryAction afterTooBig(const DeliveryAction &during, const Error &error);
    void noticeProgress(qint64 offset);

    const qint64 m_size;
    const RetryTimes m_times;
    Backoff m_backoff;
    ChunkSizer m_chunk;
    bool m_hasUpload;
    qint64 m_offset = 0;
    std::size_t m_breaks = 0;
    std::size_t m_locks = 0;
    int m_conflicts = 0;
    int m_renewals = 0;
    int m_polls = 0;
};

} // namespace bantin::sync
