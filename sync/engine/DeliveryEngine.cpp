// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryEngine.h"

#include "app/base/Logging.h"
#include "app/domain/PortalAddress.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/DeliveryRun.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/SendingGate.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TusUpload.h"

#include <QPointer>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr Milliseconds longestBlindness{60'000};

/// Whether every other delivery would meet the same failure.
bool concernsThePortal(const Error &error)
{
    static constexpr std::array reasons{"portal-busy"_L1,       "portal-denied"_L1,  "portal-certificate"_L1,
                                        "portal-redirected"_L1, "portal-changed"_L1, "portal-not-json"_L1,
                                        "portal-not-tus"_L1,    "portal-full"_L1};
    return error.fault == Fault::Network || std::ranges::find(reasons, error.reason) != reasons.end();
}

Error signInFault()
{
    return {Fault::Network, u"network-sign-in"_s, Retry::Later, {QString()}, {}};
}

std::optional<Error> addressFault(const QUrl &portal)
{
    if (portal.isEmpty())
        return Error{Fault::InvalidInput, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    const auto usable = parsePortalAddress(portal.toString(QUrl::FullyEncoded));
    return usable ? std::nullopt : std::optional(usable.error());
}

} // namespace

struct DeliveryEngine::Private {
    Private(DeliveryEngine *engine, store::StoreThread &thread, StoreAccess access, const QUrl &portal,
            const Clock &systemClock, const DeliveryOptions &deliveryOptions);

    void startRound();
    void takeNext();
    void begin(const Delivery &delivery);
    void lookWhoIsFirst();
    void park();
    void runEnded(DeliveryRun::End end, const Error &error);
    void finish();
    void sleepUntilNextAttempt();
    void drop(DeliveryRun *dropped);
    void dropRuns();
    void applyTimetable();
    void watchLine();
    void obeyGate();
    void lineReturned();
    void breakOff();
    QFuture<Result<Delivery>> cancel(const DeliveryId &id);
    void terminateUploads();
    void terminateUpload(const Delivery &held);
    void terminateNext(const Delivery &held, QList<QUrl> uploads);
    void release(const DeliveryId &held);
    template<typename Next>
    void unlessArrived(const Delivery &held, Next next);

    DeliveryEngine *const q;
    const Clock &clock;
    const DeliveryOptions options;
    const std::optional<Error> badAddress;
    DeliveryJournal journal;
    SpeedMeter speed; ///< outlives the connection, which tells it about its end
    PortalConnection connection;
    PortalApi api;
    TusUpload tus;
    PortalIdentity identity;
    ChunkSizer chunk;
    QTimer alarm;
    BandwidthTimetable timetable;
    QTimer rateChange;
    SendingGate gate;
    QPointer<DeliveryRun> run;               ///< the one whose turn it is
    QHash<DeliveryId, DeliveryRun *> parked; ///< those that wait for their next turn
    QSet<DeliveryId> tried;
    std::optional<Error> portalFault;
    quint64 round = 0;
    bool running = false;
    bool wanted = false; ///< somebody started and nobody stopped it
    bool lookAgain = false;
    bool journalFailed = false;
};

DeliveryEngine::Private::Private(DeliveryEngine *engine, store::StoreThread &thread, StoreAccess access,
                                 const QUrl &portal, const Clock &systemClock, const DeliveryOptions &deliveryOptions)
    : q(engine)
    , clock(systemClock)
    , options(deliveryOptions)
    , badAddress(addressFault(portal))
    , journal(thread, std::move(access), systemClock)
    , connection(portal, deliveryOptions.limits)
    , api(connection)
    , tus(connection, [this] { return api.uploads(); })
    , identity(api, journal)
    , chunk(deliveryOptions.chunks)
    , gate(portal, deliveryOptions.network, deliveryOptions.onMetered)
{
    alarm.setSingleShot(true);
    QObject::connect(&alarm, &QTimer::timeout, q, &DeliveryEngine::start);
    rateChange.setSingleShot(true);
    QObject::connect(&rateChange, &QTimer::timeout, q, [this] { applyTimetable(); });
    timetable = deliveryOptions.timetable;
    connection.setTrust(deliveryOptions.trust);
    applyTimetable();
    watchLine();
}

