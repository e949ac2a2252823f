// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/RevisionsTab.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RevisionsTab::RevisionsTab(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_bringBack(makeButton(u"inspector.bringBack"_s, tr("Bring this text back"), ButtonLook::Plain, this))
{
    m_tree->setObjectName("inspector.revisions"_L1);
    m_tree->setAccessibleName(tr("Revisions"));
    m_tree->setHeaderLabels({tr("Revision"), tr("Frozen"), tr("Digest")});
    m_tree->setRootIsDecorated(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_bringBack->setToolTip(tr("The text of now is kept here in its turn."));
    m_bringBack->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, Theme::space);
    column->addWidget(m_tree, 1);
    column->addWidget(m_bringBack, 0, Qt::AlignHCenter);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this,
            [this] { m_bringBack->setEnabled(m_editable && selectedVersion() > 0); });
    connect(m_bringBack, &QPushButton::clicked, this, [this] {
        if (const qint64 version = selectedVersion(); version > 0)
            Q_EMIT versionRequested(version);
    });
}

qint64 RevisionsTab::selectedVersion() const
{
    const auto selected = m_tree->selectedItems();
    return selected.isEmpty() ? 0 : selected.constFirst()->data(0, Qt::UserRole).toLongLong();
}

void RevisionsTab::showArticle(const workflow::ArticleView &view)
{
    const qint64 selected = selectedVersion();
    m_editable = view.editable && !view.editVoidsApproval;
    m_tree->clear();
    for (const Revision &revision : view.revisions) {
        auto *row = new QTreeWidgetItem({QString::number(revision.number), Words::moment(revision.createdAt),
                                         Words::digest(revision.manifestSha512)});
        row->setToolTip(0, revision.metadata.title);
        m_tree->insertTopLevelItem(0, row);
    }
    addVersions(view);
    for (int i = 0; selected > 0 && i < m_tree->topLevelItemCount(); ++i) {
        if (m_tree->topLevelItem(i)->data(0, Qt::UserRole).toLongLong() == selected)
            m_tree->setCurrentItem(m_tree->topLevelItem(i));
    }
    m_bringBack->setVisible(!view.versions.isEmpty());
    m_bringBack->setEnabled(m_editable && selectedVersion() > 0);
}

void RevisionsTab::addVersions(const workflow::ArticleView &view)
{
    for (const store::DraftVersion &version : view.versions) {
        const bool aside = version.kind == store::DraftVersion::Kind::SetAside;
        auto *row = new QTreeWidgetItem(
            {u"–"_s, Words::moment(version.writtenAt), aside ? tr("set aside") : tr("kept by itself")});
        row->setToolTip(0, version.title);
        row->setData(0, Qt::UserRole, version.number);
        m_tree->addTopLevelItem(row);
    }
}

} // namespace bantin::ui
