// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Store.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/RepairWorkspace.h"
#include "ui/models/Preferences.h"

#include <QWidget>

#include <atomic>
#include <memory>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class ComputerMemory;
class PassphraseField;
class RescueCard;
class WorkspaceClient;

/// The first page: which workspace, who, passphrase. Everything slow runs on the store thread behind a busy line.
class UnlockPage final : public QWidget
{
    Q_OBJECT
public:
    UnlockPage(WorkspaceClient &client, ComputerMemory &memory, Preferences &preferences, QWidget *parent = nullptr);

    /// Reads the header of the workspace in the preferences again and puts the focus where typing begins.
    void refresh();
    /// Locks the page while a workspace is being made or opened elsewhere.
    void setBusy(const QString &doing);
    void setIdle();
    void showProblem(const Error &error);
    /// To be shown with the next refresh(): what a check of the open workspace found, and where its backups go.
    void expectRepair(const StoreReport &report, const QString &backups);

Q_SIGNALS:
    void createRequested();
    void restoreRequested();
    /// A new workspace from an invitation.
    void joinRequested();
    /// The workspace is open; `opened()` of the client was emitted before.
    void unlocked();

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QWidget *buildForm(QWidget *parent);
    QWidget *buildWays(QWidget *parent);
    void chooseWorkspace();
    void showHeader(const store::WorkspaceHeader &header);
    void accountChosen();
    bool isRemembered() const;
    void unlock();
    void open(store::Store::Access access);
    void finish(const Result<void> &result, store::Store::Access access);
    void offerReading(const Error &error);
    void recover();
    /// Who asks for a check or repair, with the passphrase of the last try or the one in the field; asks for it when there is
    /// none.
    std::optional<workflow::KeyHolder> holder();
    void check();
    void repair(const QString &backups);
    /// The progress of a check or repair, with the button that stops it.
    store::StoreCheck::Progress stoppable();
    void stop();
    void showPercent(int percent);
    void openRepaired();
    void forgetPassphrase();
    void updateButton();

    WorkspaceClient &m_client;
    ComputerMemory &m_memory;
    Preferences &m_preferences;
    std::optional<store::WorkspaceHeader> m_header;
    QLabel *m_unit = nullptr;
    QWidget *m_form = nullptr;
    QWidget *m_ways = nullptr;
    QComboBox *m_account = nullptr;
    PassphraseField *m_passphrase = nullptr;
    QCheckBox *m_remember = nullptr;
    QPushButton *m_unlock = nullptr;
    RescueCard *m_rescue = nullptr;
    std::optional<std::pair<StoreReport, QString>> m_expected;
    QPushButton *m_readOnly = nullptr; ///< offered when the workspace cannot be written now
    QProgressBar *m_busy = nullptr;
    QLabel *m_doing = nullptr;
    QPushButton *m_stop = nullptr;
    std::shared_ptr<std::atomic_bool> m_stopped;
    QLabel *m_problem = nullptr;
    std::shared_ptr<SecretBytes>
        m_typed; ///< while it is tried, and as long as reading is offered; empty: the keyring's
};

} // namespace bantin::ui
