// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bantin::ui {

class Banner;
class BackupDesk;
class WorkspaceClient;

/// Keeps a banner above every page while a backup is overdue, with the clause of the rule, or after one that began by
/// itself failed; it goes with its cause.
class BackupReminder final : public QObject
{
    Q_OBJECT
public:
    BackupReminder(WorkspaceClient &client, BackupDesk &backups, const QString &language, Banner &banner,
                   QObject *parent = nullptr);

Q_SIGNALS:
    void settingsRequested();

private:
    void refresh();
    void act();

    WorkspaceClient &m_client;
    BackupDesk &m_backups;
    QString m_language;
    Banner &m_banner;
};

} // namespace bantin::ui
