// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryRun.h"

#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/LocalFault.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/Settlement.h"

#include <algorithm>
#include <numeric>
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
    if (m_upload)
        m_upload->hold();
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
        return upload();
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

/// Who it is and what it knows are asked together: on a line with a long way each question costs a second.
void DeliveryRun::identify()
{
    m_question = m_tools.api.package(m_delivery.portalDigest());
    m_tools.identity.certificate().then(this, [this](const Result<crypto::Certificate> &certificate) {
        if (!certificate)
            return fail(certificate.error());
        m_portal = *certificate;
        perform(m_planner.identified());
    });
}

void DeliveryRun::askPackage()
{
    auto question = std::exchange(m_question, {});
    if (!question.isValid())
        question = m_tools.api.package(m_delivery.portalDigest(), patience());
    question.then(this, [this](const Result<PackageStatus> &status) {
        if (!status)
            return fail(status.error());
        takePackageStatus(*status);
    });
}

/// How long the portal may keep an answer back: as long as silence does not look like a dead line.
std::chrono::seconds DeliveryRun::patience() const
{
    constexpr std::chrono::seconds longest{10};
    return std::min(longest, std::chrono::floor<std::chrono::seconds>(m_tools.options.limits.idle / 2));
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
            m_resting = next;
            Q_EMIT turnEnded();
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
    for (int position : std::as_const(m_status.lacking))
        lacking.append(position + 1); // the bag comes before the pictures
    if (lacking.last() >= m_delivery.parts.size())
        return std::nullopt;
    for (qsizetype i = 0; i < m_delivery.parts.size(); ++i)
        m_delivery.parts[i].isThere = !lacking.contains(int(i));
    m_delivery.state = DeliveryState::Sending;
    return lacking;
}

void DeliveryRun::upload()
{
    if (m_preparing.isFinished())
        return startUpload();
    m_preparing.then(this, [this] {
        if (!m_over)
            startUpload();
    });
}

void DeliveryRun::startUpload()
{
    const QList<int> &parts = m_action.parts;
    const PartGroup group = m_action.isAnew ? PartGroup(m_delivery, parts) : PartGroup::toSend(m_delivery, parts);
    m_upload = new PartUpload({m_tools.journal, m_tools.tus, m_tools.options, m_tools.chunk}, group, this);
    connect(m_upload, &PartUpload::changed, this, &DeliveryRun::keepUpload);
    connect(m_upload, &PartUpload::sending, this, &DeliveryRun::showSending);
    connect(m_upload, &PartUpload::resumed, this, [this](qint64 resent) {
        ++m_delivery.resumptions;
        m_delivery.resentBytes += resent;
    });
    connect(m_upload, &PartUpload::broke, this, [this] { m_question = {}; });
    connect(m_upload, &PartUpload::rested, this, [this] { Q_EMIT turnEnded(); });
    connect(m_upload, &PartUpload::ended, this, &DeliveryRun::uploadEnded);
    if (parts == QList{0}) {
        connect(m_upload, &PartUpload::handedOver, this, &DeliveryRun::askAhead);
        prepareForPictures();
    }
    m_upload->start();
}

/// A bag is small: its last bytes are there before this question is, or the portal waits for them.
void DeliveryRun::askAhead()
{
    if (patience().count() > 0 && !m_question.isValid())
        m_question = m_tools.api.package(m_delivery.portalDigest(), patience());
}

/// Of a new article the portal will ask for every picture: their upload is created while the bag is on its way, which saves a round
/// trip. When it asks for fewer, an empty upload is left behind. A correction's pictures are there already.
void DeliveryRun::prepareForPictures()
{
    const auto isUntouched = [](const DeliveryPart &part) { return part.uploadUrl.isEmpty() && !part.isThere; };
    QList<int> pictures(m_delivery.parts.size() - 1);
    std::iota(pictures.begin(), pictures.end(), 1);
    if (pictures.isEmpty() || m_delivery.isUrgent || m_action.isAnew
        || !std::all_of(m_delivery.parts.cbegin() + 1, m_delivery.parts.cend(), isUntouched))
        return;
    const PartGroup group(m_delivery, pictures);
    m_preparing = m_tools.tus.create(group.size(), group.metadata())
                      .then(this, [this, group = group](const Result<QUrl> &upload) mutable {
                          if (!upload || m_over)
                              return; // it is created when its turn comes
                          group.begin(upload->toString(QUrl::FullyEncoded));
                          group.writeTo(m_delivery);
                          journal([] {});
                      });
}

