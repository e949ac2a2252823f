// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"

#include <QDialog>

class QCheckBox;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Shows the fingerprint of a certificate that somebody brought as the portal's, to be compared, and takes it when a person says that it
/// is right. Accepted once it is kept; whatever was known before is replaced.
class PortalCertificateDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    PortalCertificateDialog(WorkspaceClient &client, const crypto::Certificate &certificate, QWidget *parent = nullptr);

private:
    void build();
    void pin();

    WorkspaceClient &m_client;
    const crypto::Certificate m_certificate;
    QCheckBox *m_compared;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
