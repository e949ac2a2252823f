// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/engine/Backoff.h"
#include "sync/engine/ChunkSizer.h"
#include "sync/engine/DeliveryOptions.h"

namespace bantin::sync {

/// The one thing an upload does next.
struct UploadAction {
    enum class Kind {
        Create,    ///< a new upload, without a byte
        AskOffset, ///< HEAD
        Send,      ///< PATCH `length` bytes from `offset`
        Done,      ///< the server has every byte
        Gone,   ///< the server has no such upload any more, `error` says why: what it brought may have arrived or not
        Pause,  ///< say `error`, try again after the delivery's back-off
        Refuse, ///< `error` will not go away by itself
    };
    Kind kind = Kind::Create;
    Milliseconds after{0}; ///< wait first
    qint64 offset = 0;
    qint64 length = 0;
    Error error{};
};

/// Decides, without doing anything, how one file gets through tus 1.0.0: state and answer in, next action out. Pure but for the
/// injected random source. Rules: trust only the server's offset; after a break wait, then HEAD; 409 means HEAD at once; a
/// lock is waited for; pieces become smaller when a break left nothing of one.
class UploadPlanner
{
public:
    /// `size`: bytes of the file. `hasUpload`: an upload was journalled earlier. `chunk` is shared by all uploads of a line and
    /// outlives the planner.
    UploadPlanner(qint64 size, bool hasUpload, ChunkSizer &chunk, const DeliveryOptions &options);

    UploadAction begin() const;
    UploadAction created();
    /// `length` of the upload or -1 when the server does not say.
    UploadAction offsetAnswered(qint64 offset, qint64 length);
    UploadAction chunkAccepted(qint64 offset, Milliseconds elapsed);
    /// `during` failed with `error`.
    UploadAction failed(const UploadAction &during, const Error &error);

private:
    UploadAction goOn() const;
    UploadAction afterBreak(const UploadAction &during, const Error &error);
    UploadAction afterConflict(const Error &error);
    UploadAction afterDamage(const Error &error);
    UploadAction afterLock(const UploadAction &during, const Error &error);
    UploadAction afterTooBig(const UploadAction &during, const Error &error);
    void noticeProgress(qint64 offset);

    const qint64 m_size;
    const RetryTimes m_times;
    Backoff m_backoff;
    ChunkSizer &m_chunk;
    bool m_hasUpload;
    bool m_isBroken = false; ///< a piece broke, and what the server kept of it is not known yet
    qint64 m_offset = 0;
    std::size_t m_breaks = 0;
    std::size_t m_locks = 0;
    int m_conflicts = 0;
    int m_damages = 0;
};

} // namespace bantin::sync
