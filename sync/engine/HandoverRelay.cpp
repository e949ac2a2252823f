// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/HandoverRelay.h"

#include "app/base/Logging.h"
#include "app/domain/PortalAddress.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/RelayJournal.h"
#include "sync/engine/RelayRun.h"
#include "sync/engine/SendingGate.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/TusUpload.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr Milliseconds longestBlindness{60'000};

/// Whether every other hand-over would meet the same failure.
bool concernsThePortal(const Error &error)
{
    static constexpr std::array reasons{"portal-busy"_L1,       "portal-denied"_L1,    "portal-certificate"_L1,
                                        "portal-redirected"_L1, "portal-changed"_L1,   "portal-not-json"_L1,
                                        "portal-not-tus"_L1,    "portal-full"_L1,      "relay-unsupported"_L1,
                                        "request-denied"_L1,    "request-unsigned"_L1, "request-time"_L1};
    return error.fault == Fault::Network || std::ranges::find(reasons, error.reason) != reasons.end();
}

std::optional<Error> addressFault(const QUrl &portal)
{
    if (portal.isEmpty())
        return Error{Fault::InvalidInput, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    const auto usable = parsePortalAddress(portal.toString(QUrl::FullyEncoded));
    return usable ? std::nullopt : std::optional(usable.error());
}

} // namespace

struct HandoverRelay::Private {
    Private(HandoverRelay *relay, store::StoreThread &thread, StoreAccess access, const QUrl &portal,
            const Clock &systemClock, RelayMember member, const DeliveryOptions &given);

    QFuture<Result<Rows>> look();
    void startRound();
    void takeNext();
    void begin(const RelayedHandover &handover);
    void runEnded(RelayRun::End end, const Error &error);
    void drop();
    void finish();
    void sleepUntilNextAttempt();
    void breakOff();
    void obeyGate();
    void applyTimetable();

    HandoverRelay *const q;
    const Clock &clock;
    const DeliveryOptions options;
    const std::optional<Error> badAddress;
    DeliveryJournal packages;
    RelayJournal journal;
    PortalConnection connection;
    PortalApi api;
    TusUpload tus;
    PortalIdentity identity;
    UnitQuestions signedQuestions;
    RelayQuestions questions;
    ChunkSizer chunk;
    SendingGate gate;
    BandwidthTimetable timetable;
    QTimer rateChange;
    QTimer alarm;
    QPointer<RelayRun> run;
    QList<QByteArray> tried;
    std::optional<Error> portalFault;
    quint64 round = 0;
    bool running = false;
    bool wanted = false; ///< somebody started and nobody stopped it
    bool lookAgain = false;
    bool journalFailed = false;
};

HandoverRelay::Private::Private(HandoverRelay *relay, store::StoreThread &thread, StoreAccess access,
                                const QUrl &portal, const Clock &systemClock, RelayMember member,
                                const DeliveryOptions &given)
    : q(relay)
    , clock(systemClock)
    , options(given)
    , badAddress(addressFault(portal))
    , packages(thread, access, systemClock)
    , journal(thread, access, systemClock, member.certificateSha256)
    , connection(portal, given.limits)
    , api(connection)
    , tus(connection, [this] { return api.uploads(); })
    , identity(api, packages)
    , signedQuestions(connection, systemClock, std::move(member.signer), [this] { return identity.certificate(); })
    , questions(signedQuestions)
    , chunk(given.chunks)
    , gate(portal, given.network, given.onMetered)
    , timetable(given.timetable)
{
    connection.setTrust(given.trust);
    alarm.setSingleShot(true);
    QObject::connect(&alarm, &QTimer::timeout, q, &HandoverRelay::start);
    rateChange.setSingleShot(true);
    QObject::connect(&rateChange, &QTimer::timeout, q, [this] { applyTimetable(); });
    QObject::connect(&gate, &SendingGate::changed, q, [this] { obeyGate(); });
    QObject::connect(&gate, &SendingGate::lineReturned, q, [this] {
        if (wanted)
            q->startNow();
    });
    applyTimetable();
}

/// Looks again at least every minute: a suspended or corrected clock may have jumped over the change.
void HandoverRelay::Private::applyTimetable()
{
    const QDateTime now = clock.nowUtc().toLocalTime();
    connection.setRate(timetable.rateAt(now));
    const QDateTime change = timetable.nextChange(now);
    if (change.isValid())
        rateChange.start(std::clamp(Milliseconds(now.msecsTo(change)), Milliseconds(0), longestBlindness));
    else
        rateChange.stop();
}

void HandoverRelay::Private::obeyGate()
{
    if (gate.standstill() != Standstill::No)
        breakOff();
    else if (wanted)
        q->start();
    Q_EMIT q->standstillChanged();
}

QFuture<Result<HandoverRelay::Rows>> HandoverRelay::Private::look()
{
    if (badAddress)
        return QtFuture::makeReadyValueFuture(Result<Rows>(*badAddress));
    identity.forget();
    return questions.list()
        .then(q,
              [this](const Result<QList<PortalHandover>> &said) {
                  return said ? journal.notice(*said) : QtFuture::makeReadyValueFuture(Result<Rows>(said.error()));
              })
        .unwrap();
}

void HandoverRelay::Private::startRound()
{
    running = true;
    journalFailed = false;
    ++round;
    alarm.stop();
    tried.clear();
    portalFault = badAddress;
    if (!portalFault && gate.wantsSignIn())
        portalFault = Error{Fault::Network, u"network-sign-in"_s, Retry::Later, {QString()}, {}};
    identity.forget();
    takeNext();
}

