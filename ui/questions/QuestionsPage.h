// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadQuestions.h"

#include "ui/look/Pane.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class Banner;
class OfficeCalendar;
class WorkspaceClient;

/// Hỏi đáp: every question somebody asked the unit, open ones first and of those the one due soonest, and receiving a new
/// one. A row leads to the desk, where the question is handled.
class QuestionsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionsPage(WorkspaceClient &client, QWidget *parent = nullptr);

    void refresh();
    void clear();
    void focusList();
    /// What F6 leads to.
    QList<Pane> panes();

Q_SIGNALS:
    void articleRequested(const bantin::ArticleId &article);
    /// How many are open; how many of them are late.
    void counted(int open, int late);

private:
    void build();
    void show(const QList<workflow::ListedQuestion> &questions);
    void askForQuestion();

    WorkspaceClient &m_client;
    std::shared_ptr<OfficeCalendar> m_calendar; ///< the store thread's
    Banner *m_banner;
    QTreeWidget *m_list;
    QLabel *m_empty;
    QPushButton *m_receive;
    bool m_isReading = false;
    bool m_isStale = false;
};

} // namespace bantin::ui
