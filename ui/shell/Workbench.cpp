// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Workbench.h"

#include "app/workflow/ReadAudit.h"
#include "ui/desk/ArticleListPane.h"
#include "ui/desk/DeskPage.h"
#include "ui/desk/DraftRecovery.h"
#include "ui/desk/OtherMattersPane.h"
#include "ui/desk/ReviewDesk.h"
#include "ui/handover/HandoverDesk.h"
#include "ui/handover/HandoverPage.h"
#include "ui/models/AgendaWatch.h"
#include "ui/models/ArticleLibrary.h"
#include "ui/models/BackupDesk.h"
#include "ui/models/CheckDesk.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/Preferences.h"
#include "ui/models/RelayDesk.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/outbox/OutboxPage.h"
#include "ui/questions/QuestionsPage.h"
#include "ui/registers/RegistersPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/look/Banner.h"
#include "ui/shell/AgendaNotifier.h"
#include "ui/shell/BackupReminder.h"
#include "ui/shell/DamageReminder.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PassphraseReminder.h"
#include "ui/shell/WorkbenchStatus.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {
/// Clocks are set right by a few minutes now and then.
constexpr std::chrono::seconds tolerableLag = std::chrono::minutes(15);
} // namespace

Workbench::Workbench(WorkspaceClient &client, DeliveryDesk &deliveries, Preferences &preferences,
                     const QString &language, WorkbenchStatus &status, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_library(new ArticleLibrary(client, this))
    , m_rail(new NavigationRail(*m_library, this))
    , m_desk(new DeskPage(client, *m_library, deliveries, language, this))
    , m_questions(new QuestionsPage(client, this))
    , m_outbox(new OutboxPage(client, deliveries, this))
    , m_relay(new RelayDesk(client, deliveries, this))
    , m_handoverPage(new HandoverPage(client, *m_relay, this))
    , m_handovers(new HandoverDesk(client, *m_relay, *m_desk, this))
    , m_backups(new BackupDesk(client, this))
    , m_reminder(new Banner(this))
    , m_registers(new RegistersPage(client, language, this))
    , m_settings(new SettingsPage(client, deliveries, *m_backups, preferences, language, this))
    , m_pages(new QStackedWidget(this))
    , m_readOnly(new Banner(this))
    , m_damage(new Banner(this))
    , m_passphrase(new Banner(this))
    , m_clock(new Banner(this))
    , m_tampering(new Banner(this))
{
    build();
    connectPages(status);
    connectHandovers();
    addReminders();
    watchAgenda(preferences);
    keepFolding(preferences);
    addShortcuts();
}

void Workbench::build()
{
    for (QWidget *page :
         std::initializer_list<QWidget *>{m_desk, m_questions, m_outbox, m_handoverPage, m_registers, m_settings})
        m_pages->addWidget(page);
    setObjectName("workbench"_L1);
    m_readOnly->setObjectName("workbench.readOnly"_L1);
    m_damage->setObjectName("workbench.damage"_L1);
    m_passphrase->setObjectName("workbench.passphrase"_L1);
    m_clock->setObjectName("workbench.clock"_L1);
    m_reminder->setObjectName("workbench.backup"_L1);
    m_tampering->setObjectName("workbench.tampering"_L1);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_readOnly);
    column->addWidget(m_damage);
    column->addWidget(m_passphrase);
    column->addWidget(m_clock);
    column->addWidget(m_reminder);
    column->addWidget(m_tampering);
    column->addWidget(m_pages, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
}

void Workbench::connectOutbox(WorkbenchStatus &status)
{
    connect(m_outbox, &OutboxPage::articleRequested, this, &Workbench::showArticle);
    connect(m_outbox, &OutboxPage::settingsRequested, this, [this] { showSettings(SettingsSection::Portal); });
    connect(m_outbox, &OutboxPage::summaryChanged, &status, [this, &status] {
        const OutboxSummary summary = m_outbox->summary();
        m_rail->setOutboxCount(summary.unfinished);
        status.showOutbox(summary);
    });
    connect(&m_client, &WorkspaceClient::locked, m_outbox, &OutboxPage::clear);
}

void Workbench::connectPages(WorkbenchStatus &status)
{
    connect(m_rail, &NavigationRail::scopeChosen, this, &Workbench::showScope);
    connect(m_rail, &NavigationRail::questionsChosen, this, &Workbench::showQuestions);
    connect(m_questions, &QuestionsPage::counted, m_rail, &NavigationRail::setQuestionCount);
    connect(m_questions, &QuestionsPage::articleRequested, this, [this](const ArticleId &article) {
        showScope(ArticleScope::Mine);
        m_desk->openArticle(article);
    });
    connect(m_rail, &NavigationRail::outboxChosen, this, &Workbench::showOutbox);
    connect(m_rail, &NavigationRail::registersChosen, this, &Workbench::showRegisters);
    connect(m_registers, &RegistersPage::dutiesCounted, m_rail, &NavigationRail::setDutyCount);
    connect(m_rail, &NavigationRail::settingsChosen, this, qOverload<>(&Workbench::showSettings));
    connect(m_rail, &NavigationRail::lockRequested, this, &Workbench::lockRequested);
    connect(m_settings, &SettingsPage::lockLimitChanged, this, &Workbench::lockLimitChanged);
    connectOutbox(status);
    connect(m_desk, &DeskPage::savedAt, &status, &WorkbenchStatus::showSaved);
    connect(m_desk, &DeskPage::saveFailed, &status, &WorkbenchStatus::showUnsaved);
    connect(m_desk, &DeskPage::textCounted, &status, &WorkbenchStatus::showCounts);
    connect(m_desk, &DeskPage::notice, &status,
            [&status](const QString &sentence) { status.showMessage(sentence, 8000); });
    connect(m_desk, &DeskPage::sendRequested, this, [this] {
        showOutbox();
        m_outbox->sendNow();
    });
    connect(m_library, &ArticleLibrary::failed, this,
            [this](const Error &error) { m_desk->banner().showError(error); });
    auto *recovery = new DraftRecovery(m_client, this);
    connect(recovery, &DraftRecovery::settled, m_desk, &DeskPage::openArticle);
    connect(recovery, &DraftRecovery::failed, m_desk,
            [this](const Error &error) { m_desk->banner().showError(error); });
    connect(&m_client, &WorkspaceClient::opened, this, &Workbench::begin);
    connect(&m_client, &WorkspaceClient::locked, m_rail, &NavigationRail::clear);
    connect(&m_client, &WorkspaceClient::locked, m_tampering, &Banner::clear);
    connect(m_tampering, &Banner::actionChosen, this, [this] { showSettings(SettingsSection::AuditLog); });
    connect(&m_client, &WorkspaceClient::locked, &status, &WorkbenchStatus::clear);
}

void Workbench::connectHandovers()
{
    const auto handOverChosen = [this] { m_handovers->handOver(m_desk->list().chosenArticles()); };
    connect(m_rail, &NavigationRail::handoversChosen, this, &Workbench::showHandovers);
    connect(m_handoverPage, &HandoverPage::handOverRequested, this, handOverChosen);
    connect(m_handoverPage, &HandoverPage::takeOverRequested, m_handovers, &HandoverDesk::takeOver);
    connect(&m_desk->list(), &ArticleListPane::handOverRequested, m_handovers, &HandoverDesk::handOver);
    connect(&m_desk->review().steps(), &ReviewSteps::handOverRequested, m_handovers,
            [this](const ArticleId &article) { m_handovers->handOver({article}); });
    connect(m_handovers, &HandoverDesk::changed, m_handoverPage, &HandoverPage::refresh);
    connect(m_handovers, &HandoverDesk::lockRequested, this, &Workbench::lockRequested);
    connect(m_handovers, &HandoverDesk::failed, this, [this](const Error &error) {
        if (m_pages->currentWidget() == m_handoverPage)
            m_handoverPage->showError(error);
        else
            m_desk->banner().showError(error);
    });
    connect(m_handovers, &HandoverDesk::articleRequested, this, [this](const ArticleId &article, Stage stage) {
        showScope(scopeOf(stage));
        m_desk->openArticle(article);
    });
    connectRelay();
    setAcceptDrops(true);
}

void Workbench::connectRelay()
{
    connect(m_handoverPage, &HandoverPage::relayedRequested, m_handovers, &HandoverDesk::takeOverRelayed);
    connect(m_relay, &RelayDesk::changed, this, [this] { m_rail->setHandoverCount(m_relay->waiting()); });
    connect(m_relay, &RelayDesk::failed, m_handoverPage, &HandoverPage::showError);
    // Whoever waits for it on the page sees what is in it at once; nobody is interrupted elsewhere.
    connect(m_relay, &RelayDesk::fetched, this, [this](const QByteArray &sha512) {
        if (m_handoverPage->isVisible() && !QApplication::activeModalWidget())
            m_handovers->takeOverRelayed(sha512);
    });
}

void Workbench::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_client.workspace() && !HandoverDesk::handoverIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void Workbench::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_handovers->takeOverFile(HandoverDesk::handoverIn(*event->mimeData()));
}

