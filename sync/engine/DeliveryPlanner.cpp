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

DeliveryAction upload(const QList<int> &parts)
{
    return {.kind = Kind::Upload, .parts = parts};
}

} // namespace

DeliveryPlanner::DeliveryPlanner(const DeliveryOptions &options)
    : m_times(options.retry)
    , m_backoff(options.retry.firstPause, options.retry.longestPause, options.random)
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

DeliveryAction DeliveryPlanner::packageAnswered(PackageState state, const QList<int> &lacking)
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
        return poll(ask(Kind::AskPackage));
    case PackageState::Incomplete:
        return sendLacking(lacking);
    case PackageState::Unknown:
        break;
    }
    return sendBag();
}

DeliveryAction DeliveryPlanner::uploaded(const QList<int> &parts)
{
    // Looking at what was sent whole before is no progress.
    const bool isProgress = std::ranges::any_of(parts, [this](int part) { return !m_sent.contains(part); });
    m_sent.unite(QSet<int>(parts.cbegin(), parts.cend()));
    if (isProgress)
        m_polls = 0;
    return ask(Kind::AskPackage);
}

DeliveryAction DeliveryPlanner::uploadGone(const QList<int> &parts, const Error &error)
{
    if (++m_renewals > 1)
        return pause(error);
    for (int part : parts)
        m_sent.remove(part);
    return ask(Kind::AskPackage);
}

DeliveryAction DeliveryPlanner::failed(const DeliveryAction &during, const Error &error)
{
    if (error.reason != "line-broken"_L1 || m_breaks >= m_times.afterBreak.size())
        return pause(error);
    return ask(during.kind, m_backoff.jittered(m_times.afterBreak.at(m_breaks++)));
}

DeliveryAction DeliveryPlanner::sendBag()
{
    if (!isBagSent())
        return upload({0});
    return m_polls < m_times.polls ? poll(upload({0})) : renew({0});
}

/// What was sent whole may still be on its way from where uploads end to where packages are decided.
DeliveryAction DeliveryPlanner::sendLacking(const QList<int> &lacking)
{
    QList<int> fresh = lacking;
    fresh.removeIf([this](int part) { return m_sent.contains(part); });
    if (!fresh.isEmpty())
        return upload(fresh);
    return m_polls < m_times.polls ? poll(ask(Kind::AskPackage)) : renew(lacking);
}

/// The server took every byte and the portal never saw it.
DeliveryAction DeliveryPlanner::renew(const QList<int> &parts)
{
    const Error nowhere{Fault::Remote, u"portal-verifying"_s, Retry::Later, {}, u"the upload arrived nowhere"_s};
    if (parts.isEmpty() || ++m_renewals > 1)
        return pause(nowhere);
    for (int part : parts)
        m_sent.remove(part);
    return {.kind = Kind::Upload, .parts = parts, .isAnew = true};
}

DeliveryAction DeliveryPlanner::poll(DeliveryAction question)
{
    if (++m_polls > m_times.polls)
        return pause({Fault::Remote, u"portal-verifying"_s, Retry::Later, {}, {}});
    Milliseconds wait = m_times.firstPoll;
    for (int i = 1; i < m_polls && wait < m_times.longestPoll; ++i)
        wait *= 2;
    question.after = std::min(wait, m_times.longestPoll);
    return question;
}

} // namespace bantin::sync
