// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/SettingsPage.h"

#include "app/workflow/AddAccount.h"
#include "app/workflow/ListAccounts.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/Preferences.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/AddAccountDialog.h"
#include "ui/settings/LockCard.h"
#include "ui/look/Banner.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QSaveFile>
#include <QScrollArea>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

SettingsPage::SettingsPage(WorkspaceClient &client, DeliveryDesk &deliveries, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_deliveries(deliveries)
    , m_preferences(preferences)
    , m_banner(new Banner(this))
{
    setObjectName("settings"_L1);
    setAccessibleName(tr("Settings"));
    m_banner->setObjectName("settings.banner"_L1);
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    auto *page = new QWidget(area);
    auto *cards = new QVBoxLayout(page);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(12);
    cards->addWidget(buildAccounts());
    cards->addWidget(buildPortal());
    auto *lock = new LockCard(m_preferences, page);
    cards->addWidget(lock);
    cards->addWidget(buildLanguage());
    cards->addWidget(buildAbout());
    cards->addStretch();
    area->setWidget(page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addWidget(makeHeading(tr("Settings"), 1.6, this));
    column->addWidget(m_banner);
    column->addWidget(area, 1);
    connect(&client, &WorkspaceClient::opened, this, &SettingsPage::refresh);
    connect(&client, &WorkspaceClient::locked, this, &SettingsPage::clear);
    connect(lock, &LockCard::limitChanged, this, &SettingsPage::lockLimitChanged);
    connect(&deliveries, &DeliveryDesk::portalChanged, this,
            [this] { m_portal->setText(m_deliveries.portal().toDisplayString()); });
    connect(&deliveries, &DeliveryDesk::failed, this, [this](const Error &error) { m_banner->showError(error); });
}

QWidget *SettingsPage::buildAccounts()
{
    QFrame *card = makeCard(this);
    m_accounts = new QTreeWidget(card);
    m_accounts->setObjectName("settings.accounts"_L1);
    m_accounts->setAccessibleName(tr("Accounts"));
    m_accounts->setHeaderLabels({tr("Name"), tr("Roles"), tr("Since")});
    m_accounts->setRootIsDecorated(false);
    m_accounts->setMinimumHeight(170);
    m_accounts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_addAccount = makeButton(u"settings.addAccount"_s, tr("Add an account…"), ButtonLook::Plain, card);
    connect(m_addAccount, &QPushButton::clicked, this, &SettingsPage::addAccount);
    QVBoxLayout *column = cardLayout(card);
    column->addWidget(makeHeading(tr("Accounts"), 1.1, card));
    column->addWidget(makeMutedLabel(tr("Everybody has a passphrase and a signing key of their own."), card));
    column->addWidget(m_accounts);
    column->addWidget(m_addAccount, 0, Qt::AlignLeft);
    return card;
}

QWidget *SettingsPage::buildPortal()
{
    QFrame *card = makeCard(this);
    m_portal = new QLineEdit(card);
    m_portal->setObjectName("settings.portal"_L1);
    m_portal->setPlaceholderText(u"https://"_s);
    m_savePortal = makeButton(u"settings.savePortal"_s, tr("Save"), ButtonLook::Plain, card);
    QPushButton *certificate =
        makeButton(u"settings.certificate"_s, tr("Export the unit's certificate…"), ButtonLook::Plain, card);
    connect(m_savePortal, &QPushButton::clicked, this, [this] {
        m_banner->hide();
        m_deliveries.setPortal(m_portal->text().trimmed());
    });
    connect(certificate, &QPushButton::clicked, this, &SettingsPage::exportCertificate);
    auto *row = new QHBoxLayout;
    row->addWidget(m_portal, 1);
    row->addWidget(m_savePortal);
    QVBoxLayout *column = cardLayout(card);
    column->addWidget(makeHeading(tr("Portal"), 1.1, card));
    column->addWidget(makeFieldLabel(tr("Address of the portal"), m_portal, card));
    column->addLayout(row);
    column->addWidget(
        makeMutedLabel(tr("The portal needs the unit's certificate once, to know whose signatures count."), card));
    column->addWidget(certificate, 0, Qt::AlignLeft);
    return card;
}

QWidget *SettingsPage::buildLanguage()
{
    QFrame *card = makeCard(this);
    m_language = new QComboBox(card);
    m_language->setObjectName("settings.language"_L1);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(u"Tiếng Việt"_s, u"vi"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(m_preferences.language)));
    connect(m_language, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
    QVBoxLayout *column = cardLayout(card);
    column->addWidget(makeHeading(tr("Language"), 1.1, card));
    column->addWidget(m_language, 0, Qt::AlignLeft);
    column->addWidget(makeMutedLabel(tr("Applies from the next start."), card));
    return card;
}

QWidget *SettingsPage::buildAbout()
{
    QFrame *card = makeCard(this);
    QVBoxLayout *column = cardLayout(card);
    column->addWidget(makeHeading(tr("About"), 1.1, card));
    column->addWidget(
        makeLabel(tr("Bàn Tin %1, free software under the GNU General Public License, version 3 or later.")
                      .arg(QCoreApplication::applicationVersion()),
                  card));
    return card;
}

void SettingsPage::refresh()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_addAccount->setEnabled(administrator);
    m_portal->setReadOnly(!administrator);
    m_savePortal->setEnabled(administrator);
    m_client.use([](workflow::Session &session) { return workflow::listAccounts(session); })
        .then(this, [this](const Result<QList<Account>> &accounts) {
            if (accounts)
                showAccounts(*accounts);
            else if (m_client.workspace())
                m_banner->showError(accounts.error());
        });
}

void SettingsPage::clear()
{
    m_accounts->clear();
    m_portal->clear();
    m_banner->clear();
}

void SettingsPage::showAccounts(const QList<Account> &accounts)
{
    m_accounts->clear();
    for (const Account &account : accounts)
        m_accounts->addTopLevelItem(
            new QTreeWidgetItem({account.name, Words::roles(account.roles), Words::moment(account.from)}));
}

void SettingsPage::addAccount()
{
    auto *dialog = new AddAccountDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AddAccountDialog::submitted, this, [this, dialog] {
        auto secret = std::make_shared<SecretBytes>(dialog->takePassphrase());
        m_client
            .use([name = dialog->name(), roles = dialog->roles(), secret](workflow::Session &session) {
                return workflow::addAccount(session, name, roles, *secret);
            })
            .then(dialog, [this, dialog](const Result<Account> &account) {
                if (!account) {
                    dialog->showProblem(account.error());
                    return;
                }
                m_banner->showMessage(Tone::Success, tr("%1 can now open this workspace.").arg(account->name));
                dialog->accept();
                refresh();
            });
    });
    dialog->open();
}

void SettingsPage::exportCertificate()
{
    auto *dialog = new QFileDialog(this, tr("Export the unit's certificate"), u"unit-certificate.pem"_s,
                                   tr("Certificates (*.pem)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_client.use([](workflow::Session &session) -> Result<QByteArray> { return session.unitCertificate.toPem(); })
            .then(this, [this, path](const Result<QByteArray> &pem) {
                QSaveFile file(path);
                if (pem && file.open(QIODevice::WriteOnly) && file.write(*pem) == pem->size() && file.commit())
                    m_banner->showMessage(Tone::Success, tr("The certificate is in %1.").arg(path));
                else
                    m_banner->showError(
                        pem ? Error{Fault::Storage, u"disk-unwritable"_s, Retry::AfterCorrection, {path}, {}}
                            : pem.error());
            });
    });
    dialog->open();
}

void SettingsPage::chooseLanguage()
{
    m_preferences.language = m_language->currentData().toString();
    m_preferences.save();
}

} // namespace bantin::ui
