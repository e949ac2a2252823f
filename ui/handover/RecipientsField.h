// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/PlanHandover.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeWidget;

namespace bantin::ui {

/// Who receives a hand-over: members with their roles, found by typing a part of either without tone marks, ticked with the space bar.
/// Whom nothing can be sealed to is shown with the reason and cannot be ticked. UI thread.
class RecipientsField final : public QWidget
{
    Q_OBJECT
public:
    RecipientsField(const QList<workflow::HandoverMember> &members, QWidget *parent = nullptr);

    QList<workflow::HandoverMember> chosen() const;
    QLineEdit *line() const { return m_search; }
    QTreeWidget *list() const { return m_list; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void addRow(const workflow::HandoverMember &member);
    void narrow(const QString &words);
    void takeTheOnlyOne();
    void tell();

    QList<workflow::HandoverMember> m_members;
    QLineEdit *m_search;
    QTreeWidget *m_list;
    QLabel *m_chosen;
};

} // namespace bantin::ui
