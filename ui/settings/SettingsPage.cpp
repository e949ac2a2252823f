// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "ui/look/Banner.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/Widgets.h"
#include "ui/models/CheckDesk.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/AboutCard.h"
#include "ui/settings/AccountsCard.h"
#include "ui/settings/BackupCard.h"
#include "ui/settings/BoardCard.h"
#include "ui/settings/ArchiveCard.h"
#include "ui/settings/AuditCard.h"
#include "ui/settings/CalendarCard.h"
#include "ui/settings/CheckCard.h"
#include "ui/settings/DelegationsCard.h"
#include "ui/settings/LanguageCard.h"
#include "ui/settings/LockCard.h"
#include "ui/settings/NoticeCard.h"
#include "ui/settings/OtherDesksCard.h"
#include "ui/settings/PassphraseCard.h"
#include "ui/settings/PortalCard.h"
#include "ui/settings/RecoveryKeyCard.h"
#include "ui/settings/RegulationCard.h"
#include "ui/settings/RekeyCard.h"
#include "ui/settings/RosterCard.h"
#include "ui/settings/TasksCard.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int sectionHeight = 36;

} // namespace

SettingsPage::SettingsPage(WorkspaceClient &client, DeliveryDesk &deliveries, BackupDesk &backups,
                           Preferences &preferences, const QString &language, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_checks(new CheckDesk(client, this))
    , m_banner(new Banner(this))
    , m_sections(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
{
    build();
    addSections(deliveries, backups, preferences, language);
    connect(m_sections, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_sections, &QListWidget::currentRowChanged, m_banner, &Banner::clear);
    connect(&client, &WorkspaceClient::opened, this, &SettingsPage::refresh);
    connect(&client, &WorkspaceClient::locked, this, &SettingsPage::clear);
    m_sections->setCurrentRow(0);
}

void SettingsPage::build()
{
    setObjectName("settings"_L1);
    setAccessibleName(tr("Settings"));
    m_banner->setObjectName("settings.banner"_L1);
    m_sections->setObjectName("settings.sections"_L1);
    m_sections->setAccessibleName(tr("Sections of the settings"));
    m_sections->setProperty("look", u"sections"_s);
    m_sections->setFrameShape(QFrame::NoFrame);
    m_sections->setFixedWidth(220);
    auto *row = new QHBoxLayout;
    row->setSpacing(20);
    row->addWidget(m_sections);
    row->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addWidget(makeHeading(tr("Settings"), 1.6, this));
    column->addWidget(m_banner);
    column->addLayout(row, 1);
}

void SettingsPage::addSections(DeliveryDesk &deliveries, BackupDesk &backups, Preferences &preferences,
                               const QString &language)
{
    using enum SettingsSection;
    auto *lock = new LockCard(preferences, this);
    connect(lock, &LockCard::limitChanged, this, &SettingsPage::lockLimitChanged);
    addSection(Accounts, tr("Accounts"), {new AccountsCard(m_client, this)});
    addSection(Keys, tr("Passphrase and keys"),
               {new PassphraseCard(m_client, this), new RecoveryKeyCard(m_client, this),
                new OtherDesksCard(m_client, this), new RekeyCard(m_client, this), lock});
    addSection(Board, tr("Editorial board"),
               {new BoardCard(m_client, this), new DelegationsCard(m_client, this), new TasksCard(m_client, this),
                new RosterCard(m_client, this)});
    addSection(Regulation, tr("Regulation"), {new RegulationCard(m_client, language, this)});
    addSection(Backup, tr("Backup"),
               {new BackupCard(m_client, backups, language, this), new ArchiveCard(m_client, language, this)});
    addSection(AuditLog, tr("Audit log"), {new AuditCard(m_client, this)});
    addSection(Portal, tr("Portal"), {new PortalCard(m_client, deliveries, this)});
    auto *calendar = new CalendarCard(m_client, language, this);
    connect(calendar, &CalendarCard::calendarChanged, this, &SettingsPage::calendarChanged);
    addSection(Calendar, tr("Working days"), {calendar});
    addSection(General, tr("General"),
               {new LanguageCard(preferences, this), new NoticeCard(preferences, this),
                new CheckCard(m_client, *m_checks, this), new AboutCard(this)});
}

void SettingsPage::addSection(SettingsSection section, const QString &name, const QList<SettingsCard *> &cards)
{
    auto *item = new QListWidgetItem(name, m_sections);
    item->setData(Qt::UserRole, int(section));
    item->setSizeHint({0, sectionHeight});
    auto *area = new QScrollArea(m_pages);
    auto *page = new QWidget(area);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (SettingsCard *card : cards) {
        column->addWidget(card);
        connectCard(card);
    }
    column->addStretch();
    area->setFocusPolicy(Qt::NoFocus);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    followFocus(*area);
    area->setWidget(page);
    showThrough(*area);
    m_pages->addWidget(area);
}

void SettingsPage::connectCard(SettingsCard *card)
{
    m_cards.append(card);
    connect(card, &SettingsCard::failed, m_banner, [this](const Error &error) { m_banner->showError(error); });
    connect(card, &SettingsCard::done, m_banner,
            [this](const QString &sentence) { m_banner->showMessage(Tone::Success, sentence); });
}

void SettingsPage::refresh()
{
    if (!m_client.workspace())
        return;
    for (SettingsCard *card : std::as_const(m_cards))
        card->refresh();
}

void SettingsPage::showSection(SettingsSection section)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (m_sections->item(row)->data(Qt::UserRole).toInt() == int(section))
            m_sections->setCurrentRow(row);
    }
}

QList<Pane> SettingsPage::panes() const
{
    return {paneOfStops(*m_sections), paneOfStops(*m_pages)};
}

void SettingsPage::clear()
{
    for (SettingsCard *card : std::as_const(m_cards))
        card->clear();
    m_banner->clear();
}

} // namespace bantin::ui
