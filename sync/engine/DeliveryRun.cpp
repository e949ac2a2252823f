// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryRun.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/LocalFault.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/ReceiptCheck.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bantin::sync {

using Kind = DeliveryAction::Kind;

namespace {

Milliseconds askedToWait(const Error &error)
{
    if (error.reason != "portal-busy"_L1 || error.arguments.isEmpty())
        return {};
    return std::chrono::seconds(error.arguments.first().toInt());
}

QString vietnameseTime(const QDateTime &time)
{
    constexpr int offsetSeconds = 7 * 60 * 60;
    return time.toOffsetFromUtc(offsetSeconds).toString(u"HH:mm dd/MM/yyyy"_s);
}

} // namespace

DeliveryRun::DeliveryRun(const DeliveryTools &tools, const Delivery &delivery, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_delivery(delivery)
    , m_planner(tools.options)
    , m_backoff(tools.options.retry.firstPause, tools.options.retry.longestPause, tools.options.random)
{
    if (delivery.state == DeliveryState::Packed)
        m_refusalRetried = delivery.receipt;
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &DeliveryRun::carryOut);
}

void DeliveryRun::start()
{
    perform(m_planner.begin());
}

void DeliveryRun::giveUp(const Error &error)
{
    pause(error);
}

void DeliveryRun::cancel()
{
    m_over = true;
    for (PartUpload *lane : std::as_const(m_lanes))
        lane->hold();
}

void DeliveryRun::perform(const DeliveryAction &action)
{
    m_action = action;
    m_wait.start(action.after);
}

void DeliveryRun::carryOut()
{
    if (m_over)
        return;
    switch (m_action.kind) {
    case Kind::Identify:
        return identify();
    case Kind::AskPackage:
        return askPackage();
    case Kind::Upload:
        return beginUploads();
    case Kind::Hold:
        return hold();
    case Kind::Settle:
        return settle();
    case Kind::Pause:
        return pause(m_action.error);
    case Kind::Refuse:
        return refuse(m_action.error);
    }
}

void DeliveryRun::identify()
{
    m_tools.identity.certificate().then(this, [this](const Result<crypto::Certificate> &certificate) {
        if (!certificate)
            return fail(certificate.error());
        m_portal = *certificate;
        perform(m_planner.identified());
    });
}

void DeliveryRun::askPackage()
{
    m_tools.api.package(m_delivery.portalDigest()).then(this, [this](const Result<PackageStatus> &status) {
        if (!status)
            return fail(status.error());
        takePackageStatus(*status);
    });
}

void DeliveryRun::takePackageStatus(const PackageStatus &status)
{
    m_status = status;
    // Told to try a refused package again, the old refusal is no answer; after a new upload any answer counts.
    const bool isOldRefusal = status.state == PackageState::Refused && !m_planner.isBagSent()
                              && !m_refusalRetried.isEmpty() && status.receipt == m_refusalRetried;
    if (isOldRefusal)
        m_status.state = PackageState::Unknown;
    if (m_status.state == PackageState::Unknown)
        std::ranges::for_each(m_delivery.parts, [](DeliveryPart &part) { part.isThere = false; });
    if (m_status.state == PackageState::Incomplete) {
        const auto lacking = noticeLacking();
        if (!lacking)
            return fail({Fault::Remote, u"portal-error"_s, Retry::Later, {}, u"it lacks what is not in the package"_s});
        const DeliveryAction next = m_planner.packageAnswered(m_status.state, *lacking);
        return journal([this, next] {
            perform(next);
            Q_EMIT pieceWentThrough();
        });
    }
    const DeliveryAction next = m_planner.packageAnswered(m_status.state);
    const bool isReceived = m_status.state == PackageState::Verifying && m_delivery.bytesToSend() == 0;
    if (!isReceived || m_delivery.state == DeliveryState::Received)
        return perform(next);
    m_delivery.state = DeliveryState::Received;
    journal([this, next] { perform(next); });
}

