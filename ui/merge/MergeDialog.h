// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/merge/PieceMerge.h"
#include "app/workflow/CompareVersions.h"
#include "ui/merge/MergeHtml.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace bantin::ui {

class Banner;
class ChangesView;
class ChoiceBox;
class DialogFoot;
class SidesView;

/// Two versions of one article beside each other, and one text made of them piece by piece. J and K lead through the pieces, F7 and
/// Shift+F7 through those nobody decided yet, 1, 2 and 3 choose. What it would give is shown all the time; nothing is written
/// here, and closing it leaves both as they are. Named "merge". UI thread.
class MergeDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Writing { Allowed, Impossible };

    MergeDialog(const workflow::VersionPair &pair, const content::PieceMerge &merge, Writing writing,
                MergeHtml::ValueWords valueWords, QWidget *parent = nullptr);

    DialogFoot &foot() const { return *m_foot; }

Q_SIGNALS:
    /// A choice was made of every piece.
    void mergeRequested(const QList<bantin::content::PieceChoice> &choices);
    /// After a question: the version here stays, the other counts as dealt with.
    void keepMineRequested();
    /// After a question: the other takes the place of the one here.
    void takeTheirsRequested();

private:
    void build();
    QLayout *makeHead();
    QWidget *makePieces();
    QLayout *makeFoot();
    void connectParts();
    void addKeys();
    void explain();
    QString wayOut() const;
    void fillList();
    void choose(content::PieceChoice choice);
    void chooseRest(content::PieceChoice choice);
    void showPiece();
    void showChoices();
    void showCount();
    void go(int step);
    void goToOpen(int step);
    qsizetype current() const;
    qsizetype openPieces() const;
    QString lineOf(qsizetype piece) const;
    void ask(const QString &question, const QString &detail, const QString &answer, void (MergeDialog::*agreed)());

    workflow::VersionPair m_pair;
    content::PieceMerge m_merge;
    QList<content::PieceChoice> m_choices;
    Writing m_writing;
    MergeHtml m_html;
    Banner *m_notice;
    QLabel *m_count;
    SidesView *m_sides;
    ChangesView *m_result;
    QListWidget *m_list;
    ChoiceBox *m_choice;
    QPushButton *m_previous;
    QPushButton *m_next;
    QPushButton *m_nextOpen;
    QPushButton *m_restMine;
    QPushButton *m_restTheirs;
    QPushButton *m_keep;
    QPushButton *m_take;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
