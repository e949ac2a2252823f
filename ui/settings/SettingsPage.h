// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/Pane.h"
#include "ui/settings/SettingsSection.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace bantin::ui {

class BackupDesk;
class Banner;
class CheckDesk;
class DeliveryDesk;
class SettingsCard;
class WorkspaceClient;
struct Preferences;

/// Thiết lập: a list of sections, and the cards of the chosen one.
class SettingsPage final : public QWidget
{
    Q_OBJECT
public:
    /// All four outlive the page; `language` is the one the regulation is quoted in.
    SettingsPage(WorkspaceClient &client, DeliveryDesk &deliveries, BackupDesk &backups, Preferences &preferences,
                 const QString &language, QWidget *parent = nullptr);

    /// Reads again what the cards show.
    void refresh();
    /// What F6 leads to.
    QList<Pane> panes() const;
    void showSection(SettingsSection section);
    CheckDesk &checks() const { return *m_checks; }

Q_SIGNALS:
    /// The time after which the program locks by itself.
    void lockLimitChanged();
    /// The unit's working days.
    void calendarChanged();

private:
    void build();
    void addSections(DeliveryDesk &deliveries, BackupDesk &backups, Preferences &preferences, const QString &language);
    void addSection(SettingsSection section, const QString &name, const QList<SettingsCard *> &cards);
    void connectCard(SettingsCard *card);
    void clear();

    WorkspaceClient &m_client;
    CheckDesk *m_checks;
    Banner *m_banner;
    QListWidget *m_sections;
    QStackedWidget *m_pages;
    QList<SettingsCard *> m_cards;
};

} // namespace bantin::ui
