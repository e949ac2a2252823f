// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ParcelDesk.h"

#include "app/store/StickFile.h"
#include "app/workflow/ConfigurePortal.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QFile>
#include <QtConcurrentRun>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int thousand = 1000;
constexpr std::chrono::milliseconds lookEvery{200};
constexpr qint64 largestReceipt = 1 << 20;

struct Known {
    std::optional<crypto::Certificate> portal;
    QHash<DeliveryId, workflow::Carried> carried;
};

Result<Known> read(workflow::Session &session)
{
    const auto portal = workflow::pinnedPortal(session);
    if (!portal)
        return portal.error();
    const auto carried = workflow::carriedParcels(session);
    if (!carried)
        return carried.error();
    return Known{*portal, *carried};
}

Result<QByteArray> readReceipt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::InvalidInput, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    if (file.size() > largestReceipt)
        return Error{Fault::InvalidInput, u"receipt-file-invalid"_s, Retry::AfterCorrection, {}, {}};
    return file.readAll();
}

} // namespace

ParcelDesk::ParcelDesk(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_deliveries(deliveries)
{
    connect(&deliveries, &DeliveryDesk::changed, this, &ParcelDesk::reload);
    connect(&client, &WorkspaceClient::locked, this, &ParcelDesk::forget);
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &ParcelDesk::showProgress);
}

ParcelDesk::~ParcelDesk()
{
    if (m_run)
        m_run->isStopped = true;
}

std::optional<workflow::Carried> ParcelDesk::carried(const DeliveryId &delivery) const
{
    const auto found = m_carried.constFind(delivery);
    return found == m_carried.cend() ? std::nullopt : std::optional(*found);
}

void ParcelDesk::reload()
{
    if (!m_client.workspace())
        return;
    m_client.use(read).then(this, [this](const Result<Known> &known) {
        if (!known || !m_client.workspace())
            return;
        m_portal = known->portal;
        m_carried = known->carried;
        Q_EMIT changed();
    });
}

void ParcelDesk::forget()
{
    stop();
    m_portal.reset();
    m_carried.clear();
}

void ParcelDesk::carry(const QList<DeliveryId> &deliveries, const QString &folder)
{
    if (isCarrying() || deliveries.isEmpty())
        return;
    m_run = std::make_shared<Run>();
    m_order = deliveries;
    m_done = 0;
    m_folder = folder;
    m_look.start();
    carryNext();
}

void ParcelDesk::showProgress()
{
    if (m_run)
        Q_EMIT progressed(m_done * thousand + m_run->written, int(m_order.size()) * thousand);
}

void ParcelDesk::carryNext()
{
    m_run->written = 0;
    showProgress();
    if (m_done == m_order.size()) {
        end();
        Q_EMIT finished(m_done, m_folder);
        return;
    }
    m_client
        .use([id = m_order.at(m_done), &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::sealParcel(session, id, regulations);
        })
        .then(this, [this, run = m_run](const Result<workflow::Parcel> &parcel) {
            if (!isCurrent(run))
                return;
            if (parcel)
                write(*parcel);
            else
                fail(parcel.error());
        });
}

void ParcelDesk::write(const workflow::Parcel &parcel)
{
    const auto progress = [run = m_run](qint64 written, qint64 all) {
        run->written = int(written * thousand / all);
        return !run->isStopped;
    };
    QtConcurrent::run([parcel, folder = m_folder, progress] {
        return store::writeToStick(folder, parcel.name, parcel.bytes, progress);
    }).then(this, [this, parcel, run = m_run](const Result<void> &written) {
        if (!isCurrent(run))
            return;
        if (written)
            record(parcel);
        else
            fail(written.error());
    });
}

void ParcelDesk::record(const workflow::Parcel &parcel)
{
    m_client
        .use([id = parcel.delivery, name = parcel.name](workflow::Session &session) {
            return workflow::recordCarried(session, id, name);
        })
        .then(this, [this, id = parcel.delivery, run = m_run](const Result<workflow::Carried> &recorded) {
            if (!isCurrent(run))
                return;
            if (!recorded) {
                fail(recorded.error());
                return;
            }
            m_carried.insert(id, *recorded);
            Q_EMIT changed();
            ++m_done;
            carryNext();
        });
}

/// What had to be packed is packed now, and that is read again.
ParcelDesk::RunPtr ParcelDesk::end()
{
    m_look.stop();
    if (m_client.workspace())
        m_deliveries.reload();
    return std::exchange(m_run, nullptr);
}

void ParcelDesk::stop()
{
    if (!isCarrying())
        return;
    end()->isStopped = true;
    Q_EMIT stopped();
}

void ParcelDesk::fail(const Error &error)
{
    end();
    Q_EMIT failed(error);
}

void ParcelDesk::takeReceipts(const QStringList &files)
{
    takeNext(files, {});
}

void ParcelDesk::takeNext(QStringList files, const ReceiptTally &tally)
{
    if (files.isEmpty()) {
        Q_EMIT receiptsTaken(tally);
        return;
    }
    const QString file = files.takeFirst();
    QtConcurrent::run([file] {
        return readReceipt(file);
    }).then(this, [this, files, tally](const Result<QByteArray> &bytes) {
        if (!bytes) {
            ReceiptTally more = tally;
            more.rejected.append(bytes.error());
            return takeNext(files, more);
        }
        m_deliveries.takeReceipt(*bytes).then(this, [this, files, tally](const Result<sync::TakenReceipt> &taken) {
            if (!m_client.workspace())
                return;
            ReceiptTally more = tally;
            if (!taken)
                more.rejected.append(taken.error());
            else if (taken->effect == sync::TakenReceipt::Effect::Settled)
                ++more.settled;
            else
                ++more.known;
            takeNext(files, more);
        });
    });
}

} // namespace bantin::ui