void Workbench::addReminders()
{
    new PassphraseReminder(m_client, *m_passphrase, this);
    auto *reminder = new BackupReminder(m_client, *m_backups, m_language, *m_reminder, this);
    connect(reminder, &BackupReminder::settingsRequested, this, [this] { showSettings(SettingsSection::Backup); });
    auto *damage = new DamageReminder(m_settings->checks(), *m_damage, this);
    connect(damage, &DamageReminder::settingsRequested, this, [this] { showSettings(SettingsSection::General); });
    connect(&m_settings->checks(), &CheckDesk::repairRequested, this, &Workbench::repairRequested);
}

void Workbench::watchAgenda(const Preferences &preferences)
{
    auto *watch = new AgendaWatch(m_client, this);
    connect(watch, &AgendaWatch::dayChanged, m_library, &ArticleLibrary::reload);
    connect(m_settings, &SettingsPage::calendarChanged, m_library, &ArticleLibrary::reload);
    connect(watch, &AgendaWatch::failed, this, [this](const Error &error) { m_desk->banner().showError(error); });
    connect(m_desk, &DeskPage::dutyChosen, this, [this](const DueDuty &duty) {
        showRegisters();
        m_registers->showDuty(duty);
    });
    auto *notifier = new AgendaNotifier(*watch, preferences, QDBusConnection::sessionBus(), this);
    connect(&m_client, &WorkspaceClient::locked, notifier, &AgendaNotifier::withdraw);
    connect(notifier, &AgendaNotifier::agendaRequested, this, [this] {
        window()->raise();
        window()->activateWindow();
        if (m_client.workspace())
            showScope(ArticleScope::WaitingForMe);
    });
}

