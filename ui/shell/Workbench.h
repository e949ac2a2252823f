// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"
#include "app/domain/Article.h"
#include "app/domain/StoreReport.h"
#include "ui/desk/DeskPlace.h"
#include "ui/look/ArticleScope.h"
#include "ui/look/Pane.h"

#include <QHash>
#include <QWidget>

class QStackedWidget;

namespace bantin::ui {

class ArticleLibrary;
class BackupDesk;
class Banner;
class DeliveryDesk;
class DeskPage;
class HandoverDesk;
class HandoverPage;
class NavigationRail;
class OutboxPage;
class QuestionsPage;
class RegistersPage;
class RelayDesk;
class SettingsPage;
class WorkbenchStatus;
class WorkspaceClient;
enum class SettingsSection;
struct Preferences;

/// Everything behind the lock: rail, desk, outbox, registers, settings, and the keys that move between them.
class Workbench final : public QWidget
{
    Q_OBJECT
public:
    Workbench(WorkspaceClient &client, DeliveryDesk &deliveries, Preferences &preferences, const QString &language,
              WorkbenchStatus &status, QWidget *parent = nullptr);

    DeskPage &desk() const { return *m_desk; }
    void showScope(ArticleScope scope);
    void showQuestions();
    void showOutbox();
    void showHandovers();
    void showRegisters();
    void showSettings();
    void showSettings(SettingsSection section);
    void showArticle(const ArticleId &article);
    /// Leads through the parts of the page that is shown, and the navigation.
    void focusNextPane();
    void focusFirstPane();
    /// Remembers, until the program ends, where this account is; opening the workspace again leads back there.
    void keepPlace();

Q_SIGNALS:
    void lockRequested();
    /// The workspace is to be locked and mended; what a check found, and where backups go.
    void repairRequested(const bantin::StoreReport &report, const QString &backupTarget);
    void lockLimitChanged();

protected:
    /// A hand-over of articles may be dropped anywhere.
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void connectOutbox(WorkbenchStatus &status);
    void connectPages(WorkbenchStatus &status);
    void connectHandovers();
    void connectRelay();
    void addReminders();
    void watchAgenda(const Preferences &preferences);
    void keepFolding(Preferences &preferences);
    void addShortcuts();
    QList<Pane> panes() const;
    void focusSearch();
    void begin();
    void showWarnings();
    void warnOfTampering();
    void showStart();

    WorkspaceClient &m_client;
    QString m_language;
    ArticleLibrary *m_library;
    NavigationRail *m_rail;
    DeskPage *m_desk;
    QuestionsPage *m_questions;
    OutboxPage *m_outbox;
    RelayDesk *m_relay;
    HandoverPage *m_handoverPage;
    HandoverDesk *m_handovers;
    BackupDesk *m_backups;
    Banner *m_reminder; ///< above every page while a backup is overdue
    RegistersPage *m_registers;
    SettingsPage *m_settings;
    QStackedWidget *m_pages;
    Banner *m_readOnly; ///< above every page while nothing can be changed
    Banner *m_damage;
    Banner *m_passphrase;
    Banner *m_clock;     ///< the computer's clock is behind what is written here
    Banner *m_tampering; ///< the log was found not to fit its checkpoint at this opening

    enum class Page { Desk, Outbox, Handovers, Registers, Settings };
    struct Place {
        Page page = Page::Desk;
        DeskPlace desk;
    };
    QHash<AccountId, Place> m_places;
};

} // namespace bantin::ui
