// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Account.h"
#include "app/domain/Comment.h"
#include "app/domain/Decision.h"
#include "ui/models/WhenSaved.h"
#include "ui/review/CommentDialog.h"

#include <QMenu>
#include <QObject>

namespace bantin::ui {

class ArticlePane;
class BatchDialog;
class Inspector;
class OpenArticle;
class StepDialog;
class WorkspaceClient;
class LetterDialog;

/// The steps beside the path of the open article: taking it back, passing it on, taking it over, answering its contributor,
/// approving several, comments and suggestions. Each in a dialog that closes when the workspace is locked. UI thread.
class ReviewSteps final : public QObject
{
    Q_OBJECT
public:
    /// Where they are taken.
    struct Place {
        WorkspaceClient &client;
        OpenArticle &open;
        ArticlePane &article;
        Inspector &inspector;
        QString language; ///< the regulation is quoted in
        WhenSaved whenSaved;
    };

    ReviewSteps(const Place &place, QWidget *window);

    QMenu *menu() const { return m_menu; }
    void markSeen(const ArticleId &article);
    void comment();
    void suggest();
    void recall();
    void forward();
    void takeOver();
    void answerContributor();
    void approveSeveral();

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);
    void handOverRequested(const bantin::ArticleId &article);

private:
    void fillMenu();
    void showPossible();
    void connectComments();
    void write(CommentDialog::Kind kind, qint64 answers);
    void decideSuggestion(qint64 number, Comment::Outcome outcome);
    void showPlace(const Comment &comment);
    void askColleague(const QList<Account> &colleagues);
    void runStep(StepDialog &dialog, DecisionKind kind);
    void readRows(BatchDialog &dialog);
    void connectLetter(LetterDialog &dialog);
    /// Closes with the workspace, and is gone then.
    template<typename Dialog>
    Dialog *shown(Dialog *dialog);

    Place m_place;
    QWidget *m_window;
    QMenu *m_menu;
    QAction *m_recall = nullptr;
    QAction *m_forward = nullptr;
    QAction *m_takeOver = nullptr;
    QAction *m_answer = nullptr;
};

} // namespace bantin::ui