void Workbench::keepFolding(Preferences &preferences)
{
    using Folding = OtherMattersPane::Folding;
    OtherMattersPane &matters = m_desk->list().otherMatters();
    matters.setFolding(preferences.foldsOthers ? Folding::Folded : Folding::Open);
    connect(&matters, &OtherMattersPane::folded, this, [&preferences](bool isFolded) {
        preferences.foldsOthers = isFolded;
        preferences.save();
    });
}

void Workbench::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(QKeySequence::New, [this] {
        showScope(ArticleScope::Mine);
        m_desk->newArticle();
    });
    // What acts on the open article does so only where it is to be seen.
    const auto addAtDesk = [this, add](const QKeySequence &keys, void (DeskPage::*action)()) {
        add(keys, [this, action] {
            if (m_desk->isVisible())
                (m_desk->*action)();
        });
    };
    add(QKeySequence::Open, [this] { m_desk->chooseFiles(); });
    add(QKeySequence::Find, [this] { focusSearch(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { focusSearch(); });
    add(Qt::CTRL | Qt::Key_L, [this] { Q_EMIT lockRequested(); });
    addAtDesk(Qt::CTRL | Qt::Key_Return, &DeskPage::primaryAction);
    add(Qt::CTRL | Qt::Key_S, [this] { m_desk->flush(); });
    add(Qt::Key_F6, [this] { focusNextPane(); });
    addAtDesk(Qt::Key_F9, &DeskPage::togglePreview);
}

void Workbench::focusSearch()
{
    if (!m_desk->isVisible())
        showScope(m_desk->place().scope);
    m_desk->focusSearch();
}

QList<Pane> Workbench::panes() const
{
    const QWidget *shown = m_pages->currentWidget();
    QList<Pane> panes = shown == m_questions      ? m_questions->panes()
                        : shown == m_outbox       ? m_outbox->panes()
                        : shown == m_handoverPage ? m_handoverPage->panes()
                        : shown == m_registers    ? m_registers->panes()
                        : shown == m_settings     ? m_settings->panes()
                                                  : m_desk->panes();
    panes.append({m_rail, [this] { m_rail->focusSelected(); }});
    return panes;
}

void Workbench::focusNextPane()
{
    focusPaneBehind(panes(), focusWidget());
}

void Workbench::focusFirstPane()
{
    focusPaneBehind(panes(), nullptr);
}

void Workbench::begin()
{
    m_rail->showWorkspace(*m_client.workspace(), m_language);
    showWarnings();
    warnOfTampering();
    const auto kept = m_places.constFind(m_client.workspace()->account.id);
    if (kept == m_places.constEnd()) {
        showStart();
        return;
    }
    m_rail->selectScope(kept->desk.scope);
    m_desk->returnTo(kept->desk);
    m_pages->setCurrentWidget(m_desk);
    if (kept->page == Page::Outbox)
        showOutbox();
    else if (kept->page == Page::Handovers)
        showHandovers();
    else if (kept->page == Page::Registers)
        showRegisters();
    else if (kept->page == Page::Settings)
        showSettings();
}

void Workbench::showWarnings()
{
    m_readOnly->hide();
    m_clock->hide();
    const OpenWorkspace &workspace = *m_client.workspace();
    if (workspace.readOnly)
        m_readOnly->showMessage(
            Tone::Waiting, tr("Open for reading only: nothing can be written or decided here."),
            tr("Lock and open the workspace again when no other Bàn Tin uses it and the disk can be "
               "written."),
            Banner::Closing::WithItsCause);
    if (workspace.newestTime > m_client.clock().nowUtc().addSecs(tolerableLag.count()))
        m_clock->showMessage(
            Tone::Waiting,
            tr("The clock of this computer is behind: the last entry here is from %1.")
                .arg(workspace.newestTime.toLocalTime().toString(u"dd/MM/yyyy HH:mm"_s)),
            tr("Nothing is lost. Set date and time right before you sign: signatures and deadlines carry them."));
}

void Workbench::warnOfTampering()
{
    m_client.use(workflow::rollbackNotice).then(this, [this](const Result<std::optional<AuditEntry>> &notice) {
        if (!notice || !*notice || !m_client.workspace())
            return;
        m_tampering->showMessage(
            Tone::Danger,
            tr("The audit log does not fit its last checkpoint: somebody may have put back or changed the "
               "store outside the program."),
            tr("Nothing was deleted now. Check the log and tell the head of the board what it says."));
        m_tampering->setAction(tr("Open the audit log"));
    });
}

void Workbench::keepPlace()
{
    const QWidget *shown = m_pages->currentWidget();
    const Page page = shown == m_outbox         ? Page::Outbox
                      : shown == m_handoverPage ? Page::Handovers
                      : shown == m_registers    ? Page::Registers
                      : shown == m_settings     ? Page::Settings
                                                : Page::Desk;
    m_places.insert(m_client.workspace()->account.id, {page, m_desk->place()});
}

void Workbench::showStart()
{
    const Roles decides = Role::Editor | Role::Approver;
    showScope(m_client.workspace()->account.roles & decides ? ArticleScope::WaitingForMe : ArticleScope::Mine);
    if (m_client.workspace()->account.roles == Roles(Role::Administrator))
        showSettings();
}

void Workbench::showScope(ArticleScope scope)
{
    m_rail->selectScope(scope);
    m_desk->showScope(scope);
    m_pages->setCurrentWidget(m_desk);
}

void Workbench::showQuestions()
{
    m_rail->selectQuestions();
    m_questions->refresh();
    m_pages->setCurrentWidget(m_questions);
    m_questions->focusList();
}

void Workbench::showOutbox()
{
    m_rail->selectOutbox();
    m_pages->setCurrentWidget(m_outbox);
}

void Workbench::showHandovers()
{
    m_rail->selectHandovers();
    m_handoverPage->refresh();
    m_pages->setCurrentWidget(m_handoverPage);
}

void Workbench::showRegisters()
{
    m_rail->selectRegisters();
    m_registers->refresh();
    m_pages->setCurrentWidget(m_registers);
}

void Workbench::showSettings()
{
    m_rail->selectSettings();
    m_settings->refresh();
    m_pages->setCurrentWidget(m_settings);
}

void Workbench::showSettings(SettingsSection section)
{
    m_settings->showSection(section);
    showSettings();
}

void Workbench::showArticle(const ArticleId &article)
{
    showScope(ArticleScope::Approved);
    m_desk->openArticle(article);
}

} // namespace bantin::ui
