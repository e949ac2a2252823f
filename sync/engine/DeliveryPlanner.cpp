// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryPlanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

using Kind = DeliveryAction::Kind;

DeliveryAction ask(Kind kind, Milliseconds after = {})
{
    return {.kind = kind, .after = after};
}

DeliveryAction pause(const Error &error)
{
    return {.kind = Kind::Pause, .error = error};
}

/// What to do again once the line is back: never a PATCH, for only HEAD knows where it stopped.
Kind resumption(Kind broken)
{
    return broken == Kind::Send ? Kind::AskOffset : broken;
}

} // namespace

DeliveryPlanner::DeliveryPlanner(qint64 size, bool hasUpload, const DeliveryOptions &options)
    : m_size(size)
    , m_times(options.retry)
    , m_backoff(options.retry.firstPause, options.retry.longestPause, options.random)
    , m_chunk(options.chunks)
    , m_hasUpload(hasUpload)
{
}

DeliveryAction DeliveryPlanner::begin() const
{
    return ask(Kind::Identify);
}

DeliveryAction DeliveryPlanner::identified() const
{
    return ask(Kind::AskPackage);
}

DeliveryAction DeliveryPlanner::packageAnswered(PackageState state)
{
    m_breaks = 0;
    switch (state) {
    case PackageState::Published:
    case PackageState::Withdrawn:
    case PackageState::Refused:
        return ask(Kind::Settle);
    case PackageState::Scheduled:
        return {.kind = Kind::Hold};
    case PackageState::Verifying:
        return poll(Kind::AskPackage);
    case PackageState::Unknown:
        break;
    }
    if (isUploaded())
        return poll(Kind::AskOffset);
    return ask(m_hasUpload ? Kind::AskOffset : Kind::Create);
}

DeliveryAction DeliveryPlanner::created()
{
    m_hasUpload = true;
    m_offset = 0;
    m_breaks = 0;
    return goOn();
}

DeliveryAction DeliveryPlanner::offsetAnswered(qint64 offset, qint64 length)
{
    if (offset > m_size || (length >= 0 && length != m_size))
        return renew({Fault::Remote, u"upload-gone"_s, Retry::Later, {}, u"the upload is of another length"_s});
    noticeProgress(offset);
    return goOn();
}

DeliveryAction DeliveryPlanner::chunkAccepted(qint64 offset, Milliseconds elapsed)
{
    if (offset <= m_offset)
        return afterBreak(ask(Kind::Send), {Fault::Remote, u"portal-error"_s, Retry::Later, {}, u"nothing was kept"_s});
    m_chunk.wentThrough(offset - m_offset, elapsed);
    noticeProgress(offset);
    return goOn();
}

DeliveryAction DeliveryPlanner::failed(const DeliveryAction &during, const Error &error)
{
    const Kind kind = during.kind;
    const bool aboutUpload = kind == Kind::Create || kind == Kind::AskOffset || kind == Kind::Send;
    if (error.reason == "offset-conflict"_L1)
        return afterConflict(error);
    if (error.reason == "upload-locked"_L1)
        return afterLock(during, error);
    if (error.reason == "upload-gone"_L1 && kind == Kind::AskOffset)
        return renew(error);
    if (error.reason == "package-too-big"_L1 && aboutUpload)
        return afterTooBig(during, error);
    if (error.reason == "protocol-refused"_L1 && aboutUpload)
        return {.kind = Kind::Refuse, .error = error};
    const bool unclearSend =
        kind == Kind::Send && (error.reason == "upload-gone"_L1 || error.reason == "portal-error"_L1);
    if (error.reason == "line-broken"_L1 || unclearSend)
        return afterBreak(during, error);
    return pause(error);
}

DeliveryAction DeliveryPlanner::goOn()
{
    if (isUploaded())
        return ask(Kind::AskPackage);
    return {.kind = Kind::Send, .offset = m_offset, .length = std::min(m_chunk.size(), m_size - m_offset)};
}

DeliveryAction DeliveryPlanner::poll(DeliveryAction::Kind question)
{
    if (++m_polls > m_times.polls)
        return pause({Fault::Remote, u"portal-verifying"_s, Retry::Later, {}, {}});
    Milliseconds wait = m_times.firstPoll;
    for (int i = 1; i < m_polls && wait < m_times.longestPoll; ++i)
        wait *= 2;
    return ask(question, std::min(wait, m_times.longestPoll));
}

DeliveryAction DeliveryPlanner::renew(const Error &error)
{
    m_hasUpload = false;
    m_offset = 0;
    return ++m_renewals > 1 ? pause(error) : ask(Kind::Create);
}

DeliveryAction DeliveryPlanner::afterBreak(const DeliveryAction &during, const Error &error)
{
    if (during.kind == Kind::Send)
        m_chunk.broke();
    if (m_breaks >= m_times.afterBreak.size())
        return pause(error);
    return ask(resumption(during.kind), m_backoff.jittered(m_times.afterBreak.at(m_breaks++)));
}

DeliveryAction DeliveryPlanner::afterConflict(const Error &error)
{
    return ++m_conflicts > m_times.conflicts ? pause(error) : ask(Kind::AskOffset);
}

DeliveryAction DeliveryPlanner::afterLock(const DeliveryAction &during, const Error &error)
{
    if (m_locks >= m_times.whileLocked.size())
        return pause(error);
    return ask(resumption(during.kind), m_times.whileLocked.at(m_locks++));
}

DeliveryAction DeliveryPlanner::afterTooBig(const DeliveryAction &during, const Error &error)
{
    // A proxy in front of the portal often limits one request, not the package: try smaller pieces first.
    if (during.kind != Kind::Send || m_chunk.isSmallest())
        return {.kind = Kind::Refuse, .error = error};
    m_chunk.wasTooBig();
    return ask(Kind::AskOffset);
}

void DeliveryPlanner::noticeProgress(qint64 offset)
{
    if (offset > m_offset) {
        m_breaks = 0;
        m_locks = 0;
        m_conflicts = 0;
    }
    m_offset = offset;
}

} // namespace bantin::sync
