// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Roster.h"
#include "ui/settings/SettingsCard.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Quy chế: the profile the unit follows and since when, and what it asks of itself beyond it. Administrators change both; each
/// change is a signed record. The workspace locks after one, so that everything is read anew under the rules now in force.
class RegulationCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `client` outlives the card; the regulation is quoted in `language`.
    RegulationCard(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void refresh() override;
    void clear() override;

private:
    void show(const Roster &roster, const QByteArray &unitRules);
    void change();
    void tighten();

    WorkspaceClient &m_client;
    QString m_language;
    Roster m_roster;
    QLabel *m_followed;
    QTreeWidget *m_own;
    QPushButton *m_change;
    QPushButton *m_tighten;
};

} // namespace bantin::ui
