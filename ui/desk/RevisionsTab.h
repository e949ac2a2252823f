// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"

#include <QTreeWidget>

namespace bantin::ui {

/// The frozen revisions of the article, newest first.
class RevisionsTab final : public QTreeWidget
{
    Q_OBJECT
public:
    explicit RevisionsTab(QWidget *parent = nullptr);
    void showRevisions(const QList<Revision> &revisions);
};

} // namespace bantin::ui