void DeliveryRun::keepUpload(const std::function<void()> &next)
{
    const qint64 before = m_delivery.bytesToSend();
    m_upload->group().writeTo(m_delivery);
    if (m_delivery.bytesToSend() < before) {
        m_delivery.attempts = 0;
        m_delivery.lastReason.clear();
        m_delivery.lastDetail.clear();
    }
    m_delivery.state = m_delivery.bytesToSend() == 0 ? DeliveryState::Received : DeliveryState::Sending;
    journal([this, next] {
        Q_EMIT pieceWentThrough();
        next();
    });
}

void DeliveryRun::showSending(qint64 offset)
{
    Delivery shown = m_delivery;
    PartGroup group = m_upload->group();
    group.acknowledge(offset);
    group.writeTo(shown);
    Q_EMIT changed(shown);
}

void DeliveryRun::uploadEnded(PartUpload::End how, const Error &error)
{
    const PartGroup group = m_upload->group();
    std::exchange(m_upload, nullptr)->deleteLater();
    switch (how) {
    case PartUpload::End::Done:
        return perform(m_planner.uploaded(group.indices()));
    case PartUpload::End::Gone:
        return forget(group, error);
    case PartUpload::End::Pause:
        return perform({.kind = Kind::Pause, .error = error});
    case PartUpload::End::Refuse:
        return perform({.kind = Kind::Refuse, .error = error});
    case PartUpload::End::Broken:
        return end(RunEnd::Broken, error);
    }
}

/// What the lost upload had brought has to go again, unless the portal kept some of it.
void DeliveryRun::forget(PartGroup group, const Error &error)
{
    if (group.acknowledged() > 0) {
        ++m_delivery.resumptions;
        m_delivery.resentBytes += group.acknowledged();
    }
    group.begin({});
    group.writeTo(m_delivery);
    const DeliveryAction next = m_planner.uploadGone(group.indices(), error);
    journal([this, next] { perform(next); });
}

void DeliveryRun::endTurn()
{
    if (m_upload)
        m_upload->hold();
}

void DeliveryRun::takeTurn()
{
    if (m_upload)
        m_upload->release();
    else
        perform(m_resting);
}

void DeliveryRun::settle()
{
    auto settled = settledBy(m_status, *m_portal, m_delivery);
    if (!settled)
        return fail(settled.error());
    m_delivery = *std::move(settled);
    journal([this] { end(RunEnd::Done); });
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
    journal([this, held] { end(RunEnd::Paused, held); });
}

void DeliveryRun::pause(const Error &error)
{
    const RetryTimes &times = m_tools.options.retry;
    ++m_delivery.attempts;
    const auto wait = std::max(m_backoff.after(m_delivery.attempts), std::min(askedToWait(error), times.longestPause));
    m_delivery.nextAttemptAt = m_tools.clock.nowUtc().addDuration(wait);
    m_delivery.lastReason = error.reason;
    m_delivery.lastDetail = error.arguments.join(u'\n');
    journal([this, error] { end(RunEnd::Paused, error); });
}

void DeliveryRun::refuse(const Error &error)
{
    m_delivery.state = DeliveryState::Refused;
    m_delivery.lastReason = error.reason;
    m_delivery.lastDetail = error.arguments.join(u'\n');
    m_delivery.nextAttemptAt = {};
    journal([this, error] { end(RunEnd::Done, error); });
}

void DeliveryRun::fail(const Error &error)
{
    if (isLocalFault(error))
        end(RunEnd::Broken, error);
    else
        perform(m_planner.failed(m_action, error));
}

void DeliveryRun::end(RunEnd how, const Error &error)
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
            return end(RunEnd::Broken, kept.error());
        m_delivery.updatedAt = kept->updatedAt;
        m_delivery.isUrgent = kept->isUrgent;
        if (m_over)
            return;
        Q_EMIT changed(m_delivery);
        next();
    });
}

} // namespace bantin::sync
