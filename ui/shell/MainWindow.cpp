// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/MainWindow.h"

#include "ui/desk/DeskPage.h"
#include "ui/handover/JoinDialog.h"
#include "ui/models/ComputerMemory.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/look/Banner.h"
#include "ui/shell/AutoLock.h"
#include "ui/shell/Clipboard.h"
#include "ui/shell/CreateWorkspaceWizard.h"
#include "ui/look/Theme.h"
#include "ui/shell/RestoreWizard.h"
#include "ui/shell/UnlockPage.h"
#include "ui/shell/Workbench.h"
#include "ui/shell/WorkbenchStatus.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QInputMethod>
#include <QStackedWidget>
#include <QStyleHints>

namespace bantin::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(Surroundings surroundings, QWidget *parent)
    : QMainWindow(parent)
    , m_preferences(surroundings.preferences)
    , m_language(surroundings.language)
    , m_scheme(surroundings.scheme)
    , m_client(new WorkspaceClient(surroundings.regulations, surroundings.clock, this))
    , m_memory(new ComputerMemory(*m_client, surroundings.keyring, this))
    , m_deliveries(new DeliveryDesk(*m_client, surroundings.keyring, surroundings.portal, surroundings.network, this))
    , m_autoLock(new AutoLock(*m_client, surroundings.sinceBoot, surroundings.systemBus, this))
{
    setObjectName("main"_L1);
    setWindowTitle(tr("Bàn Tin"));
    setWindowIcon(QIcon(u":/icons/bantin.svg"_s));
    setMinimumSize(1000, 640);
    resize(1366, 768);
    applyTheme();
    build(surroundings);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &MainWindow::applyTheme);
    restoreGeometry(m_preferences.geometry);
}

MainWindow::~MainWindow()
{
    // The pages use client and deliveries until they are gone.
    delete takeCentralWidget();
}

void MainWindow::build(const Surroundings &surroundings)
{
    m_status = new WorkbenchStatus(this);
    setStatusBar(m_status);
    m_status->hide();
    m_pages = new QStackedWidget(this);
    m_unlock = new UnlockPage(*m_client, *m_memory, m_preferences, m_pages);
    m_workbench = new Workbench(*m_client, *m_deliveries, m_preferences, surroundings.language, *m_status, m_pages);
    m_pages->addWidget(m_unlock);
    m_pages->addWidget(m_workbench);
    setCentralWidget(m_pages);
    connect(m_unlock, &UnlockPage::createRequested, this, &MainWindow::startWizard);
    connect(m_unlock, &UnlockPage::restoreRequested, this, &MainWindow::startRestore);
    connect(m_unlock, &UnlockPage::joinRequested, this, &MainWindow::startJoin);
    connect(m_client, &WorkspaceClient::opened, this, &MainWindow::showWorkbench);
    connect(m_client, &WorkspaceClient::locked, this, &MainWindow::showLocked);
    connect(m_workbench, &Workbench::lockRequested, this, &MainWindow::lock);
    connect(m_workbench, &Workbench::repairRequested, this,
            [this](const StoreReport &report, const QString &backupTarget) {
                m_unlock->expectRepair(report, backupTarget);
                lock();
            });
    connect(m_workbench, &Workbench::lockLimitChanged, this, &MainWindow::applyLockLimit);
    connect(m_autoLock, &AutoLock::lockRequested, this, &MainWindow::lock);
    connect(&m_workbench->desk(), &DeskPage::settled, this, &MainWindow::leaveWhenSettled);
    connect(m_memory, &ComputerMemory::failed, this,
            [this](const Error &error) { m_workbench->desk().banner().showError(error); });
}

void MainWindow::applyTheme()
{
    const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    const Theme theme(m_scheme.value_or(dark ? Theme::Scheme::Dark : Theme::Scheme::Light));
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
}

void MainWindow::applyLockLimit()
{
    m_autoLock->setIdleLimit(std::chrono::minutes(m_preferences.lockAfterMinutes));
}

void MainWindow::showWorkbench()
{
    applyLockLimit();
    m_pages->setCurrentWidget(m_workbench);
    m_status->show();
    // The field that was typed into is disabled by now, and so would have left the keys without an address.
    if (const QWidget *focus = focusWidget(); !focus || !m_workbench->isAncestorOf(focus))
        m_workbench->focusFirstPane();
}

