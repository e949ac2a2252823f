// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/StoreThread.h"
#include "app/workflow/CheckWorkspace.h"

#include <QDateTime>
#include <QObject>

#include <atomic>
#include <memory>
#include <optional>

namespace bantin::ui {

class WorkspaceClient;

/// Looks for damage in the open workspace, on a thread of its own beside the store's, so that work goes on: by itself after
/// an unclean end, every text; when a person asks, pictures and packages too. UI thread. Locking stops it.
class CheckDesk final : public QObject
{
    Q_OBJECT
public:
    struct Finding {
        StoreReport report;
        QDateTime time;       ///< UTC
        QString backupTarget; ///< folder; empty when none was chosen
    };

    explicit CheckDesk(WorkspaceClient &client, QObject *parent = nullptr);
    ~CheckDesk() override;

    bool isRunning() const { return m_isRunning; }
    /// Of the last check since the workspace was opened.
    const std::optional<Finding> &finding() const { return m_finding; }

    void checkNow();
    void cancel();
    /// The files can only be replaced while nobody has them open: repairRequested() follows.
    void requestRepair();

Q_SIGNALS:
    void runningChanged();
    void progressed(int percent);
    void checked();
    void failed(const bantin::Error &error);
    void repairRequested(const bantin::StoreReport &report, const QString &backupTarget);

private:
    void begin();
    void end();
    void run(store::StoreCheck::Extent extent);
    void carryOut(std::shared_ptr<workflow::CheckOrder> order, store::StoreCheck::Extent extent);
    void finish(const Result<StoreReport> &report);
    void keep(const StoreReport &report);
    void setRunning(bool running);

    WorkspaceClient &m_client;
    std::unique_ptr<store::StoreThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::optional<Finding> m_finding;
    bool m_isRunning = false;
};

} // namespace bantin::ui
