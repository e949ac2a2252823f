// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RevisionsTab.h"

#include "ui/look/Words.h"

#include <QHeaderView>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RevisionsTab::RevisionsTab(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName("inspector.revisions"_L1);
    setAccessibleName(tr("Revisions"));
    setHeaderLabels({tr("Revision"), tr("Frozen"), tr("Digest")});
    setRootIsDecorated(false);
    setFrameShape(QFrame::NoFrame);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

void RevisionsTab::showRevisions(const QList<Revision> &revisions)
{
    clear();
    for (const Revision &revision : revisions) {
        auto *row = new QTreeWidgetItem({QString::number(revision.number), Words::moment(revision.createdAt),
                                         Words::digest(revision.manifestSha512)});
        row->setToolTip(0, revision.metadata.title);
        insertTopLevelItem(0, row);
    }
}

} // namespace bantin::ui
