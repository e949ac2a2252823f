// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RecoveredDrafts.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextEdit;

namespace bantin::ui {

/// What was being typed when the program ended without being closed: for each article its age, what was added and removed,
/// the text before and after, and the choice between them. Closing it decides nothing; the recovered text is in use.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `now` tells how old the texts are.
    RecoveryDialog(QList<workflow::RecoveredDraft> drafts, const QDateTime &now, QWidget *parent = nullptr);

    /// Takes the article out; closes with the last.
    void settle(const ArticleId &article);
    void showProblem(const Error &error);

Q_SIGNALS:
    void keepRequested(const bantin::ArticleId &article);
    void goBackRequested(const bantin::ArticleId &article);

private:
    void build();
    QWidget *makeComparison();
    void showDraft(int row);
    void choose(void (RecoveryDialog::*choice)(const ArticleId &));

    QList<workflow::RecoveredDraft> m_drafts;
    const QDateTime m_now;
    QListWidget *m_list;
    QLabel *m_title;
    QLabel *m_age;
    QLabel *m_problem;
    QLabel *m_beforeHeading;
    QLabel *m_afterHeading;
    QTextEdit *m_before;
    QTextEdit *m_after;
    QPushButton *m_back;
    QPushButton *m_keep;
};

} // namespace bantin::ui