void DeliveryEngine::Private::watchLine()
{
    QObject::connect(&connection, &PortalConnection::sendingBegan, q, [this] { speed.begin(steadyNow()); });
    QObject::connect(&connection, &PortalConnection::sendingEnded, q, [this] { speed.end(steadyNow()); });
    QObject::connect(&connection, &PortalConnection::bytesSent, q,
                     [this](qint64 bytes) { speed.moved(bytes, steadyNow()); });
    QObject::connect(&gate, &SendingGate::changed, q, [this] { obeyGate(); });
    QObject::connect(&gate, &SendingGate::lineReturned, q, [this] { lineReturned(); });
}

void DeliveryEngine::Private::obeyGate()
{
    if (gate.standstill() != Standstill::No)
        breakOff();
    else if (wanted)
        q->start();
    Q_EMIT q->standstillChanged();
}

/// What failed only because of the line is due at once; what waits for another reason goes on waiting.
void DeliveryEngine::Private::lineReturned()
{
    journal.forgetLineWaits().then(q, [this](const Result<QList<Delivery>> &due) {
        if (!due)
            return;
        for (const Delivery &delivery : *due) {
            tried.remove(delivery.id);
            Q_EMIT q->deliveryChanged(delivery);
        }
        portalFault = badAddress;
        if (wanted)
            q->start();
    });
}

void DeliveryEngine::Private::breakOff()
{
    alarm.stop();
    ++round;
    if (!running)
        return;
    dropRuns();
    connection.abort();
    running = false;
    Q_EMIT q->finished();
}

QFuture<Result<Delivery>> DeliveryEngine::Private::cancel(const DeliveryId &id)
{
    const bool isUnderWay = run && run->delivery().id == id;
    if (DeliveryRun *waiting = parked.take(id))
        drop(waiting);
    if (isUnderWay) {
        drop(std::exchange(run, nullptr));
        connection.abort();
    }
    return journal.hold(id).then(q, [this, isUnderWay](const Result<Delivery> &held) {
        if (held) {
            Q_EMIT q->deliveryChanged(*held);
            if (held->state == DeliveryState::Held && (held->hasUploads() || held->isBagThere()))
                terminateUpload(*held);
        }
        if (isUnderWay && running)
            takeNext();
        return held;
    });
}

/// Those that could not be terminated when they were held.
void DeliveryEngine::Private::terminateUploads()
{
    journal.heldUploads().then(q, [this, asked = round](const Result<QList<Delivery>> &held) {
        if (!held || asked != round)
            return;
        for (const Delivery &delivery : *held)
            terminateUpload(delivery);
    });
}

void DeliveryEngine::Private::terminateUpload(const Delivery &held)
{
    QList<QUrl> uploads;
    for (const DeliveryPart &part : held.parts) {
        const QUrl upload(part.uploadUrl);
        if (!upload.isEmpty() && !part.isThere && !uploads.contains(upload))
            uploads.append(upload);
    }
    unlessArrived(held, [this, held, uploads] { terminateNext(held, uploads); });
}

/// One after the other; the first that cannot be reached leaves the rest for the next round.
void DeliveryEngine::Private::terminateNext(const Delivery &held, QList<QUrl> uploads)
{
    // Asked once more: the last byte may have arrived just before.
    if (uploads.isEmpty())
        return unlessArrived(held, [this, held] { release(held.id); });
    const QUrl upload = uploads.takeFirst();
    tus.terminate(upload).then(q, [this, held, uploads](const Result<void> &gone) {
        if (gone)
            terminateNext(held, uploads);
    });
}

