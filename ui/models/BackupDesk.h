// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/StoreThread.h"
#include "app/store/backup/BackupFolder.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/DrillBackup.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace bantin::ui {

class WorkspaceClient;

/// The backups of the open workspace as the windows see them. Makes one by itself when it is due and the target is there:
/// after unlocking, then every hour, and within a minute of the missing stick being back. UI thread; copying and looking at
/// the target have a thread of their own beside the store's, so the desk goes on. Locking stops a run; it is made up for
/// after unlocking.
class BackupDesk final : public QObject
{
    Q_OBJECT
public:
    enum class Activity { None, BackingUp, Drilling };

    explicit BackupDesk(WorkspaceClient &client, QObject *parent = nullptr);
    ~BackupDesk() override;

    /// Nothing while locked.
    const std::optional<workflow::BackupOverview> &overview() const { return m_overview; }
    /// Of this workspace only, newest first, told from their manifests.
    const QList<store::FoundBackup> &backups() const { return m_backups; }
    bool isTargetThere() const { return m_target.isThere; }
    /// A broken or stolen disk takes such a backup with it.
    bool isTargetOnSameDisk() const { return m_target.isOnSameDisk; }
    Activity activity() const { return m_activity; }
    /// What the last run nobody asked for failed with, until another begins. A target that is not there is no problem.
    const std::optional<Error> &problem() const { return m_problem; }

    void reload();
    void backUpNow();
    void drillNow();
    void cancel();
    /// Administrators' business; failed() or changed() follows.
    void setTarget(const QString &folder);
    void setInterval(int days);

Q_SIGNALS:
    void changed();
    void activityChanged();
    void progressed(int percent);
    // What a person asked for.
    void backedUp(const bantin::store::BackupReport &report);
    void drilled(const bantin::workflow::DrillReport &report);
    void failed(const bantin::Error &error);

private:
    enum class Occasion { Asked, ByItself };
    struct Target {
        bool isThere = false;
        bool isOnSameDisk = false; ///< as the workspace
    };
    struct Look;

    void begin();
    void end();
    /// What is due is then done; somebody who just chose a folder waits for it.
    void look(Occasion occasion);
    void lookAtTarget(const workflow::BackupOverview &overview, const WorkspaceId &workspace, Occasion occasion);
    static Target targetOf(const workflow::BackupOverview &overview, const QString &own, const QDir &directory);
    void show(const Look &found, Occasion occasion);
    void backUp(Occasion occasion);
    void carryOutBackup(std::shared_ptr<workflow::BackupOrder> order, Occasion occasion);
    void carryOutDrill(std::shared_ptr<workflow::DrillOrder> order);
    void start(Activity activity);
    void finish(const std::optional<Error> &problem, Occasion occasion);
    void setActivity(Activity activity);
    void change(std::function<Result<void>(workflow::Session &)> setting);

    WorkspaceClient &m_client;
    std::unique_ptr<store::StoreThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_stop;
    std::optional<workflow::BackupOverview> m_overview;
    QList<store::FoundBackup> m_backups;
    Target m_target;
    Activity m_activity = Activity::None;
    std::optional<Error> m_problem;
    QTimer m_next;           ///< to the next look at what is due
    bool m_isTried = false;  ///< just now; failing again at once would only repeat itself
    bool m_isCutOff = false; ///< the run under way, by locking
};

} // namespace bantin::ui
