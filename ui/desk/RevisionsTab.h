// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadArticles.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace bantin::ui {

/// The frozen revisions of the article and the former texts kept between them, newest first. A former text can be brought
/// back; the text it replaces is kept in its turn.
class RevisionsTab final : public QWidget
{
    Q_OBJECT
public:
    explicit RevisionsTab(QWidget *parent = nullptr);
    void showArticle(const workflow::ArticleView &view);

Q_SIGNALS:
    void versionRequested(qint64 version);

private:
    void addVersions(const workflow::ArticleView &view);
    /// 0 when none is selected.
    qint64 selectedVersion() const;

    QTreeWidget *m_tree;
    QPushButton *m_bringBack;
    bool m_editable = false;
};

} // namespace bantin::ui