void DeliveryEngine::Private::release(const DeliveryId &held)
{
    journal.release(held).then(q, [this](const Result<Delivery> &released) {
        if (released)
            Q_EMIT q->deliveryChanged(*released);
    });
}

/// What the portal knows has arrived, and is queued again for its verdict.
template<typename Next>
void DeliveryEngine::Private::unlessArrived(const Delivery &held, Next next)
{
    api.package(held.portalDigest()).then(q, [this, id = held.id, next](const Result<PackageStatus> &status) {
        if (!status)
            return;
        const bool isWhole = status->state != PackageState::Unknown && status->state != PackageState::Incomplete;
        if (!isWhole)
            next();
        else
            q->retryNow(id);
    });
}

/// Looks again at least every minute: a suspended or corrected clock may have jumped over the change.
void DeliveryEngine::Private::applyTimetable()
{
    const QDateTime now = clock.nowUtc().toLocalTime();
    connection.setRate(timetable.rateAt(now));
    const QDateTime change = timetable.nextChange(now);
    if (change.isValid())
        rateChange.start(std::clamp(Milliseconds(now.msecsTo(change)), Milliseconds(0), longestBlindness));
    else
        rateChange.stop();
}

void DeliveryEngine::Private::startRound()
{
    running = true;
    lookAgain = false;
    journalFailed = false;
    ++round;
    alarm.stop();
    tried.clear();
    portalFault = badAddress;
    if (!portalFault && gate.wantsSignIn())
        portalFault = signInFault();
    identity.forget();
    if (!portalFault)
        terminateUploads();
    takeNext();
}

void DeliveryEngine::Private::takeNext()
{
    lookAgain = false;
    journal.nextDue(tried).then(q, [this, asked = round](const Result<std::optional<Delivery>> &due) {
        if (!running || asked != round)
            return;
        if (!due) {
            qCInfo(logSync) << "outbox not readable:" << due.error().reason;
            journalFailed = true;
            return finish();
        }
        if (due->has_value())
            return begin(**due);
        lookAgain ? takeNext() : finish();
    });
}

void DeliveryEngine::Private::begin(const Delivery &delivery)
{
    if (DeliveryRun *waiting = parked.take(delivery.id)) {
        run = waiting;
        return portalFault ? run->giveUp(*portalFault) : run->takeTurn();
    }
    const DeliveryTools tools{journal, api, tus, identity, clock, options, chunk};
    run = new DeliveryRun(tools, delivery, q);
    QObject::connect(run, &DeliveryRun::changed, q, &DeliveryEngine::deliveryChanged);
    QObject::connect(run, &DeliveryRun::pieceWentThrough, q, [this] { lookWhoIsFirst(); });
    QObject::connect(run, &DeliveryRun::turnEnded, q, [this] { park(); });
    QObject::connect(run, &DeliveryRun::ended, q,
                     [this](DeliveryRun::End end, const Error &error) { runEnded(end, error); });
    if (portalFault)
        run->giveUp(*portalFault);
    else
        run->start();
}

void DeliveryEngine::Private::lookWhoIsFirst()
{
    journal.nextDue(tried).then(q, [this, asked = round](const Result<std::optional<Delivery>> &first) {
        if (running && asked == round && run && first && *first && (*first)->id != run->delivery().id)
            run->endTurn();
    });
}

void DeliveryEngine::Private::park()
{
    parked.insert(run->delivery().id, run);
    run = nullptr;
    takeNext();
}

void DeliveryEngine::Private::runEnded(DeliveryRun::End end, const Error &error)
{
    qCInfo(logSync) << "delivery" << run->delivery().id.toString() << deliveryStateName(run->delivery().state)
                    << error.reason;
    tried.insert(run->delivery().id);
    drop(run);
    if (end == DeliveryRun::End::Paused && !portalFault && concernsThePortal(error))
        portalFault = error;
    const bool isWithheld = error.reason == "delivery-withheld"_L1;
    if (end == DeliveryRun::End::Broken && !isWithheld) {
        journalFailed = true;
        return finish();
    }
    takeNext();
}

