// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PortalCard.h"

#include "app/workflow/ConfigurePortal.h"
#include "sync/transport/PortalTrust.h"
#include "ui/look/StillComboBox.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/PortalCertificateDialog.h"

#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

enum class Trust { System, Authority, Key };

constexpr qint64 largestAuthority = 1 << 20;

} // namespace

PortalCard::PortalCard(WorkspaceClient &client, DeliveryDesk &deliveries, QWidget *parent)
    : SettingsCard(tr("Portal"), parent)
    , m_client(client)
    , m_deliveries(deliveries)
    , m_portal(new QLineEdit(this))
    , m_save(makeButton(u"settings.savePortal"_s, tr("Save"), ButtonLook::Plain, this))
    , m_trust(new StillComboBox(this))
    , m_key(new QLineEdit(this))
    , m_authority(makeButton(u"settings.authority"_s, tr("Choose the certificate file…"), ButtonLook::Plain, this))
    , m_saveTrust(makeButton(u"settings.saveTrust"_s, tr("Save"), ButtonLook::Plain, this))
    , m_identity(makeLabel({}, this))
    , m_loadIdentity(
          makeButton(u"settings.portalIdentity"_s, tr("Load the portal's certificate…"), ButtonLook::Plain, this))
    , m_token(new QLineEdit(this))
    , m_saveToken(makeButton(u"settings.saveToken"_s, tr("Save"), ButtonLook::Plain, this))
{
    m_portal->setObjectName("settings.portal"_L1);
    m_portal->setPlaceholderText(u"https://"_s);
    auto *certificate =
        makeButton(u"settings.certificate"_s, tr("Export the unit's certificate…"), ButtonLook::Plain, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_portal, 1);
    row->addWidget(m_save);
    column()->addWidget(makeFieldLabel(tr("Address of the portal"), m_portal, this));
    column()->addLayout(row);
    buildTrust();
    buildToken();
    buildIdentity();
    column()->addWidget(
        makeMutedLabel(tr("The portal needs the unit's certificate once, to know whose signatures count."), this));
    column()->addWidget(certificate, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, [this] { m_deliveries.setPortal(m_portal->text().trimmed()); });
    connect(certificate, &QPushButton::clicked, this, &PortalCard::exportCertificate);
    connect(&deliveries, &DeliveryDesk::portalChanged, this,
            [this] { m_portal->setText(m_deliveries.portal().toDisplayString()); });
    connect(&deliveries, &DeliveryDesk::portalChanged, this, &PortalCard::showTrust);
    connect(&deliveries, &DeliveryDesk::failed, this, &PortalCard::failed);
}

void PortalCard::buildTrust()
{
    m_trust->setObjectName("settings.trust"_L1);
    m_trust->addItem(tr("The authorities this computer trusts"), int(Trust::System));
    m_trust->addItem(tr("An authority of our own, and no other"), int(Trust::Authority));
    m_trust->addItem(tr("One key, whatever its certificate says"), int(Trust::Key));
    m_key->setObjectName("settings.portalKey"_L1);
    m_key->setAccessibleName(tr("Fingerprint of the key"));
    m_key->setPlaceholderText(u"sha256/…"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_trust);
    row->addWidget(m_key, 1);
    row->addWidget(m_authority);
    row->addStretch();
    row->addWidget(m_saveTrust);
    column()->addWidget(makeFieldLabel(tr("By what the portal proves itself"), m_trust, this));
    column()->addLayout(row);
    const auto offer = [this] {
        m_key->setVisible(m_trust->currentData().toInt() == int(Trust::Key));
        m_authority->setVisible(m_trust->currentData().toInt() == int(Trust::Authority));
    };
    connect(m_trust, &QComboBox::currentIndexChanged, this, offer);
    connect(m_authority, &QPushButton::clicked, this, &PortalCard::chooseAuthority);
    connect(m_saveTrust, &QPushButton::clicked, this, &PortalCard::saveTrust);
    offer();
}

void PortalCard::buildToken()
{
    m_token->setObjectName("settings.token"_L1);
    m_token->setEchoMode(QLineEdit::Password);
    auto *row = new QHBoxLayout;
    row->addWidget(m_token, 1);
    row->addWidget(m_saveToken);
    column()->addWidget(makeFieldLabel(tr("Access code, when a gate before the portal asks for one"), m_token, this));
    column()->addLayout(row);
    column()->addWidget(makeMutedLabel(
        tr("It is kept in this computer's keyring, never in the workspace. Saving an empty field forgets it."), this));
    connect(m_saveToken, &QPushButton::clicked, this, &PortalCard::saveToken);
}

void PortalCard::buildIdentity()
{
    m_identity->setObjectName("settings.identity"_L1);
    m_identity->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column()->addWidget(
        makeFieldLabel(tr("Who signs the portal's receipts, and can open what goes there by USB"), m_identity, this));
    column()->addWidget(m_identity);
    column()->addWidget(m_loadIdentity, 0, Qt::AlignLeft);
    connect(m_loadIdentity, &QPushButton::clicked, this, &PortalCard::chooseIdentity);
    connect(&m_deliveries, &DeliveryDesk::changed, this, &PortalCard::showIdentity);
}

