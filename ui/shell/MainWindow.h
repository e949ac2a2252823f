// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "ui/models/Preferences.h"
#include "ui/look/Theme.h"
#include "ui/shell/IdleWatch.h"

#include <QDBusConnection>
#include <QMainWindow>
#include <QUrl>

#include <optional>

class QStackedWidget;

namespace bantin {
class Clock;
}
namespace bantin::keyring {
class Keyring;
}
namespace bantin::sync {
class NetworkCondition;
}

namespace bantin::ui {

class AutoLock;
class ComputerMemory;
class CreateWorkspaceWizard;
class RestoreWizard;
class DeliveryDesk;
class UnlockPage;
class Workbench;
class WorkbenchStatus;
class WorkspaceClient;

/// The one window: locked it shows the unlock page, unlocked the workbench. Nothing is lost by closing or locking it: both
/// wait until the text is on disk.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    struct Surroundings {
        const RegulationCatalogue &regulations; ///< outlives the window
        const Clock &clock;                     ///< outlives the window
        keyring::Keyring &keyring;              ///< outlives the window
        Preferences preferences;
        QString language;                                         ///< "vi" or "en"
        QUrl portal;                                              ///< overrides the workspace's own when valid
        std::optional<Theme::Scheme> scheme = std::nullopt;       ///< instead of the desktop's own
        IdleWatch::Now sinceBoot = IdleWatch::sinceBoot;          ///< measures how long nobody has used the program
        QDBusConnection systemBus = QDBusConnection::systemBus(); ///< where logind is
        sync::NetworkCondition *network = nullptr;                ///< outlives the window; null: nothing is known
    };

    explicit MainWindow(Surroundings surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Covers the work at once, saves, drains what is under way, wipes keys, texts and clipboard. When saving fails, the work
    /// comes back with a banner that says why: a lock never costs a word.
    void lock();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    enum class Leaving { No, Locking, Closing };

    void build(const Surroundings &surroundings);
    void applyTheme();
    void applyLockLimit();
    void leaveWhenSettled();
    void showLocked();
    void closeDialogs();
    void startWizard();
    void startRestore();
    void startJoin();
    void openRestored(RestoreWizard &wizard);
    void createWorkspace(CreateWorkspaceWizard &wizard);
    void showWorkbench();

    Preferences m_preferences;
    QString m_language;
    std::optional<Theme::Scheme> m_scheme;
    WorkspaceClient *m_client;
    ComputerMemory *m_memory;
    DeliveryDesk *m_deliveries;
    AutoLock *m_autoLock;
    QStackedWidget *m_pages = nullptr;
    UnlockPage *m_unlock = nullptr;
    Workbench *m_workbench = nullptr;
    WorkbenchStatus *m_status = nullptr;
    Leaving m_leaving = Leaving::No;
};

} // namespace bantin::ui
