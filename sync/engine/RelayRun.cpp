// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/RelayRun.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/LocalFault.h"
#include "sync/engine/RelayJournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

RelayRun::RelayRun(const RelayTools &tools, const RelayedHandover &handover, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_handover(handover)
    , m_backoff(tools.options.retry.firstPause, tools.options.retry.longestPause, tools.options.random)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, [this] { m_again(); });
}

void RelayRun::start()
{
    if (m_handover.state == RelayState::Queued)
        announce();
    else if (m_handover.state == RelayState::Withdrawing)
        withdraw();
    else if (m_handover.state == RelayState::Fetching)
        fetch();
    else if (m_handover.state == RelayState::Imported)
        acknowledge();
    else if (m_handover.state == RelayState::Declining)
        decline();
    else
        end(RunEnd::Done);
}

void RelayRun::giveUp(const Error &error)
{
    pause(error);
}

void RelayRun::cancel()
{
    m_isOver = true;
    m_wait.stop();
    if (m_fetch)
        m_fetch->cancel();
    if (m_upload)
        m_upload->disconnect(this);
}

/// A question that costs few bytes is asked again after a break.
void RelayRun::ask(std::function<QFuture<Answer>()> question, std::function<void(const PortalHandover &)> take)
{
    m_again = [this, question, take] {
        question().then(this, [this, take](const Answer &answer) {
            if (m_isOver)
                return;
            if (!answer)
                return fail(answer.error());
            m_breaks = 0;
            take(*answer);
        });
    };
    m_again();
}

void RelayRun::announce()
{
    ask([this] { return m_tools.questions.announce(m_handover); },
        [this](const PortalHandover &said) {
            m_handover.expiresAt = said.expiresAt;
            if (said.state == PortalHandover::State::Announced)
                keep([this] { upload(); });
            else
                arrived(said);
        });
}

void RelayRun::upload()
{
    // As the only part of something that is packed, which is all an upload is about.
    DeliveryPart part;
    part.sha512 = part.source = m_handover.sha512;
    part.size = m_handover.size;
    part.uploadUrl = m_handover.uploadUrl;
    part.acknowledged = m_handover.acknowledged;
    Delivery packed;
    packed.parts = {part};
    const UploadTools tools{m_tools.packages, m_tools.tus, m_tools.options, m_tools.chunk};
    m_upload = new PartUpload(tools, PartGroup::toSend(packed, {0}), this);
    connect(m_upload, &PartUpload::changed, this, [this](const std::function<void()> &next) {
        const PartGroup &group = m_upload->group();
        if (group.acknowledged() > m_handover.acknowledged)
            m_handover.attempts = 0;
        m_handover.uploadUrl = group.uploadUrl();
        m_handover.acknowledged = group.acknowledged();
        Q_EMIT moved(m_handover, m_handover.acknowledged);
        keep(next);
    });
    connect(m_upload, &PartUpload::sending, this, [this](qint64 offset) { Q_EMIT moved(m_handover, offset); });
    connect(m_upload, &PartUpload::ended, this, &RelayRun::uploadEnded);
    m_upload->start();
}

void RelayRun::uploadEnded(PartUpload::End end, const Error &error)
{
    m_upload->deleteLater();
    switch (end) {
    case PartUpload::End::Done:
        return askWhetherThere();
    case PartUpload::End::Gone:
        return renew(error);
    case PartUpload::End::Broken:
        return this->end(RunEnd::Broken, error);
    case PartUpload::End::Pause:
    case PartUpload::End::Refuse:
        return pause(error);
    }
}

/// The server has forgotten the upload; unless it goes on so, a new one begins at once.
void RelayRun::renew(const Error &error)
{
    m_handover.uploadUrl.clear();
    m_handover.acknowledged = 0;
    if (++m_renewals > 1)
        return pause(error);
    keep([this] { upload(); });
}

/// What was sent whole may still be on its way from where uploads end to where hand-overs are kept.
void RelayRun::askWhetherThere()
{
    ask([this] { return m_tools.questions.find(m_handover.sha512); },
        [this](const PortalHandover &said) {
            if (said.state != PortalHandover::State::Announced)
                return arrived(said);
            const RetryTimes &times = m_tools.options.retry;
            if (++m_polls > times.polls) {
                // It arrived nowhere: the next try begins a new upload.
                m_handover.uploadUrl.clear();
                m_handover.acknowledged = 0;
                return pause({Fault::Remote, u"portal-verifying"_s, Retry::Later, {}, {}});
            }
            Milliseconds wait = times.firstPoll;
            for (int i = 1; i < m_polls && wait < times.longestPoll; ++i)
                wait *= 2;
            m_wait.start(std::min(wait, times.longestPoll));
        });
}

void RelayRun::arrived(const PortalHandover &said)
{
    note(said);
    m_handover.acknowledged = m_handover.size;
    settle(said.isOver() ? said.relayState() : RelayState::Waiting);
}

void RelayRun::withdraw()
{
    ask([this] { return m_tools.questions.withdraw(m_handover.sha512); },
        [this](const PortalHandover &said) {
            note(said);
            said.state == PortalHandover::State::Withdrawn ? terminate() : settle(said.relayState());
        });
}

