// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/PortalCertificateDialog.h"

#include "app/workflow/ConfigurePortal.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

PortalCertificateDialog::PortalCertificateDialog(WorkspaceClient &client, const crypto::Certificate &certificate,
                                                 QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_certificate(certificate)
    , m_compared(new QCheckBox(tr("I have &compared it with what the portal's people said"), this))
    , m_foot(new DialogFoot(u"portalCertificate"_s, tr("Use this certificate"), tr("Cancel"), this))
{
    setObjectName("portalCertificate"_L1);
    setWindowTitle(tr("Certificate of the portal"));
    setMinimumWidth(560);
    build();
    connect(m_compared, &QCheckBox::toggled, m_foot, &DialogFoot::setReady);
    connect(m_foot, &DialogFoot::cancelled, this, &PortalCertificateDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &PortalCertificateDialog::pin);
    connect(&client, &WorkspaceClient::locked, this, &PortalCertificateDialog::reject);
    m_foot->setReady(false);
}

void PortalCertificateDialog::build()
{
    m_compared->setObjectName("portalCertificate.compared"_L1);
    auto *fingerprint = makeLabel(Words::fingerprint(m_certificate.fingerprint()), this);
    fingerprint->setObjectName("portalCertificate.fingerprint"_L1);
    fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    fingerprint->setAccessibleName(tr("Fingerprint: %1").arg(fingerprint->text()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(m_certificate.commonName(), 1.2, this));
    column->addWidget(makeMutedLabel(tr("Valid until %1").arg(Words::day(m_certificate.notAfter())), this));
    column->addWidget(fingerprint);
    column->addWidget(makeMutedLabel(
        tr("Anybody can make a certificate of this name. Telephone the portal's people and let them read its "
           "fingerprint to "
           "you; they see it with “bantin-portal certificate”. Whoever holds the key of this certificate can read "
           "every "
           "package that goes by USB, and what they sign counts as the portal's answer. It takes the place of the one "
           "known so far."),
        this));
    column->addWidget(m_compared);
    column->addStretch();
    column->addWidget(m_foot);
}

void PortalCertificateDialog::pin()
{
    m_foot->setBusy(tr("Keeping it…"));
    m_client
        .use([certificate = m_certificate](workflow::Session &session) {
            return workflow::pinPortal(session, certificate);
        })
        .then(this, [this](const Result<void> &pinned) {
            m_foot->setIdle();
            if (pinned)
                accept();
            else
                m_foot->showProblem(pinned.error());
        });
}

} // namespace bantin::ui
