// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QLineEdit;
class QPushButton;

namespace bantin::ui {

class DeliveryDesk;
class WorkspaceClient;

/// Where approved articles go, and the certificate by which the portal knows the unit's signatures.
class PortalCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` and `deliveries` outlive the card.
    PortalCard(WorkspaceClient &client, DeliveryDesk &deliveries, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void exportCertificate();
    void saveCertificate(const QString &path);

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    QLineEdit *m_portal;
    QPushButton *m_save;
};

} // namespace bantin::ui
