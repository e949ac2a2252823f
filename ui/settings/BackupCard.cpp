// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/BackupCard.h"

#include "ui/look/BackupWords.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/BackupDesk.h"
#include "ui/models/WorkspaceClient.h"

#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QSpinBox>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

BackupCard::BackupCard(WorkspaceClient &client, BackupDesk &backups, const QString &language, QWidget *parent)
    : SettingsCard(tr("Backup"), parent)
    , m_client(client)
    , m_backups(backups)
    , m_language(language)
    , m_target(makeLabel({}, this))
    , m_sameDisk(makeMutedLabel(tr("This folder is on the disk of the workspace itself: what breaks or steals the one "
                                   "takes the other along."),
                                this))
    , m_choose(makeButton(u"backup.choose"_s, tr("Choose a folder…"), ButtonLook::Plain, this))
    , m_days(new QSpinBox(this))
    , m_rule(makeMutedLabel({}, this))
    , m_run(makeButton(u"backup.run"_s, tr("Back up now"), ButtonLook::Primary, this))
    , m_drill(makeButton(u"backup.drill"_s, tr("Prove that the newest opens"), ButtonLook::Plain, this))
    , m_cancel(makeButton(u"backup.cancel"_s, tr("Stop"), ButtonLook::Plain, this))
    , m_progress(new QProgressBar(this))
    , m_list(new QTreeWidget(this))
{
    column()->addWidget(makeMutedLabel(tr("A backup is encrypted like the workspace. It opens on any computer with a "
                                          "passphrase of this workspace or with its recovery key."),
                                       this));
    column()->addSpacing(Theme::space);
    column()->addLayout(buildFacts());
    column()->addSpacing(Theme::space);
    column()->addLayout(buildActions());
    column()->addSpacing(Theme::space);
    buildList();
    connectDesk();
    clear();
}

QFormLayout *BackupCard::buildFacts()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(2 * Theme::space);
    form->setVerticalSpacing(Theme::space);
    const auto fact = [this, form](const QString &name, const QString &caption) {
        QLabel *value = makeLabel({}, this);
        value->setObjectName(name);
        value->setAccessibleName(caption);
        form->addRow(makeMutedLabel(caption, this), value);
        return value;
    };
    m_target->setObjectName("backup.target"_L1);
    m_target->setAccessibleName(tr("Folder for backups"));
    m_target->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sameDisk->setObjectName("backup.sameDisk"_L1);
    auto *folder = new QHBoxLayout;
    folder->addWidget(m_target, 1);
    folder->addWidget(m_choose);
    auto *where = new QVBoxLayout;
    where->setSpacing(4);
    where->addLayout(folder);
    where->addWidget(m_sameDisk);
    form->addRow(makeMutedLabel(tr("Folder or USB stick"), this), where);
    m_days->setObjectName("backup.days"_L1);
    m_days->setAccessibleName(tr("Days between backups"));
    m_days->setSuffix(tr(" days"));
    m_rule->setObjectName("backup.rule"_L1);
    auto *often = new QVBoxLayout;
    often->setSpacing(4);
    often->addWidget(m_days, 0, Qt::AlignLeft);
    often->addWidget(m_rule);
    form->addRow(makeFieldLabel(tr("At least every"), m_days, this), often);
    m_last = fact(u"backup.last"_s, tr("Last backup"));
    m_next = fact(u"backup.next"_s, tr("Next backup"));
    m_drilled = fact(u"backup.drilled"_s, tr("Last test"));
    return form;
}

