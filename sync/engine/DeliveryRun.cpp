// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryRun.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/ReceiptCheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

using Kind = DeliveryAction::Kind;

namespace {

constexpr qint64 shownEveryMs = 200;

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
    , m_planner(delivery.packageSize, !delivery.uploadUrl.isEmpty(), tools.options)
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
    case Kind::Create:
        return create();
    case Kind::AskOffset:
        return askOffset();
    case Kind::Send:
        return send();
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
    m_tools.api.package(m_delivery.packageSha512).then(this, [this](const Result<PackageStatus> &status) {
        if (!status)
            return fail(status.error());
        takePackageStatus(*status);
    });
}

void DeliveryRun::takePackageStatus(const PackageStatus &status)
{
    m_status = status;
    // Told to try a refused package again, the old refusal is no answer; after a new upload any answer counts.
    const bool isOldRefusal = status.state == PackageState::Refused && !m_planner.isUploaded()
                              && !m_refusalRetried.isEmpty() && status.receipt == m_refusalRetried;
    if (isOldRefusal)
        m_status.state = PackageState::Unknown;
    const DeliveryAction next = m_planner.packageAnswered(m_status.state);
    if (m_status.state != PackageState::Verifying || m_delivery.state == DeliveryState::Received)
        return perform(next);
    m_delivery.state = DeliveryState::Received;
    journal([this, next] { perform(next); });
}

void DeliveryRun::create()
{
    const QMap<QString, QByteArray> metadata{{u"sha512"_s, m_delivery.packageSha512.toHex()},
                                             {u"filetype"_s, "application/zip"_ba}};
    m_tools.tus.create(m_delivery.packageSize, metadata).then(this, [this](const Result<QUrl> &upload) {
        if (!upload)
            return fail(upload.error());
        m_delivery.state = DeliveryState::Sending;
        m_delivery.uploadUrl = upload->toString(QUrl::FullyEncoded);
        m_delivery.acknowledged = 0;
        journal([this] { perform(m_planner.created()); });
    });
}

void DeliveryRun::askOffset()
{
    m_tools.tus.head(QUrl(m_delivery.uploadUrl)).then(this, [this](const Result<UploadOffset> &answer) {
        if (!answer)
            return fail(answer.error());
        takeOffset(*answer);
    });
}

void DeliveryRun::takeOffset(const UploadOffset &answer)
{
    const DeliveryAction next = m_planner.offsetAnswered(answer.offset, answer.length);
    if (next.kind != Kind::Send && next.kind != Kind::AskPackage)
        return perform(next);
    if (answer.offset == m_delivery.acknowledged && !m_planner.isUploaded())
        return perform(next);
    noticeAcknowledged(answer.offset);
    journal([this, next] { perform(next); });
}

void DeliveryRun::send()
{
    m_tools.journal.slice(m_delivery.packageSha512, m_action.offset, m_action.length)
        .then(this, [this](const Result<QByteArray> &bytes) {
            if (!bytes)
                end(End::Broken, bytes.error());
            else if (!m_over)
                patch(*bytes);
        });
}

void DeliveryRun::patch(const QByteArray &bytes)
{
    m_sending.start();
    m_shown.start();
    m_tools.tus.patch(QUrl(m_delivery.uploadUrl), m_action.offset, bytes, [this](qint64 sent) { showSending(sent); })
        .then(this, [this](const Result<qint64> &offset) {
            if (!offset)
                return fail(offset.error());
            const Milliseconds elapsed(m_sending.elapsed());
            const DeliveryAction next = m_planner.chunkAccepted(*offset, elapsed);
            noticeAcknowledged(*offset);
            journal([this, next] { perform(next); });
        });
}

void DeliveryRun::settle()
{
    const auto receipt = checkReceipt(m_status, *m_portal, m_delivery.packageSha512);
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
    if (isDone)
        m_delivery.acknowledged = m_delivery.packageSize;
    journal([this] { end(End::Settled); });
}

/// The portal publishes by itself; asking earlier would only cost bytes.
void DeliveryRun::hold()
{
    const QDateTime now = m_tools.clock.nowUtc();
    const QDateTime soonest = now.addDuration(m_tools.options.retry.firstPause);
    const Error held{Fault::Conflict, u"package-scheduled"_s, Retry::Later, {vietnameseTime(m_status.publishFrom)}, {}};
    m_delivery.state = DeliveryState::Received;
    m_delivery.acknowledged = m_delivery.packageSize;
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

void DeliveryRun::noticeAcknowledged(qint64 offset)
{
    if (offset > m_delivery.acknowledged) {
        m_delivery.attempts = 0;
        m_delivery.lastReason.clear();
        m_delivery.lastDetail.clear();
    }
    m_delivery.acknowledged = offset;
    m_delivery.state = m_planner.isUploaded() ? DeliveryState::Received : DeliveryState::Sending;
}

void DeliveryRun::showSending(qint64 bytes)
{
    if (m_shown.elapsed() < shownEveryMs)
        return;
    m_shown.start();
    Delivery shown = m_delivery;
    shown.acknowledged = m_action.offset + bytes;
    Q_EMIT changed(shown);
}

void DeliveryRun::fail(const Error &error)
{
    const bool isLocal = error.fault == Fault::Cancelled || error.fault == Fault::Storage
                         || error.fault == Fault::NoSpace || error.fault == Fault::WrongKey
                         || error.fault == Fault::Internal;
    if (isLocal)
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
    m_tools.journal.record(m_delivery).then(this, [this, next](const Result<Delivery> &kept) {
        if (!kept)
            return end(End::Broken, kept.error());
        m_delivery = *kept;
        if (m_over)
            return;
        Q_EMIT changed(m_delivery);
        next();
    });
}

} // namespace bantin::sync
