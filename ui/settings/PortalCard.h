// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class DeliveryDesk;
class WorkspaceClient;

/// Where approved articles go, by what that place proves itself and what it may ask for, and the certificate by which the portal knows the unit's signatures.
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
    void buildTrust();
    void buildToken();
    void buildIdentity();
    void showIdentity();
    void chooseIdentity();
    void readIdentity(const QString &path);
    void showTrust();
    void chooseAuthority();
    void readAuthority(const QString &path);
    void saveTrust();
    void saveToken();

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    QLineEdit *m_portal;
    QPushButton *m_save;
    QComboBox *m_trust;
    QLineEdit *m_key;
    QPushButton *m_authority;
    QPushButton *m_saveTrust;
    QString m_authorityPem;
    QLabel *m_identity;
    QPushButton *m_loadIdentity;
    QLineEdit *m_token;
    QPushButton *m_saveToken;
};

} // namespace bantin::ui
