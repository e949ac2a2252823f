// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class Banner;
class DeliveryDesk;
class WorkspaceClient;
struct Preferences;

/// Thiết lập: accounts, portal address, the unit's certificate, language, about. What only administrators may do is
/// there for everybody to read and disabled for the others.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(WorkspaceClient &client, DeliveryDesk &deliveries, Preferences &preferences,
                 QWidget *parent = nullptr);

    void refresh();

Q_SIGNALS:
    /// The time after which the program locks by itself.
    void lockLimitChanged();

private:
    void clear();
    QWidget *buildAccounts();
    QWidget *buildPortal();
    QWidget *buildLanguage();
    QWidget *buildAbout();
    void showAccounts(const QList<Account> &accounts);
    void addAccount();
    void exportCertificate();
    void chooseLanguage();

    WorkspaceClient &m_client;
    DeliveryDesk &m_deliveries;
    Preferences &m_preferences;
    Banner *m_banner = nullptr;
    QTreeWidget *m_accounts = nullptr;
    QPushButton *m_addAccount = nullptr;
    QLineEdit *m_portal = nullptr;
    QPushButton *m_savePortal = nullptr;
    QComboBox *m_language = nullptr;
};

} // namespace bantin::ui