/// It may become known at any time: the first contact over the line makes it so.
void PortalCard::showIdentity()
{
    if (!m_client.workspace())
        return;
    m_client.use(workflow::pinnedPortal).then(this, [this](const Result<std::optional<crypto::Certificate>> &known) {
        if (!known || !m_client.workspace())
            return;
        if (*known)
            m_identity->setText((*known)->commonName() + u'\n' + Words::fingerprint((*known)->fingerprint()));
        else
            m_identity->setText(
                tr("Not known yet. The first sending over the line makes it known; without a line, load "
                   "the file that the portal's people give."));
    });
}

void PortalCard::chooseIdentity()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the portal"), {}, tr("Certificates (*.pem *.crt)"));
    dialog->setObjectName("settings.identityFile"_L1);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PortalCard::readIdentity);
    dialog->open();
}

void PortalCard::readIdentity(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failed({Fault::NotFound, u"file-unreadable"_s, Retry::AfterCorrection, {path}, {}});
    const auto certificate = crypto::Certificate::fromPem(file.read(largestAuthority));
    if (!certificate)
        return failed(certificate.error());
    auto *dialog = new PortalCertificateDialog(m_client, *certificate, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        showIdentity();
        m_deliveries.reload();
        Q_EMIT done(tr("Packages for USB are sealed to this certificate from now on."));
    });
    dialog->open();
}

void PortalCard::showTrust()
{
    const sync::PortalTrust &trust = m_deliveries.trust();
    const Trust kind = trust.isSystem() ? Trust::System : trust.isPinned() ? Trust::Key : Trust::Authority;
    m_trust->setCurrentIndex(m_trust->findData(int(kind)));
    m_key->setText(kind == Trust::Key ? trust.toString() : QString());
    m_authorityPem = kind == Trust::Authority ? trust.toString() : QString();
    m_token->clear();
    m_token->setPlaceholderText(m_deliveries.hasAccessToken() ? tr("An access code is kept on this computer")
                                                              : QString());
}

void PortalCard::chooseAuthority()
{
    auto *dialog = new QFileDialog(this, tr("Certificate of the authority"), {}, tr("Certificates (*.pem *.crt)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PortalCard::readAuthority);
    dialog->open();
}

void PortalCard::readAuthority(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed({Fault::NotFound, u"file-unreadable"_s, Retry::AfterCorrection, {path}, {}});
        return;
    }
    m_authorityPem = QString::fromLatin1(file.read(largestAuthority));
    saveTrust();
}

void PortalCard::saveTrust()
{
    const int kind = m_trust->currentData().toInt();
    // An empty text would mean the system's authorities, which nobody chose.
    const QString chosen = kind == int(Trust::Key) ? m_key->text().trimmed() : m_authorityPem;
    const auto trust = kind == int(Trust::System) ? Result<sync::PortalTrust>(sync::PortalTrust())
                                                  : sync::PortalTrust::parse(chosen.isEmpty() ? u"-"_s : chosen);
    if (trust)
        m_deliveries.setTrust(*trust);
    else
        Q_EMIT failed(trust.error());
}

void PortalCard::saveToken()
{
    QByteArray typed = m_token->text().trimmed().toUtf8();
    m_deliveries.setAccessToken(SecretBytes(QByteArrayView(typed)));
    wipe(typed.data(), std::size_t(typed.size()));
    m_token->clear();
}

void PortalCard::refresh()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_portal->setReadOnly(!administrator);
    m_save->setEnabled(administrator);
    for (QWidget *field : std::initializer_list<QWidget *>{m_trust, m_key, m_authority, m_saveTrust, m_loadIdentity})
        field->setEnabled(administrator);
    showTrust();
    showIdentity();
}

void PortalCard::clear()
{
    m_portal->clear();
    m_key->clear();
    m_token->clear();
    m_authorityPem.clear();
    m_identity->clear();
}

void PortalCard::exportCertificate()
{
    auto *dialog = new QFileDialog(this, tr("Export the unit's certificate"), u"unit-certificate.pem"_s,
                                   tr("Certificates (*.pem)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &PortalCard::saveCertificate);
    dialog->open();
}

void PortalCard::saveCertificate(const QString &path)
{
    m_client.use([](workflow::Session &session) -> Result<QByteArray> { return session.unitCertificate.toPem(); })
        .then(this, [this, path](const Result<QByteArray> &pem) {
            QSaveFile file(path);
            if (!pem)
                Q_EMIT failed(pem.error());
            else if (file.open(QIODevice::WriteOnly) && file.write(*pem) == pem->size() && file.commit())
                Q_EMIT done(tr("The certificate is in %1.").arg(path));
            else
                Q_EMIT failed({Fault::Storage, u"disk-unwritable"_s, Retry::AfterCorrection, {path}, {}});
        });
}

} // namespace bantin::ui
