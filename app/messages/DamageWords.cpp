// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/DamageWords.h"

#include <QCoreApplication>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Damage)

public:
    static QString whole(const StoreReport &report)
    {
        if (report.isSound())
            return report.isComplete ? tr("Everything in this workspace reads as it was written.")
                                     : tr("Every text in this workspace reads as it was written.");
        if (report.needsRepair())
            return tr("Files of this workspace are damaged. What reads was not changed.");
        if (report.openLosses().isEmpty())
            return tr("Only the search index is damaged. It is made of the drafts; nothing is lost.");
        return tr("Parts of this workspace are missing. What is there was not changed.");
    }
    static QString file(const StoreReport::File &file)
    {
        switch (file.state) {
        case StoreReport::FileState::Sound:
            return file.logBroken ? tr("%1: the last changes before the program ended do not all read.").arg(file.name)
                                  : QString();
        case StoreReport::FileState::Damaged:
            return tr("%1: %n part(s) cannot be read.", nullptr, int(file.damagedPages.size())).arg(file.name);
        case StoreReport::FileState::Missing:
            return tr("%1: the file is gone.").arg(file.name);
        case StoreReport::FileState::Foreign:
            break;
        }
        return tr("%1: nothing in this file belongs to this workspace.").arg(file.name);
    }
    static QString loss(const StoreLoss &loss)
    {
        const QString article =
            loss.title.isEmpty() ? tr("An article whose title is lost") : tr("“%1”").arg(loss.title);
        const QString text = loss.part == StoreLoss::Part::Records        ? records(loss)
                             : loss.part == StoreLoss::Part::RegisterFile ? registerFile(loss)
                                                                          : tr("%1: %2").arg(article, part(loss));
        if (loss.isRestored)
            return tr("%1 – restored from the backup").arg(text);
        return loss.isKnown ? tr("%1 – known since an earlier repair").arg(text) : text;
    }
    static QString next(const StoreReport &report)
    {
        if (report.needsRepair())
            return tr("Repair the workspace; with a backup what is lost comes back. The damaged files are kept.");
        return report.openLosses().isEmpty() ? QString() : tr("Repair the workspace with a backup.");
    }

private:
    static QString registerFile(const StoreLoss &loss)
    {
        return tr("A file kept with entry %1 of the registers: %2").arg(loss.number).arg(loss.name.left(12));
    }
    static QString records(const StoreLoss &loss)
    {
        if (loss.name == "audit_checkpoints"_L1)
            return tr("Checkpoints of the audit log, before entry %1").arg(loss.number);
        const QString rows = table(loss.name);
        return loss.number > 0 ? tr("%1, from number %2").arg(rows).arg(loss.number) : rows;
    }
    static QString table(const QString &table)
    {
        if (table == "rosters"_L1)
            return tr("Signed lists of the unit's members");
        if (table == "tasks"_L1)
            return tr("Tasks the head of the board assigned");
        if (table == "audit"_L1)
            return tr("Entries of the audit log");
        if (table == "records"_L1)
            return tr("Signed minutes of the unit");
        if (table == "register_entries"_L1)
            return tr("Entries of the registers");
        if (table == "letters"_L1)
            return tr("Letters to contributors");
        if (table == "comments"_L1)
            return tr("Comments on articles");
        if (table == "private_fields"_L1)
            return tr("What people gave in private");
        if (table == "question_events"_L1)
            return tr("Signed steps of questions");
        return table == "accounts"_L1 ? tr("Accounts") : tr("Settings of the workspace");
    }
    static QString part(const StoreLoss &loss)
    {
        switch (loss.part) {
        case StoreLoss::Part::Article:
            return tr("its state and dates");
        case StoreLoss::Part::Draft:
            return tr("the draft");
        case StoreLoss::Part::Revision:
            return tr("version %1").arg(loss.number);
        case StoreLoss::Part::RevisionText:
            return tr("the text of version %1").arg(loss.number);
        case StoreLoss::Part::Decision:
            return tr("decision %1").arg(loss.number);
        case StoreLoss::Part::Authors:
            return loss.number > 0 ? tr("who wrote version %1").arg(loss.number) : tr("who wrote the draft");
        case StoreLoss::Part::Delivery:
            return tr("its place in the outbox");
        case StoreLoss::Part::Typed:
            return tr("the last words typed");
        case StoreLoss::Part::FormerDraft:
            return tr("an earlier draft in its history");
        case StoreLoss::Part::Picture:
            return tr("the picture %1").arg(loss.name.left(12));
        case StoreLoss::Part::Package:
            return tr("its package");
        case StoreLoss::Part::Comments:
            return tr("comments on it");
        case StoreLoss::Part::Claim:
            return tr("who took it up for review");
        case StoreLoss::Part::RegisterFile:
        case StoreLoss::Part::Records:
            break;
        }
        return loss.name;
    }
};

} // namespace

QStringList describe(const StoreReport &report)
{
    QStringList sentences{Words::whole(report)};
    for (const StoreReport::File &file : report.files)
        sentences.append(Words::file(file));
    sentences += describe(report.losses);
    sentences.append(Words::next(report));
    sentences.removeAll(QString());
    return sentences;
}

QStringList describe(const QList<StoreLoss> &losses)
{
    QStringList sentences;
    for (const StoreLoss &loss : losses)
        sentences.append(Words::loss(loss));
    return sentences;
}

} // namespace bantin