void MainWindow::lock()
{
    if (!m_client->workspace() || m_leaving != Leaving::No)
        return;
    m_leaving = Leaving::Locking;
    // A syllable still being composed belongs to the text.
    QGuiApplication::inputMethod()->commit();
    m_workbench->keepPlace();
    closeDialogs();
    m_unlock->setBusy(tr("Saving and locking…"));
    m_pages->setCurrentWidget(m_unlock);
    m_status->hide();
    m_workbench->desk().flush();
}

void MainWindow::closeDialogs()
{
    if (QWidget *popup = QApplication::activePopupWidget())
        popup->close();
    const auto dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
}

void MainWindow::showLocked()
{
    clearOwnClipboard();
    m_status->hide();
    m_pages->setCurrentWidget(m_unlock);
    m_unlock->refresh();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_preferences.geometry = saveGeometry();
    m_preferences.save();
    if (m_client->workspace() && !m_workbench->desk().isSettled()) {
        event->ignore();
        m_leaving = Leaving::Closing;
        m_workbench->desk().flush();
        return;
    }
    clearOwnClipboard();
    QMainWindow::closeEvent(event);
}

void MainWindow::leaveWhenSettled()
{
    const Leaving leaving = std::exchange(m_leaving, Leaving::No);
    if (leaving == Leaving::No)
        return;
    // A save that failed keeps the work open; its banner says what to do.
    if (!m_workbench->desk().isSettled()) {
        m_unlock->setIdle();
        showWorkbench();
        return;
    }
    if (leaving == Leaving::Closing)
        close();
    else
        m_client->lock();
}

void MainWindow::startWizard()
{
    auto *wizard = new CreateWorkspaceWizard(m_client->regulations(), m_language, this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { createWorkspace(*wizard); });
    wizard->open();
}

void MainWindow::startRestore()
{
    auto *wizard = new RestoreWizard(m_client->regulations(), m_client->clock(), this);
    wizard->setAttribute(Qt::WA_DeleteOnClose);
    connect(wizard, &QDialog::accepted, this, [this, wizard] { openRestored(*wizard); });
    wizard->open();
}

void MainWindow::startJoin()
{
    auto *dialog = new JoinDialog(*m_client, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_preferences.workspace = dialog->directory().path();
        m_preferences.account = m_client->workspace()->account.name;
        m_preferences.save();
    });
    dialog->open();
}

void MainWindow::openRestored(RestoreWizard &wizard)
{
    m_preferences.workspace = wizard.directory().path();
    m_preferences.account = wizard.account();
    m_preferences.save();
    m_unlock->refresh();
    m_unlock->setBusy(tr("Opening the restored workspace…"));
    workflow::Credential credential = wizard.takeCredential();
    auto *typed = std::get_if<workflow::AccountPassphrase>(&credential);
    auto opened = typed ? m_client->unlock(wizard.directory(), typed->account, std::move(typed->passphrase))
                        : m_client->recover(wizard.directory(), std::get<crypto::RecoveryKey>(std::move(credential)),
                                            wizard.account(), wizard.takeFreshPassphrase());
    opened.then(this, [this](const Result<void> &result) {
        m_unlock->setIdle();
        if (!result)
            m_unlock->showProblem(result.error());
    });
}

void MainWindow::createWorkspace(CreateWorkspaceWizard &wizard)
{
    const workflow::NewWorkspace workspace{QDir(wizard.folder()), wizard.unit(), wizard.regulation(),
                                           wizard.administrator()};
    m_unlock->setBusy(tr("Making the workspace and its keys…"));
    m_client->create(workspace, wizard.takePassphrase())
        .then(this, [this, workspace, portal = wizard.portal()](const Result<void> &made) {
            if (!made) {
                m_unlock->setIdle();
                m_unlock->showProblem(made.error());
                return;
            }
            m_preferences.workspace = workspace.directory.absolutePath();
            m_preferences.account = workspace.administrator;
            m_preferences.save();
            if (!portal.isEmpty())
                m_deliveries->setPortal(portal.toString());
            m_workbench->showSettings();
        });
}

} // namespace bantin::ui
