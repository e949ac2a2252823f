// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/HandoverRelay.h"

#include "app/base/Logging.h"
#include "sync/engine/DeliveryJournal.h"
#include "sync/engine/PortalIdentity.h"
#include "sync/engine/PortalLine.h"
#include "sync/engine/RelayJournal.h"
#include "sync/engine/RelayRun.h"
#include "sync/engine/SendingRounds.h"
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/TusUpload.h"

#include <QPointer>

namespace bantin::sync {

struct HandoverRelay::Private {
    Private(HandoverRelay *relay, store::StoreThread &thread, const StoreAccess &access,
            std::shared_ptr<PortalLine> portalLine, RelayMember member);

    RoundWork work();
    using Told = Result<QList<PortalHandover>>;

    QFuture<Result<Rows>> look();
    QFuture<Told> askForRest(const QList<PortalHandover> &said);
    QFuture<Told> askForEach(QList<QByteArray> digests, QList<PortalHandover> said);
    void begin(const RelayedHandover &handover);
    void runEnded(RunEnd end, const Error &error);
    void drop();

    HandoverRelay *const q;
    const std::shared_ptr<PortalLine> line;
    DeliveryJournal packages;
    RelayJournal journal;
    const std::unique_ptr<PortalConnection> connection;
    PortalApi api;
    TusUpload tus;
    PortalIdentity identity;
    UnitQuestions signedQuestions;
    RelayQuestions questions;
    ChunkSizer chunk;
    QPointer<RelayRun> run;
    QSet<QByteArray> tried;
    SendingRounds rounds;
};

HandoverRelay::Private::Private(HandoverRelay *relay, store::StoreThread &thread, const StoreAccess &access,
                                std::shared_ptr<PortalLine> portalLine, RelayMember member)
    : q(relay)
    , line(std::move(portalLine))
    , packages(thread, access, line->clock())
    , journal(thread, access, line->clock(), member.certificateSha256)
    , connection(line->connection())
    , api(*connection)
    , tus(*connection, [this] { return api.uploads(); })
    , identity(api, packages)
    , signedQuestions(*connection, line->clock(), std::move(member.signer), [this] { return identity.certificate(); })
    , questions(signedQuestions)
    , chunk(line->options().chunks)
    , rounds(*line, *connection, work())
{
    QObject::connect(line.get(), &PortalLine::lineReturned, q, [this] {
        if (rounds.isWanted())
            q->startNow();
    });
}

RoundWork HandoverRelay::Private::work()
{
    return {
        .begin =
            [this] {
                tried.clear();
                identity.forget();
            },
        .takeNext = [this] { rounds.take(journal.nextDue(tried), [this](const RelayedHandover &due) { begin(due); }); },
        .drop = [this] { drop(); },
        .nextAttempt = [this] { return journal.nextAttempt(); },
        .finished = [this] { Q_EMIT q->finished(); }};
}

QFuture<Result<HandoverRelay::Rows>> HandoverRelay::Private::look()
{
    if (const auto &fault = line->addressFault())
        return QtFuture::makeReadyValueFuture(Result<Rows>(*fault));
    identity.forget();
    return questions.list()
        .then(q, [this](const Told &said) { return said ? askForRest(*said) : QtFuture::makeReadyValueFuture(said); })
        .unwrap()
        .then(q,
              [this](const Told &said) {
                  return said ? journal.notice(*said) : QtFuture::makeReadyValueFuture(Result<Rows>(said.error()));
              })
        .unwrap();
}

/// The list has those that still ask something of the member; what waited here and is not in it is asked for by itself.
QFuture<HandoverRelay::Private::Told> HandoverRelay::Private::askForRest(const QList<PortalHandover> &said)
{
    return journal.unheardOf(said)
        .then(q,
              [this, said](const Result<QList<QByteArray>> &digests) {
                  return digests ? askForEach(*digests, said) : QtFuture::makeReadyValueFuture(Told(digests.error()));
              })
        .unwrap();
}

QFuture<HandoverRelay::Private::Told> HandoverRelay::Private::askForEach(QList<QByteArray> digests,
                                                                         QList<PortalHandover> said)
{
    if (digests.isEmpty())
        return QtFuture::makeReadyValueFuture(Told(std::move(said)));
    const QByteArray first = digests.takeFirst();
    return questions.find(first)
        .then(q,
              [this, digests, said](const Result<PortalHandover> &found) mutable {
                  if (!found && found.error().fault != Fault::NotFound)
                      return QtFuture::makeReadyValueFuture(Told(found.error()));
                  if (found)
                      said.append(*found);
                  return askForEach(std::move(digests), std::move(said));
              })
        .unwrap();
}

void HandoverRelay::Private::begin(const RelayedHandover &handover)
{
    const RelayTools tools{*connection, questions, journal, packages, tus, line->clock(), line->options(), chunk};
    run = new RelayRun(tools, handover, q);
    QObject::connect(run, &RelayRun::changed, q, &HandoverRelay::changed);
    QObject::connect(run, &RelayRun::moved, q, &HandoverRelay::moved);
    QObject::connect(run, &RelayRun::ended, q, [this](RunEnd end, const Error &error) { runEnded(end, error); });
    const auto &fault = rounds.portalFault();
    fault ? run->giveUp(*fault) : run->start();
}

void HandoverRelay::Private::runEnded(RunEnd end, const Error &error)
{
    const RelayedHandover handover = run->handover();
    qCInfo(logSync) << "hand-over" << handover.sha512.toHex().first(16) << relayStateName(handover.state)
                    << error.reason;
    drop();
    // One that was withdrawn while it was sent goes on as such.
    if (end != RunEnd::Done || !handover.isUnderway())
        tried.insert(handover.sha512);
    rounds.tryEnded(end, error);
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

HandoverRelay::HandoverRelay(store::StoreThread &thread, const StoreAccess &access, std::shared_ptr<PortalLine> line,
                             RelayMember member, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>(this, thread, access, std::move(line), std::move(member)))
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
        m_d->connection->abort();
    }
    return m_d->journal.withdraw(sha512).then(this, [this, isUnderWay](const Result<RelayedHandover> &row) {
        if (row)
            Q_EMIT changed(*row);
        if (isUnderWay && m_d->rounds.isRunning())
            m_d->rounds.takeNext();
        return row;
    });
}

void HandoverRelay::start()
{
    m_d->rounds.start();
}

void HandoverRelay::startNow()
{
    m_d->rounds.want();
    m_d->journal.forgetWaiting().then(this, [this](const Result<void> &) {
        m_d->tried.clear();
        start();
    });
}

void HandoverRelay::stop()
{
    m_d->rounds.stop();
}

bool HandoverRelay::isRunning() const
{
    return m_d->rounds.isRunning();
}

} // namespace bantin::sync
