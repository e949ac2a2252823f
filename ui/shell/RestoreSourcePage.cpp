// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RestoreSourcePage.h"

#include "app/messages/Messages.h"
#include "app/workflow/RestoreWorkspace.h"
#include "ui/look/BackupWords.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RestoreSourcePage::RestoreSourcePage(QWidget *parent)
    : QWizardPage(parent)
    , m_place(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_hint(makeMutedLabel({}, this))
{
    setTitle(tr("The backup"));
    setSubTitle(tr("Choose the disk, USB stick or folder the backups are on."));
    m_place->setObjectName("restore.place"_L1);
    m_place->setReadOnly(true);
    m_list->setObjectName("restore.list"_L1);
    m_list->setAccessibleName(tr("Backups"));
    m_list->setHeaderLabels({tr("Made"), tr("Unit"), tr("Size"), tr("Articles"), tr("State")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_hint->setObjectName("restore.hint"_L1);
    QPushButton *browse = makeButton(u"restore.browse"_s, tr("Choose…"), ButtonLook::Plain, this);
    auto *row = new QHBoxLayout;
    row->addWidget(m_place, 1);
    row->addWidget(browse);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeFieldLabel(tr("Folder"), m_place, this));
    column->addLayout(row);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    connect(browse, &QPushButton::clicked, this, &RestoreSourcePage::choosePlace);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RestoreSourcePage::completeChanged);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { show(m_reading.result()); });
}

std::optional<QDir> RestoreSourcePage::backup() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0 || !m_found.at(row).manifest)
        return {};
    return m_found.at(row).folder;
}

bool RestoreSourcePage::isComplete() const
{
    return backup().has_value();
}

void RestoreSourcePage::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder with the backups"), m_place->text());
    dialog->setObjectName("restore.chooser"_L1);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &RestoreSourcePage::setPlace);
    dialog->open();
}

void RestoreSourcePage::setPlace(const QString &folder)
{
    m_place->setText(QDir::toNativeSeparators(folder));
    m_list->clear();
    m_hint->setText(tr("Looking for backups…"));
    m_reading.setFuture(QtConcurrent::run([folder] { return workflow::listBackups(QDir(folder)); }));
}

void RestoreSourcePage::show(const Result<QList<store::FoundBackup>> &found)
{
    m_list->clear();
    m_found = found ? *found : QList<store::FoundBackup>();
    m_hint->setText(found ? tr("What is shown here is checked when the backup is opened.")
                          : describe(found.error()).oneLine());
    for (const store::FoundBackup &backup : std::as_const(m_found)) {
        const auto &manifest = backup.manifest;
        m_list->addTopLevelItem(new QTreeWidgetItem(
            manifest ? QStringList{Words::moment(manifest->startedAt), manifest->unit, Words::bytes(manifest->size()),
                                   QString::number(manifest->counts.articles)}
                     : QStringList{backup.name, {}, {}, {}, BackupWords::problem(backup)}));
    }
    const auto readable = std::ranges::find_if(
        std::as_const(m_found), [](const store::FoundBackup &backup) { return backup.manifest.has_value(); });
    if (readable != m_found.cend())
        m_list->setCurrentItem(m_list->topLevelItem(int(readable - m_found.cbegin())));
    Q_EMIT completeChanged();
}

} // namespace bantin::ui