void DeliveryEngine::Private::finish()
{
    running = false;
    dropRuns();
    sleepUntilNextAttempt();
    Q_EMIT q->finished();
}

void DeliveryEngine::Private::sleepUntilNextAttempt()
{
    journal.nextAttempt().then(q, [this, asked = round](const Result<QDateTime> &due) {
        if (running || asked != round || !due || !due->isValid())
            return;
        const Milliseconds wait(clock.nowUtc().msecsTo(*due));
        const Milliseconds least = journalFailed ? options.retry.firstPause : Milliseconds(0);
        alarm.start(std::max(wait, least));
    });
}

void DeliveryEngine::Private::drop(DeliveryRun *dropped)
{
    dropped->cancel();
    dropped->disconnect(q);
    dropped->deleteLater();
    if (run == dropped)
        run = nullptr;
}

/// Parked ones are left when their delivery was withheld meanwhile, or the round breaks off.
void DeliveryEngine::Private::dropRuns()
{
    if (run)
        drop(run);
    for (DeliveryRun *waiting : std::as_const(parked))
        drop(waiting);
    parked.clear();
}

DeliveryEngine::DeliveryEngine(store::StoreThread &thread, StoreAccess access, const QUrl &portal, const Clock &clock,
                               QObject *parent)
    : DeliveryEngine(thread, std::move(access), portal, clock, DeliveryOptions(), parent)
{
}

DeliveryEngine::DeliveryEngine(store::StoreThread &thread, StoreAccess access, const QUrl &portal, const Clock &clock,
                               const DeliveryOptions &options, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, thread, std::move(access), portal, clock, options))
{
}

DeliveryEngine::~DeliveryEngine()
{
    // The run works with what Private owns.
    delete m_d->run;
    qDeleteAll(m_d->parked);
}

void DeliveryEngine::start()
{
    m_d->wanted = true;
    if (m_d->running)
        m_d->lookAgain = true;
    else if (m_d->gate.standstill() == Standstill::No)
        m_d->startRound();
    else
        Q_EMIT finished();
}

void DeliveryEngine::stop()
{
    m_d->wanted = false;
    m_d->breakOff();
}

void DeliveryEngine::pause()
{
    m_d->gate.pause();
}

void DeliveryEngine::resume()
{
    m_d->wanted = true;
    m_d->gate.resume();
}

void DeliveryEngine::setOnMetered(OnMetered onMetered)
{
    m_d->gate.setOnMetered(onMetered);
}

void DeliveryEngine::setAccessToken(SecretBytes token)
{
    m_d->connection.setAccessToken(std::move(token));
}

Standstill DeliveryEngine::standstill() const
{
    return m_d->gate.standstill();
}

QFuture<Result<Delivery>> DeliveryEngine::cancel(const DeliveryId &delivery)
{
    return m_d->cancel(delivery);
}

const SpeedMeter &DeliveryEngine::speed() const
{
    return m_d->speed;
}

void DeliveryEngine::retryNow(const DeliveryId &delivery)
{
    m_d->journal.forgetWaiting(delivery).then(this, [this](const Result<Delivery> &forgiven) {
        if (!forgiven)
            return;
        m_d->tried.remove(forgiven->id);
        m_d->portalFault = m_d->badAddress;
        Q_EMIT deliveryChanged(*forgiven);
        start();
    });
}

void DeliveryEngine::setUrgent(const DeliveryId &delivery, bool urgent)
{
    m_d->journal.setUrgent(delivery, urgent).then(this, [this](const Result<Delivery> &kept) {
        if (kept)
            Q_EMIT deliveryChanged(*kept);
    });
}

void DeliveryEngine::setTimetable(const BandwidthTimetable &timetable)
{
    m_d->timetable = timetable;
    m_d->applyTimetable();
}

bool DeliveryEngine::isRunning() const
{
    return m_d->running;
}

} // namespace bantin::sync
