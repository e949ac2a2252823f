// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/BackupReminder.h"

#include "ui/look/BackupWords.h"
#include "ui/look/Banner.h"
#include "ui/models/BackupDesk.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

BackupReminder::BackupReminder(WorkspaceClient &client, BackupDesk &backups, const QString &language, Banner &banner,
                               QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_backups(backups)
    , m_language(language)
    , m_banner(banner)
{
    connect(&backups, &BackupDesk::changed, this, &BackupReminder::refresh);
    connect(&backups, &BackupDesk::activityChanged, this, &BackupReminder::refresh);
    connect(&banner, &Banner::actionChosen, this, &BackupReminder::act);
}

void BackupReminder::refresh()
{
    const auto &overview = m_backups.overview();
    const auto &workspace = m_client.workspace();
    if (!overview || !workspace || m_backups.activity() != BackupDesk::Activity::None) {
        m_banner.clear();
        return;
    }
    const bool mayChoose = workspace->account.roles.testFlag(Role::Administrator);
    const BackupWords::Message message =
        BackupWords::reminder(*overview, m_backups.isTargetThere(), mayChoose, workspace->regulation, m_language);
    if (m_backups.problem())
        m_banner.showError(*m_backups.problem());
    else if (!message.headline.isEmpty())
        m_banner.showMessage(Tone::Waiting, message.headline, message.detail, Banner::Closing::WithItsCause);
    else
        m_banner.clear();
    if (!m_banner.isHidden() && (mayChoose || !overview->target.isEmpty()))
        m_banner.setAction(overview->target.isEmpty() ? tr("Choose a folder") : tr("Back up now"));
}

void BackupReminder::act()
{
    if (m_backups.overview() && !m_backups.overview()->target.isEmpty())
        m_backups.backUpNow();
    Q_EMIT settingsRequested();
}

} // namespace bantin::ui
