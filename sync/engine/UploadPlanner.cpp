// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/UploadPlanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

using Kind = UploadAction::Kind;

UploadAction act(Kind kind, Milliseconds after = {})
{
    return {.kind = kind, .after = after};
}

UploadAction pause(const Error &error)
{
    return {.kind = Kind::Pause, .error = error};
}

UploadAction gone(const Error &error)
{
    return {.kind = Kind::Gone, .error = error};
}

/// What to do again once the line is back: never a PATCH, for only HEAD knows where it stopped.
Kind resumption(Kind broken)
{
    return broken == Kind::Send ? Kind::AskOffset : broken;
}

} // namespace

UploadPlanner::UploadPlanner(qint64 size, bool hasUpload, ChunkSizer &chunk, const DeliveryOptions &options)
    : m_size(size)
    , m_times(options.retry)
    , m_backoff(options.retry.firstPause, options.retry.longestPause, options.random)
    , m_chunk(chunk)
    , m_hasUpload(hasUpload)
{
}

UploadAction UploadPlanner::begin() const
{
    return act(m_hasUpload ? Kind::AskOffset : Kind::Create);
}

UploadAction UploadPlanner::created()
{
    m_hasUpload = true;
    m_offset = 0;
    m_breaks = 0;
    return goOn();
}

UploadAction UploadPlanner::offsetAnswered(qint64 offset, qint64 length)
{
    if (offset > m_size || (length >= 0 && length != m_size))
        return gone({Fault::Remote, u"upload-gone"_s, Retry::Later, {}, u"the upload is of another length"_s});
    // Where whatever came is kept, a break costs no byte, and a smaller piece would only cost one more request.
    if (m_isBroken && offset <= m_offset)
        m_chunk.broke();
    m_isBroken = false;
    noticeProgress(offset);
    return goOn();
}

UploadAction UploadPlanner::chunkAccepted(qint64 offset, Milliseconds elapsed)
{
    if (offset <= m_offset)
        return afterBreak(act(Kind::Send), {Fault::Remote, u"portal-error"_s, Retry::Later, {}, u"nothing was kept"_s});
    m_chunk.wentThrough(offset - m_offset, elapsed);
    noticeProgress(offset);
    return goOn();
}

UploadAction UploadPlanner::failed(const UploadAction &during, const Error &error)
{
    const Kind kind = during.kind;
    if (error.reason == "offset-conflict"_L1)
        return afterConflict(error);
    if (error.reason == "upload-locked"_L1)
        return afterLock(during, error);
    if (error.reason == "upload-gone"_L1 && kind == Kind::AskOffset)
        return gone(error);
    if (error.reason == "package-too-big"_L1)
        return afterTooBig(during, error);
    if (error.reason == "chunk-damaged"_L1 && kind == Kind::Send)
        return afterDamage(error);
    if (error.reason == "protocol-refused"_L1)
        return {.kind = Kind::Refuse, .error = error};
    const bool unclearSend =
        kind == Kind::Send && (error.reason == "upload-gone"_L1 || error.reason == "portal-error"_L1);
    if (error.reason == "line-broken"_L1 || unclearSend)
        return afterBreak(during, error);
    return pause(error);
}

UploadAction UploadPlanner::goOn() const
{
    if (m_offset == m_size)
        return act(Kind::Done);
    return {.kind = Kind::Send, .offset = m_offset, .length = m_chunk.pieceOf(m_size - m_offset)};
}

UploadAction UploadPlanner::afterBreak(const UploadAction &during, const Error &error)
{
    m_isBroken = m_isBroken || during.kind == Kind::Send;
    if (m_breaks >= m_times.afterBreak.size())
        return pause(error);
    return act(resumption(during.kind), m_backoff.jittered(m_times.afterBreak.at(m_breaks++)));
}

UploadAction UploadPlanner::afterConflict(const Error &error)
{
    return ++m_conflicts > m_times.conflicts ? pause(error) : act(Kind::AskOffset);
}

/// tus 1.0.0, checksum: the server threw the chunk away, so its offset is the one before.
UploadAction UploadPlanner::afterDamage(const Error &error)
{
    if (++m_damages > m_times.damages)
        return pause(error);
    m_chunk.broke();
    return goOn();
}

UploadAction UploadPlanner::afterLock(const UploadAction &during, const Error &error)
{
    if (m_locks >= m_times.whileLocked.size())
        return pause(error);
    return act(resumption(during.kind), m_times.whileLocked.at(m_locks++));
}

UploadAction UploadPlanner::afterTooBig(const UploadAction &during, const Error &error)
{
    // A proxy in front of the portal often limits one request, not the package: try smaller pieces first.
    if (during.kind != Kind::Send || m_chunk.isSmallest())
        return {.kind = Kind::Refuse, .error = error};
    m_chunk.wasTooBig();
    return act(Kind::AskOffset);
}

void UploadPlanner::noticeProgress(qint64 offset)
{
    if (offset > m_offset) {
        m_breaks = 0;
        m_locks = 0;
        m_conflicts = 0;
        m_damages = 0;
    }
    m_offset = offset;
}

} // namespace bantin::sync
