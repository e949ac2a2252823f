// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/BackupWords.h"

#include "app/messages/Messages.h"
#include "ui/look/Words.h"

namespace bantin::ui {

QString BackupWords::interval(const workflow::BackupOverview &overview, const Regulation &regulation,
                              const QString &language)
{
    const QString name = regulation.shortName.in(language);
    const QString days = tr("every %n day(s)", nullptr, overview.intervalDays);
    if (overview.isRegulated)
        return tr("%1, %2: at least %3.").arg(name, regulation.backup.cite, days);
    if (regulation.backup.cite.isEmpty())
        return tr("Your unit's own setting: %1.").arg(days);
    if (regulation.backup.intervalDays == 0)
        return tr("%1, %2 asks for backups and gives no number of days; your unit's own setting: %3.")
            .arg(name, regulation.backup.cite, days);
    return tr("%1, %2 allows %n day(s); your unit's own, stricter setting: %3.", nullptr,
              regulation.backup.intervalDays)
        .arg(name, regulation.backup.cite, days);
}

BackupWords::Message BackupWords::reminder(const workflow::BackupOverview &overview, bool isTargetThere, bool mayChoose,
                                           const Regulation &regulation, const QString &language)
{
    const BackupStanding &standing = overview.standing;
    const QString rule = interval(overview, regulation, language);
    if (standing.isClockBehind)
        return {
            tr("The clock of this computer is behind the last backup."),
            tr("Set the date and time right, then back up: until then nobody can say how old the last backup is. %1")
                .arg(rule)};
    if (!standing.isOverdue)
        return {};
    const QString next = overview.target.isEmpty()
                             ? (mayChoose ? tr("Choose a folder on another disk or a USB stick.")
                                          : tr("Ask the administrator to choose a folder for backups."))
                         : isTargetThere ? tr("The disk is there: back up now.")
                                         : tr("Plug in the disk or USB stick; the backup then begins by itself.");
    const QString headline = overview.lastVerified
                                 ? tr("The backup has been overdue since %1.").arg(Words::moment(standing.dueAt))
                                 : tr("This workspace has never been backed up.");
    return {headline, next + u' ' + rule};
}

QString BackupWords::lastBackup(const workflow::BackupOverview &overview)
{
    if (!overview.lastVerified)
        return tr("None yet");
    return tr("%1 · %2, read back and found whole")
        .arg(Words::moment(overview.lastVerified->finishedAt), Words::bytes(overview.lastVerified->size));
}

QString BackupWords::lastDrill(const workflow::BackupOverview &overview)
{
    const QString when = overview.lastDrilled
                             ? tr("%1, opened and read through").arg(Words::moment(overview.lastDrilled->drilledAt))
                             : tr("Never");
    return overview.standing.isDrillDue ? tr("%1 · one is due: the regulation asks for tested backups").arg(when)
                                        : when;
}

QString BackupWords::nextBackup(const workflow::BackupOverview &overview)
{
    if (overview.target.isEmpty())
        return tr("By itself, once a folder is chosen");
    if (overview.standing.isClockBehind)
        return tr("Now: the clock of this computer is behind the last backup");
    if (overview.standing.isOverdue)
        return tr("Overdue since %1").arg(Words::moment(overview.standing.dueAt));
    return tr("By itself, at the latest %1").arg(Words::moment(overview.standing.dueAt));
}

QString BackupWords::problem(const store::FoundBackup &backup)
{
    return backup.problem ? describe(*backup.problem).happened : QString();
}

} // namespace bantin::ui
