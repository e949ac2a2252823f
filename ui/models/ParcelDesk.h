// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/crypto/Certificate.h"
#include "app/domain/Delivery.h"
#include "app/workflow/CarryParcel.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace bantin::ui {

class DeliveryDesk;
class WorkspaceClient;

/// What receipts brought on a stick did.
struct ReceiptTally {
    int settled = 0;         ///< deliveries that have their verdict now
    int known = 0;           ///< had it before
    QList<Error> rejected{}; ///< one for each file that was not taken
};

/// Packages onto a stick and receipts back from it. The store thread seals, one package at a time; what is as slow as the stick has a
/// thread of its own. UI thread.
class ParcelDesk final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    ParcelDesk(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent = nullptr);
    ~ParcelDesk() override;

    /// To what packages are sealed; nothing while the workspace does not know the portal.
    const std::optional<crypto::Certificate> &portal() const { return m_portal; }
    std::optional<workflow::Carried> carried(const DeliveryId &delivery) const;
    bool isCarrying() const { return m_run != nullptr; }

    /// One file each, in that order; finished() or stopped() or failed() follows. Nothing while it carries already.
    void carry(const QList<DeliveryId> &deliveries, const QString &folder);
    void stop();
    /// receiptsTaken() follows, or failed() when the account may not.
    void takeReceipts(const QStringList &files);

Q_SIGNALS:
    /// portal() or what was carried.
    void changed();
    /// In thousandths of all packages.
    void progressed(int done, int total);
    void finished(int packages, const QString &folder);
    /// What is on the stick by then, is there whole.
    void stopped();
    void failed(const bantin::Error &error);
    void receiptsTaken(const bantin::ui::ReceiptTally &tally);

private:
    /// Shared with the thread that writes.
    struct Run {
        std::atomic<bool> isStopped = false;
        std::atomic<int> written = 0; ///< thousandths of the package at hand
    };
    using RunPtr = std::shared_ptr<Run>;

    void reload();
    void forget();
    void carryNext();
    void write(const workflow::Parcel &parcel);
    void record(const workflow::Parcel &parcel);
    RunPtr end();
    void fail(const Error &error);
    void takeNext(QStringList files, const ReceiptTally &tally);
    void showProgress();
    bool isCurrent(const RunPtr &run) const { return run == m_run; }

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    std::optional<crypto::Certificate> m_portal;
    QHash<DeliveryId, workflow::Carried> m_carried;
    RunPtr m_run; ///< under way
    QTimer m_look;
    QList<DeliveryId> m_order;
    int m_done = 0; ///< packages
    QString m_folder;
};

} // namespace bantin::ui
