// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/store/backup/BackupFolder.h"
#include "app/workflow/BackUpWorkspace.h"

#include <QCoreApplication>

namespace bantin::ui {

/// How a workspace stands with its backups, in words.
class BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::BackupWords)
public:
    struct Message {
        QString headline;
        QString detail;
    };

    /// How often, and who says so: the regulation with its clause, or the unit where the regulation gives no number.
    static QString interval(const workflow::BackupOverview &overview, const Regulation &regulation,
                            const QString &language);
    /// Why a reminder is shown and what this person can do; an empty headline when there is nothing to remind of.
    static Message reminder(const workflow::BackupOverview &overview, bool isTargetThere, bool mayChoose,
                            const Regulation &regulation, const QString &language);
    static QString lastBackup(const workflow::BackupOverview &overview);
    static QString lastDrill(const workflow::BackupOverview &overview);
    static QString nextBackup(const workflow::BackupOverview &overview);
    /// Why a backup cannot be restored, or nothing.
    static QString problem(const store::FoundBackup &backup);
};

} // namespace bantin::ui