void HandoverRelay::Private::takeNext()
{
    lookAgain = false;
    journal.nextDue(tried).then(q, [this, asked = round](const Result<std::optional<RelayedHandover>> &due) {
        if (!running || asked != round)
            return;
        if (!due) {
            qCInfo(logSync) << "hand-overs not readable:" << due.error().reason;
            journalFailed = true;
            return finish();
        }
        if (due->has_value())
            return begin(**due);
        lookAgain ? takeNext() : finish();
    });
}

void HandoverRelay::Private::begin(const RelayedHandover &handover)
{
    run = new RelayRun({connection, questions, journal, packages, tus, clock, options, chunk}, handover, q);
    QObject::connect(run, &RelayRun::changed, q, &HandoverRelay::changed);
    QObject::connect(run, &RelayRun::moved, q, &HandoverRelay::moved);
    QObject::connect(run, &RelayRun::ended, q, [this](RelayRun::End end, const Error &error) { runEnded(end, error); });
    portalFault ? run->giveUp(*portalFault) : run->start();
}

void HandoverRelay::Private::runEnded(RelayRun::End end, const Error &error)
{
    const RelayedHandover handover = run->handover();
    qCInfo(logSync) << "hand-over" << handover.sha512.toHex().first(16) << relayStateName(handover.state)
                    << error.reason;
    drop();
    // One that was withdrawn while it was sent goes on as such.
    if (end != RelayRun::End::Done || !handover.isUnderway())
        tried.append(handover.sha512);
    if (end == RelayRun::End::Paused && !portalFault && concernsThePortal(error))
        portalFault = error;
    if (end == RelayRun::End::Broken) {
        journalFailed = true;
        return finish();
    }
    takeNext();
}

void HandoverRelay::Private::drop()
{
    if (!run)
        return;
    run->cancel();
    run->disconnect(q);
    run->deleteLater();
    run = nullptr;
}

void HandoverRelay::Private::finish()
{
    running = false;
    sleepUntilNextAttempt();
    Q_EMIT q->finished();
}

void HandoverRelay::Private::sleepUntilNextAttempt()
{
    journal.nextAttempt().then(q, [this, asked = round](const Result<QDateTime> &due) {
        if (running || asked != round || !due || !due->isValid())
            return;
        const Milliseconds wait(clock.nowUtc().msecsTo(*due));
        alarm.start(std::max(wait, journalFailed ? options.retry.firstPause : Milliseconds(0)));
    });
}

void HandoverRelay::Private::breakOff()
{
    alarm.stop();
    ++round;
    if (!running)
        return;
    drop();
    connection.abort();
    running = false;
    Q_EMIT q->finished();
}

HandoverRelay::HandoverRelay(store::StoreThread &thread, StoreAccess access, const QUrl &portal, const Clock &clock,
                             RelayMember member, const DeliveryOptions &options, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, thread, std::move(access), portal, clock, std::move(member), options))
{
}

HandoverRelay::~HandoverRelay()
{
    // The run works with what Private owns.
    if (m_d->run)
        m_d->run->cancel();
    delete m_d->run;
}

QFuture<Result<HandoverRelay::Rows>> HandoverRelay::look()
{
    return m_d->look();
}

QFuture<Result<HandoverRelay::Rows>> HandoverRelay::rows() const
{
    return m_d->journal.all();
}

QFuture<Result<RelayedHandover>> HandoverRelay::withdraw(const QByteArray &sha512)
{
    const bool isUnderWay = m_d->run && m_d->run->handover().sha512 == sha512;
    if (isUnderWay) {
        m_d->drop();
        m_d->connection.abort();
    }
    return m_d->journal.withdraw(sha512).then(this, [this, isUnderWay](const Result<RelayedHandover> &row) {
        if (row)
            Q_EMIT changed(*row);
        if (isUnderWay && m_d->running)
            m_d->takeNext();
        return row;
    });
}

void HandoverRelay::start()
{
    m_d->wanted = true;
    if (m_d->running)
        m_d->lookAgain = true;
    else if (m_d->gate.standstill() == Standstill::No)
        m_d->startRound();
    else
        Q_EMIT finished();
}

void HandoverRelay::startNow()
{
    m_d->wanted = true;
    m_d->journal.forgetWaiting().then(this, [this](const Result<void> &) {
        m_d->tried.clear();
        start();
    });
}

void HandoverRelay::stop()
{
    m_d->wanted = false;
    m_d->breakOff();
}

bool HandoverRelay::isRunning() const
{
    return m_d->running;
}

void HandoverRelay::setTimetable(const BandwidthTimetable &timetable)
{
    m_d->timetable = timetable;
    m_d->applyTimetable();
}

void HandoverRelay::pause()
{
    m_d->gate.pause();
}

void HandoverRelay::resume()
{
    m_d->wanted = true;
    m_d->gate.resume();
}

void HandoverRelay::setOnMetered(OnMetered onMetered)
{
    m_d->gate.setOnMetered(onMetered);
}

void HandoverRelay::setAccessToken(SecretBytes token)
{
    m_d->connection.setAccessToken(std::move(token));
}

Standstill HandoverRelay::standstill() const
{
    return m_d->gate.standstill();
}

} // namespace bantin::sync