/// What was uploaded so far; the portal would drop it in a week.
void RelayRun::terminate()
{
    const bool isWhole = m_handover.acknowledged >= m_handover.size;
    if (m_handover.uploadUrl.isEmpty() || isWhole)
        return settle(RelayState::Withdrawn);
    m_tools.tus.terminate(QUrl(m_handover.uploadUrl)).then(this, [this](const Result<void> &) {
        if (!m_isOver)
            settle(RelayState::Withdrawn);
    });
}

void RelayRun::fetch()
{
    // First, so that the portal's clock is known and what is over costs no more than this.
    ask([this] { return m_tools.questions.find(m_handover.sha512); },
        [this](const PortalHandover &said) {
            m_handover.expiresAt = said.expiresAt;
            if (said.isOver())
                return settle(said.relayState());
            const FetchTools tools{m_tools.connection, m_tools.questions, m_tools.journal, m_tools.options};
            m_fetch = new RelayFetch(tools, m_handover, this);
            connect(m_fetch, &RelayFetch::fetching, this, [this](qint64 bytes) {
                m_handover.attempts = 0;
                m_handover.acknowledged = bytes;
                Q_EMIT moved(m_handover, bytes);
            });
            connect(m_fetch, &RelayFetch::ended, this, &RelayRun::fetchEnded);
            m_fetch->start();
        });
}

void RelayRun::fetchEnded(RelayFetch::End end, const Error &error)
{
    m_fetch->deleteLater();
    switch (end) {
    case RelayFetch::End::Done:
        m_handover.acknowledged = m_handover.size;
        return settle(RelayState::Fetched);
    case RelayFetch::End::Pause:
        m_breaks = m_tools.options.retry.afterBreak.size(); // it has tried again already
        return fail(error);
    case RelayFetch::End::Broken:
        return this->end(RunEnd::Broken, error);
    }
}

void RelayRun::acknowledge()
{
    ask([this] { return m_tools.questions.acknowledge(m_handover.sha512); },
        [this](const PortalHandover &said) {
            note(said);
            settle(RelayState::Acknowledged);
        });
}

void RelayRun::decline()
{
    ask([this] { return m_tools.questions.decline(m_handover.sha512); },
        [this](const PortalHandover &said) {
            note(said);
            settle(said.declined.contains(m_handover.member) ? RelayState::Declined : RelayState::Acknowledged);
        });
}

void RelayRun::note(const PortalHandover &said)
{
    m_handover.taken = int(said.taken.size());
    m_handover.declined = int(said.declined.size());
}

void RelayRun::settle(RelayState state)
{
    m_handover.state = state;
    m_handover.attempts = 0;
    m_handover.nextAttemptAt = {};
    m_handover.lastReason.clear();
    m_handover.lastDetail.clear();
    keep([this] { end(RunEnd::Done); });
}

void RelayRun::keep(std::function<void()> next)
{
    m_tools.journal.record(m_handover).then(this, [this, next](const Result<RelayedHandover> &kept) {
        if (m_isOver)
            return;
        if (!kept && kept.error().reason == "relayed-withdrawn"_L1)
            return end(RunEnd::Done);
        if (!kept)
            return end(RunEnd::Broken, kept.error());
        Q_EMIT changed(m_handover);
        next();
    });
}

void RelayRun::fail(const Error &error)
{
    const bool isGone = error.reason == "handover-over"_L1 || error.reason == "handover-unknown"_L1;
    if (isLocalFault(error))
        return end(RunEnd::Broken, error);
    if (isGone && m_handover.state == RelayState::Imported)
        return settle(RelayState::Acknowledged);
    // What is over needs no answer any more, and a portal of before cannot be told; there it goes when its time is over.
    if (m_handover.state == RelayState::Declining && (isGone || error.reason == "relay-unsupported"_L1))
        return settle(RelayState::Declined);
    if (isGone && m_handover.state == RelayState::Withdrawing)
        return terminate();
    if (isGone && m_handover.state == RelayState::Fetching) {
        const auto how = relayStateFromName(error.arguments.value(0));
        return settle(how == RelayState::Withdrawn || how == RelayState::Taken ? *how : RelayState::Expired);
    }
    const auto &bounds = m_tools.options.retry.afterBreak;
    if (error.reason != "line-broken"_L1 || m_breaks >= bounds.size())
        return pause(error);
    m_wait.start(m_backoff.jittered(bounds.at(m_breaks++)));
}

void RelayRun::pause(const Error &error)
{
    ++m_handover.attempts;
    m_handover.nextAttemptAt = m_tools.clock.nowUtc().addMSecs(m_backoff.after(m_handover.attempts).count());
    m_handover.lastReason = error.reason;
    m_handover.lastDetail = error.arguments.join(u'\n');
    keep([this, error] { end(RunEnd::Paused, error); });
}

void RelayRun::end(RunEnd how, const Error &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_wait.stop();
    Q_EMIT ended(how, error);
}

} // namespace bantin::sync
