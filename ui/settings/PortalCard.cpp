// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PortalCard.h"

#include "ui/look/Widgets.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

PortalCard::PortalCard(WorkspaceClient &client, DeliveryDesk &deliveries, QWidget *parent)
    : SettingsCard(tr("Portal"), parent)
    , m_client(client)
    , m_deliveries(deliveries)
    , m_portal(new QLineEdit(this))
    , m_save(makeButton(u"settings.savePortal"_s, tr("Save"), ButtonLook::Plain, this))
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
    column()->addWidget(
        makeMutedLabel(tr("The portal needs the unit's certificate once, to know whose signatures count."), this));
    column()->addWidget(certificate, 0, Qt::AlignLeft);
    connect(m_save, &QPushButton::clicked, this, [this] { m_deliveries.setPortal(m_portal->text().trimmed()); });
    connect(certificate, &QPushButton::clicked, this, &PortalCard::exportCertificate);
    connect(&deliveries, &DeliveryDesk::portalChanged, this,
            [this] { m_portal->setText(m_deliveries.portal().toDisplayString()); });
    connect(&deliveries, &DeliveryDesk::failed, this, &PortalCard::failed);
}

void PortalCard::refresh()
{
    const bool administrator = m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_portal->setReadOnly(!administrator);
    m_save->setEnabled(administrator);
}

void PortalCard::clear()
{
    m_portal->clear();
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