QLayout *BackupCard::buildActions()
{
    m_progress->setObjectName("backup.progress"_L1);
    m_progress->setAccessibleName(tr("Progress of the backup"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_run);
    row->addWidget(m_drill);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addStretch();
    return row;
}

void BackupCard::buildList()
{
    m_list->setObjectName("backup.list"_L1);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Made"), tr("Size"), tr("Articles"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setMinimumHeight(150);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    column()->addWidget(m_list, 1);
}

void BackupCard::connectDesk()
{
    connect(m_choose, &QPushButton::clicked, this, &BackupCard::chooseTarget);
    connect(m_days, &QSpinBox::editingFinished, this, [this] {
        if (m_backups.overview() && m_days->value() != m_backups.overview()->intervalDays)
            m_backups.setInterval(m_days->value());
    });
    connect(m_run, &QPushButton::clicked, &m_backups, &BackupDesk::backUpNow);
    connect(m_drill, &QPushButton::clicked, &m_backups, &BackupDesk::drillNow);
    connect(m_cancel, &QPushButton::clicked, &m_backups, &BackupDesk::cancel);
    connect(&m_backups, &BackupDesk::changed, this, &BackupCard::showState);
    connect(&m_backups, &BackupDesk::activityChanged, this, &BackupCard::showActivity);
    connect(&m_backups, &BackupDesk::progressed, m_progress, &QProgressBar::setValue);
    connect(&m_backups, &BackupDesk::failed, this, &BackupCard::failed);
    connect(&m_backups, &BackupDesk::backedUp, this, &BackupCard::tellBackedUp);
    connect(&m_backups, &BackupDesk::drilled, this, &BackupCard::tellDrilled);
}

void BackupCard::refresh()
{
    m_backups.reload();
}

void BackupCard::clear()
{
    for (QLabel *label : {m_target, m_rule, m_last, m_next, m_drilled})
        label->clear();
    m_list->clear();
    m_list->hide();
    m_sameDisk->hide();
    showActivity();
}

void BackupCard::showState()
{
    const auto &overview = m_backups.overview();
    const auto &workspace = m_client.workspace();
    if (!overview || !workspace) {
        clear();
        return;
    }
    const int regulated = workspace->regulation.backup.intervalDays;
    m_days->setRange(1, regulated > 0 ? regulated : BackupSchedule::longestIntervalDays);
    m_days->setValue(overview->intervalDays);
    const QString folder = QDir::toNativeSeparators(overview->target);
    m_target->setText(folder.isEmpty()            ? tr("No folder chosen yet")
                      : m_backups.isTargetThere() ? folder
                                                  : tr("%1 (not connected now)").arg(folder));
    m_sameDisk->setVisible(m_backups.isTargetOnSameDisk());
    m_rule->setText(BackupWords::interval(*overview, workspace->regulation, m_language));
    m_last->setText(BackupWords::lastBackup(*overview));
    m_next->setText(BackupWords::nextBackup(*overview));
    m_drilled->setText(BackupWords::lastDrill(*overview));
    showBackups();
    showActivity();
}

void BackupCard::showBackups()
{
    m_list->clear();
    const auto &drilled = m_backups.overview()->lastDrilled;
    for (const store::FoundBackup &backup : m_backups.backups()) {
        if (!backup.manifest) {
            m_list->addTopLevelItem(new QTreeWidgetItem({backup.name, {}, {}, BackupWords::problem(backup)}));
            continue;
        }
        const bool isProven = drilled && drilled->sequence == backup.manifest->sequence;
        m_list->addTopLevelItem(new QTreeWidgetItem(
            {Words::moment(backup.manifest->startedAt), Words::bytes(backup.manifest->size()),
             QString::number(backup.manifest->counts.articles),
             isProven ? tr("proven to open, %1").arg(Words::moment(drilled->drilledAt)) : tr("verified when made")}));
    }
    m_list->setVisible(m_list->topLevelItemCount() > 0);
}

void BackupCard::showActivity()
{
    const bool isBusy = m_backups.activity() != BackupDesk::Activity::None;
    const bool mayChoose =
        !isBusy && m_client.mayWrite() && m_client.workspace()->account.roles.testFlag(Role::Administrator);
    m_choose->setEnabled(mayChoose);
    m_days->setEnabled(mayChoose);
    m_run->setEnabled(!isBusy && m_backups.overview() && !m_backups.overview()->target.isEmpty());
    m_drill->setEnabled(!isBusy && !m_backups.backups().isEmpty());
    m_cancel->setVisible(isBusy);
    m_progress->setVisible(isBusy);
    if (!isBusy)
        m_progress->setValue(0);
}

void BackupCard::tellBackedUp(const store::BackupReport &report)
{
    if (!report.unreadable.isEmpty())
        Q_EMIT failed(
            {Fault::Tampered, u"backup-incomplete"_s, Retry::Never, {QString::number(report.unreadable.size())}, {}});
    else
        Q_EMIT done(tr("The backup was written and read back whole; %1 were new.").arg(Words::bytes(report.written)));
}

void BackupCard::tellDrilled(const workflow::DrillReport &report)
{
    Q_EMIT done(tr("The backup of %1 opens and is whole: %n article(s) with all decisions, pictures and packages were "
                   "read.",
                   nullptr, int(report.proof.counts.articles))
                    .arg(Words::moment(report.manifest.startedAt)));
}

void BackupCard::chooseTarget()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder for backups"),
                                   m_backups.overview() ? m_backups.overview()->target : QString());
    dialog->setObjectName("backup.chooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, &m_backups, &BackupDesk::setTarget);
    dialog->open();
}

} // namespace bantin::ui