/// Which parts the portal asks for; nothing when it asks for something else.
std::optional<QList<int>> DeliveryRun::noticeLacking()
{
    QList<int> lacking;
    for (qsizetype i = 0; i < m_delivery.parts.size(); ++i) {
        DeliveryPart &part = m_delivery.parts[i];
        part.isThere = !m_status.lacking.contains(part.sha512);
        if (!part.isThere)
            lacking.append(int(i));
    }
    const auto isOurs = [this](const QByteArray &digest) {
        return std::ranges::any_of(m_delivery.parts,
                                   [&digest](const DeliveryPart &part) { return part.sha512 == digest; });
    };
    m_delivery.state = DeliveryState::Sending;
    return std::ranges::all_of(m_status.lacking, isOurs) ? std::optional(lacking) : std::nullopt;
}

void DeliveryRun::beginUploads()
{
    m_queue = m_action.parts;
    m_hasObstacle = false;
    openLanes();
}

/// The next one as soon as those before have given the line everything they may.
void DeliveryRun::openLanes()
{
    if (m_action.kind != Kind::Upload || m_wait.isActive() || m_over)
        return;
    const auto isWaiting = [](const PartUpload *lane) { return lane->isWaiting(); };
    while (!m_queue.isEmpty() && !m_isTurnOver && !m_hasObstacle && m_lanes.size() < m_tools.options.lanes
           && std::ranges::all_of(m_lanes, isWaiting))
        openLane(m_queue.takeFirst());
    if (m_queue.isEmpty() && m_lanes.isEmpty() && !m_hasObstacle)
        concludeUploads();
}

void DeliveryRun::openLane(int index)
{
    auto *lane = new PartUpload({m_tools.journal, m_tools.tus, m_tools.options, m_tools.chunk},
                                m_delivery.parts.at(index), m_action.isAnew, this);
    m_lanes.insert(index, lane);
    connect(lane, &PartUpload::changed, this,
            [this, index](const std::function<void()> &next) { keepPart(index, next); });
    connect(lane, &PartUpload::sending, this, [this, index](qint64 offset) { showSending(index, offset); });
    connect(lane, &PartUpload::resumed, this, [this](qint64 resent) {
        ++m_delivery.resumptions;
        m_delivery.resentBytes += resent;
    });
    connect(lane, &PartUpload::waiting, this, &DeliveryRun::openLanes, Qt::QueuedConnection);
    connect(lane, &PartUpload::rested, this, &DeliveryRun::restIfQuiet);
    connect(lane, &PartUpload::ended, this,
            [this, index](PartUpload::End how, const Error &error) { laneEnded(index, how, error); });
    lane->start();
}

void DeliveryRun::keepPart(int index, const std::function<void()> &next)
{
    const DeliveryPart &part = m_lanes.value(index)->part();
    if (part.acknowledged > m_delivery.parts.at(index).acknowledged) {
        m_delivery.attempts = 0;
        m_delivery.lastReason.clear();
        m_delivery.lastDetail.clear();
    }
    m_delivery.parts[index] = part;
    m_delivery.state = m_delivery.bytesToSend() == 0 ? DeliveryState::Received : DeliveryState::Sending;
    journal([this, next] {
        Q_EMIT pieceWentThrough();
        next();
    });
}

void DeliveryRun::showSending(int index, qint64 offset)
{
    Delivery shown = m_delivery;
    shown.parts[index].acknowledged = offset;
    Q_EMIT changed(shown);
}

void DeliveryRun::laneEnded(int index, PartUpload::End how, const Error &error)
{
    m_lanes.take(index)->deleteLater();
    if (how == PartUpload::End::Broken)
        return end(End::Broken, error);
    if (how == PartUpload::End::Done)
        return m_isTurnOver ? restIfQuiet() : openLanes();
    // What other uploads have under way may still arrive.
    if (!m_hasObstacle || how == PartUpload::End::Refuse)
        m_obstacle = {.kind = how == PartUpload::End::Refuse ? Kind::Refuse : Kind::Pause, .error = error};
    m_hasObstacle = true;
    for (PartUpload *lane : std::as_const(m_lanes))
        lane->hold();
    restIfQuiet();
}

void DeliveryRun::endTurn()
{
    if (m_isTurnOver || m_action.kind != Kind::Upload || m_wait.isActive())
        return;
    m_isTurnOver = true;
    for (PartUpload *lane : std::as_const(m_lanes))
        lane->hold();
    restIfQuiet();
}

