// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk/NextStep.h"

#include <QWidget>

#include <functional>

class QLabel;

namespace bantin::ui {

class ActionBar;
class DecisionsTab;
class FilesTab;
class FindingsTab;
class InformationTab;
class InspectorTabBar;
class InspectorTabs;
class CommentsTab;
class QuestionTab;
class RevisionsTab;
class SigningCard;
class StateChip;

/// The right side: what is around the text, in tabs, and the next step at the foot.
class Inspector final : public QWidget
{
    Q_OBJECT
public:
    enum class Tab { Information, Question, Findings, Comments, Decisions, Revisions, Files };

    Inspector(const QString &language, std::function<QByteArray(const QString &)> assets, QWidget *parent = nullptr);

    /// Everything but the fields being edited.
    void showArticle(const workflow::ArticleView &view, const NextStep &step);
    /// Forgets everything of the article.
    void clear();
    void selectTab(Tab tab);
    Tab tab() const;
    void focusTabs();
    InformationTab *information() const { return m_information; }
    QuestionTab &question() const { return *m_question; }
    enum class Editing { Allowed, Forbidden };
    void setEditing(Editing editing);
    SigningCard *signing() const;
    CommentsTab *comments() const { return m_comments; }
    void revealSigning();

Q_SIGNALS:
    void placeRequested(const bantin::Finding &finding);
    void redactionRequested(const bantin::Finding &finding);
    void quoteRequested(const QString &quote);
    void commentResolved(qint64 comment, bool resolved);
    void versionRequested(qint64 version);
    void deadlineChosen(const QDateTime &time);
    void primaryChosen();
    void decisionChosen(bantin::DecisionKind kind);
    void sheetRequested();

private:
    void buildTabs();
    void connectTabs();

    StateChip *m_chip;
    QLabel *m_remark;
    InspectorTabBar *m_bar;
    InspectorTabs *m_tabs;
    InformationTab *m_information;
    QuestionTab *m_question;
    FindingsTab *m_findings;
    CommentsTab *m_comments;
    DecisionsTab *m_decisions;
    RevisionsTab *m_revisions;
    FilesTab *m_files;
    ActionBar *m_actions;
};

} // namespace bantin::ui
