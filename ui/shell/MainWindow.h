// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "ui/models/Preferences.h"
#include "ui/look/Theme.h"

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

namespace bantin::ui {

class ComputerMemory;
class CreateWorkspaceWizard;
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
        QString language;                                   ///< "vi" or "en"
        QUrl portal;                                        ///< overrides the workspace's own when valid
        std::optional<Theme::Scheme> scheme = std::nullopt; ///< instead of the desktop's own
    };

    explicit MainWindow(Surroundings surroundings, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Saves, drains, wipes the keys, shows the unlock page.
    void lock();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    enum class Leaving { No, Locking, Closing };

    void build(const Surroundings &surroundings);
    void applyTheme();
    void leaveWhenSettled();
    void startWizard();
    void createWorkspace(CreateWorkspaceWizard &wizard);
    void showWorkbench();

    Preferences m_preferences;
    QString m_language;
    std::optional<Theme::Scheme> m_scheme;
    WorkspaceClient *m_client;
    ComputerMemory *m_memory;
    DeliveryDesk *m_deliveries;
    QStackedWidget *m_pages = nullptr;
    UnlockPage *m_unlock = nullptr;
    Workbench *m_workbench = nullptr;
    WorkbenchStatus *m_status = nullptr;
    Leaving m_leaving = Leaving::No;
};

} // namespace bantin::ui
