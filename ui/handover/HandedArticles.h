// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/PlanHandover.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

namespace bantin::ui {

/// Which articles go along, how much they are, and whose private data stays here because of whom. UI thread.
class HandedArticles final : public QWidget
{
    Q_OBJECT
public:
    explicit HandedArticles(const workflow::HandoverPlan &plan, QWidget *parent = nullptr);

    QList<ArticleId> chosen() const;
    QTreeWidget *list() const { return m_list; }
    /// Tells anew what stays here.
    void setRecipients(const QList<workflow::HandoverMember> &recipients);

Q_SIGNALS:
    void changed();

private:
    void build();
    void addRow(const workflow::HandoverItem &item);
    void tell();

    workflow::HandoverPlan m_plan;
    QList<workflow::HandoverMember> m_recipients;
    QTreeWidget *m_list;
    QLabel *m_size;
    QLabel *m_withheld;
};

} // namespace bantin::ui
