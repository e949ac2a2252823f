// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Delivery.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QThread>

namespace bantin::ui {

class DeliveryDesk;
class WorkspaceClient;

/// How one published page stood when somebody last looked.
struct PageStanding {
    enum class State {
        Unknown, ///< nobody looked since the workspace was opened
        Checking,
        AsApproved,
        Differs, ///< in what `findings` say
        Failed,  ///< nobody could look, because of what the first of `findings` says
    };
    State state = State::Unknown;
    QDateTime at; ///< UTC
    QList<Error> findings;
};

/// Whether readers get what was approved, page by page (sync::PageCheck), on a thread of its own. What it found is remembered until
/// the workspace is locked. UI thread.
class PageChecker final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    PageChecker(WorkspaceClient &client, DeliveryDesk &deliveries, QObject *parent = nullptr);
    /// Breaks off what is under way.
    ~PageChecker() override;

    PageStanding standing(const DeliveryId &delivery) const { return m_standings.value(delivery); }
    /// One published delivery; nothing while it is checked already. changed() follows, twice.
    void check(const Delivery &delivery);
    /// It stands as it stood before.
    void stop(const DeliveryId &delivery);

Q_SIGNALS:
    void changed(const bantin::DeliveryId &delivery);

private:
    struct Run {
        QObject *worker = nullptr; ///< lives on m_thread, and all of the check with it
        PageStanding before;
    };

    void end(const DeliveryId &delivery, const QObject *worker, const PageStanding &standing);
    void forget();

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    QHash<DeliveryId, PageStanding> m_standings;
    QHash<DeliveryId, Run> m_runs;
    QThread m_thread;
};

} // namespace bantin::ui
