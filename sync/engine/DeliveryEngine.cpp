// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/DeliveryEngine.h"

#include "app/base/Logging.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/DeliveryRun.h"
#include "sync/engine/HeldUploads.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/PortalLine.h"
#include "sync/engine/SendingRounds.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TusUpload.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace bantin::sync {

struct DeliveryEngine::Private {
    Private(DeliveryEngine *engine, store::StoreThread &thread, StoreAccess access,
            std::shared_ptr<PortalLine> portalLine);

    RoundWork work();
    void watchLine();
    void watchHeld();
    void beginRound();
    void begin(const Delivery &delivery);
    void lookWhoIsFirst();
    void park();
    void runEnded(RunEnd end, const Error &error);
    void drop(DeliveryRun *dropped);
    void dropRuns();
    void lineReturned();
    QFuture<Result<Delivery>> cancel(const DeliveryId &id);
    void terminateUploads();

    DeliveryEngine *const q;
    const std::shared_ptr<PortalLine> line;
    DeliveryJournal journal;
    SpeedMeter speed; ///< outlives the connection, which tells it about its end
    const std::unique_ptr<PortalConnection> connection;
    PortalApi api;
    TusUpload tus;
    PortalIdentity identity;
    HeldUploads held;
    ChunkSizer chunk;
    QPointer<DeliveryRun> run;               ///< the one whose turn it is
    QHash<DeliveryId, DeliveryRun *> parked; ///< those that wait for their next turn
    QSet<DeliveryId> tried;
    SendingRounds rounds;
};

DeliveryEngine::Private::Private(DeliveryEngine *engine, store::StoreThread &thread, StoreAccess access,
                                 std::shared_ptr<PortalLine> portalLine)
    : q(engine)
    , line(std::move(portalLine))
    , journal(thread, std::move(access), line->clock())
    , connection(line->connection())
    , api(*connection)
    , tus(*connection, [this] { return api.uploads(); })
    , identity(api, journal)
    , held(journal, api, tus)
    , chunk(line->options().chunks)
    , rounds(*line, *connection, work())
{
    watchLine();
    watchHeld();
}

RoundWork DeliveryEngine::Private::work()
{
    return {.begin = [this] { beginRound(); },
            .takeNext = [this] { rounds.take(journal.nextDue(tried), [this](const Delivery &due) { begin(due); }); },
            .drop = [this] { dropRuns(); },
            .nextAttempt = [this] { return journal.nextAttempt(); },
            .finished = [this] { Q_EMIT q->finished(); }};
}

void DeliveryEngine::Private::watchLine()
{
    QObject::connect(connection.get(), &PortalConnection::sendingBegan, q, [this] { speed.begin(steadyNow()); });
    QObject::connect(connection.get(), &PortalConnection::sendingEnded, q, [this] { speed.end(steadyNow()); });
    QObject::connect(connection.get(), &PortalConnection::bytesSent, q,
                     [this](qint64 bytes) { speed.moved(bytes, steadyNow()); });
    QObject::connect(line.get(), &PortalLine::lineReturned, q, [this] { lineReturned(); });
}

void DeliveryEngine::Private::watchHeld()
{
    QObject::connect(&held, &HeldUploads::released, q, &DeliveryEngine::deliveryChanged);
    // It is queued again for its verdict.
    QObject::connect(&held, &HeldUploads::arrived, q, &DeliveryEngine::retryNow);
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
        rounds.forgetPortalFault();
        if (rounds.isWanted())
            rounds.start();
    });
}

QFuture<Result<Delivery>> DeliveryEngine::Private::cancel(const DeliveryId &id)
{
    const bool isUnderWay = run && run->delivery().id == id;
    if (DeliveryRun *waiting = parked.take(id))
        drop(waiting);
    if (isUnderWay) {
        drop(std::exchange(run, nullptr));
        connection->abort();
    }
    return journal.hold(id).then(q, [this, isUnderWay](const Result<Delivery> &kept) {
        if (kept) {
            Q_EMIT q->deliveryChanged(*kept);
            if (kept->state == DeliveryState::Held && (kept->hasUploads() || kept->isBagThere()))
                held.terminate(*kept);
        }
        if (isUnderWay && rounds.isRunning())
            rounds.takeNext();
        return kept;
    });
}

/// Those that could not be terminated when they were held.
void DeliveryEngine::Private::terminateUploads()
{
    journal.heldUploads().then(q, [this, asked = rounds.number()](const Result<QList<Delivery>> &left) {
        if (!left || asked != rounds.number())
            return;
        for (const Delivery &delivery : *left)
            held.terminate(delivery);
    });
}

void DeliveryEngine::Private::beginRound()
{
    tried.clear();
    identity.forget();
    if (!rounds.portalFault())
        terminateUploads();
}

void DeliveryEngine::Private::begin(const Delivery &delivery)
{
    const auto &fault = rounds.portalFault();
    if (DeliveryRun *waiting = parked.take(delivery.id)) {
        run = waiting;
        return fault ? run->giveUp(*fault) : run->takeTurn();
    }
    const DeliveryTools tools{journal, api, tus, identity, line->clock(), line->options(), chunk};
    run = new DeliveryRun(tools, delivery, q);
    QObject::connect(run, &DeliveryRun::changed, q, &DeliveryEngine::deliveryChanged);
    QObject::connect(run, &DeliveryRun::pieceWentThrough, q, [this] { lookWhoIsFirst(); });
    QObject::connect(run, &DeliveryRun::turnEnded, q, [this] { park(); });
    QObject::connect(run, &DeliveryRun::ended, q, [this](RunEnd end, const Error &error) { runEnded(end, error); });
    fault ? run->giveUp(*fault) : run->start();
}

void DeliveryEngine::Private::lookWhoIsFirst()
{
    journal.nextDue(tried).then(q, [this, asked = rounds.number()](const Result<std::optional<Delivery>> &first) {
        const bool isCurrent = rounds.isRunning() && asked == rounds.number();
        if (isCurrent && run && first && *first && (*first)->id != run->delivery().id)
            run->endTurn();
    });
}

void DeliveryEngine::Private::park()
{
    parked.insert(run->delivery().id, run);
    run = nullptr;
    rounds.takeNext();
}

void DeliveryEngine::Private::runEnded(RunEnd end, const Error &error)
{
    qCInfo(logSync) << "delivery" << run->delivery().id.toString() << deliveryStateName(run->delivery().state)
                    << error.reason;
    tried.insert(run->delivery().id);
    drop(run);
    // The journal is whole; an edit took this one back.
    const bool isWithheld = end == RunEnd::Broken && error.reason == "delivery-withheld"_L1;
    rounds.tryEnded(isWithheld ? RunEnd::Done : end, error);
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

DeliveryEngine::DeliveryEngine(store::StoreThread &thread, StoreAccess access, std::shared_ptr<PortalLine> line,
                               QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, thread, std::move(access), std::move(line)))
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
    m_d->rounds.start();
}

void DeliveryEngine::stop()
{
    m_d->rounds.stop();
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
        m_d->rounds.forgetPortalFault();
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

bool DeliveryEngine::isRunning() const
{
    return m_d->rounds.isRunning();
}

} // namespace bantin::sync