void DeliveryRun::restIfQuiet()
{
    const bool isQuiet = std::ranges::all_of(m_lanes, [](const PartUpload *lane) { return lane->isResting(); });
    if (!isQuiet || m_over)
        return;
    if (m_hasObstacle)
        return perform(m_obstacle);
    if (m_isTurnOver)
        Q_EMIT turnEnded();
}

void DeliveryRun::takeTurn()
{
    m_isTurnOver = false;
    const QList<PartUpload *> resting = m_lanes.values();
    for (PartUpload *lane : resting)
        lane->release();
    openLanes();
}

void DeliveryRun::concludeUploads()
{
    perform(m_planner.uploaded(m_action.parts));
}

void DeliveryRun::settle()
{
    const auto receipt = checkReceipt(m_status, *m_portal, m_delivery.portalDigest());
    if (!receipt)
        return fail(receipt.error());
    const bool isNotice = m_delivery.purpose == DeliveryPurpose::Withdrawal;
    const bool isDone = m_status.state != PackageState::Refused;
    if (isDone && (m_status.state == PackageState::Withdrawn) != isNotice)
        return fail({Fault::Tampered, u"receipt-invalid"_s, Retry::Later, {}, u"not what was asked of the portal"_s});
    m_delivery.state = isDone ? DeliveryState::Published : DeliveryState::Refused;
    m_delivery.receipt = m_status.receipt;
    m_delivery.receiptSignature = m_status.receiptSignature;
    m_delivery.pageUrl = receipt->pageUrl;
    m_delivery.lastReason = receipt->reason;
    m_delivery.lastDetail = receipt->arguments.join(u'\n');
    m_delivery.attempts = 0;
    m_delivery.nextAttemptAt = {};
    for (DeliveryPart &part : m_delivery.parts)
        part.isThere |= isDone;
    journal([this] { end(End::Settled); });
}

/// The portal publishes by itself; asking earlier would only cost bytes.
void DeliveryRun::hold()
{
    const QDateTime now = m_tools.clock.nowUtc();
    const QDateTime soonest = now.addDuration(m_tools.options.retry.firstPause);
    const Error held{Fault::Conflict, u"package-scheduled"_s, Retry::Later, {vietnameseTime(m_status.publishFrom)}, {}};
    m_delivery.state = DeliveryState::Received;
    for (DeliveryPart &part : m_delivery.parts)
        part.isThere = true;
    m_delivery.attempts = 0;
    m_delivery.nextAttemptAt = std::max(soonest, m_status.publishFrom);
    m_delivery.lastReason = held.reason;
    m_delivery.lastDetail = held.arguments.join(u'\n');
    journal([this, held] { end(End::Paused, held); });
}

void DeliveryRun::pause(const Error &error)
{
    const RetryTimes &times = m_tools.options.retry;
    ++m_delivery.attempts;
    const auto wait = std::max(m_backoff.after(m_delivery.attempts), std::min(askedToWait(error), times.longestPause));
    m_delivery.nextAttemptAt = m_tools.clock.nowUtc().addDuration(wait);
    m_delivery.lastReason = error.reason;
    m_delivery.lastDetail = error.arguments.join(u'\n');
    journal([this, error] { end(End::Paused, error); });
}

void DeliveryRun::refuse(const Error &error)
{
    m_delivery.state = DeliveryState::Refused;
    m_delivery.lastReason = error.reason;
    m_delivery.lastDetail = error.arguments.join(u'\n');
    m_delivery.nextAttemptAt = {};
    journal([this, error] { end(End::Settled, error); });
}

void DeliveryRun::fail(const Error &error)
{
    if (isLocalFault(error))
        end(End::Broken, error);
    else
        perform(m_planner.failed(m_action, error));
}

void DeliveryRun::end(End how, const Error &error)
{
    if (m_over)
        return;
    m_over = true;
    Q_EMIT ended(how, error);
}

template<typename Next>
void DeliveryRun::journal(Next next)
{
    // By value: uploads go on and change the delivery while the store writes.
    m_tools.journal.record(m_delivery).then(this, [this, next](const Result<Delivery> &kept) {
        if (!kept)
            return end(End::Broken, kept.error());
        m_delivery.updatedAt = kept->updatedAt;
        m_delivery.isUrgent = kept->isUrgent;
        if (m_over)
            return;
        Q_EMIT changed(m_delivery);
        next();
    });
}

} // namespace bantin::sync
