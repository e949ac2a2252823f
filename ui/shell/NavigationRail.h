// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/look/ArticleScope.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class ArticleLibrary;
class RailButton;
struct OpenWorkspace;

/// The left rail: unit and person, what waits for me, the stages with counts, outbox, registers, settings, lock.
class NavigationRail final : public QWidget
{
    Q_OBJECT
public:
    explicit NavigationRail(ArticleLibrary &library, QWidget *parent = nullptr);

    void showWorkspace(const OpenWorkspace &workspace, const QString &language);
    /// Forgets unit, person and counts.
    void clear();
    void setOutboxCount(int unfinished);
    /// Hand-overs that wait for the account at the portal, or here.
    void setHandoverCount(int waiting);
    /// What is due for the desk as a whole.
    void setDutyCount(int duties);
    void selectScope(ArticleScope scope);
    /// Open ones; late ones make it urgent.
    void setQuestionCount(int open, int late);
    void selectQuestions();
    void selectOutbox();
    void selectHandovers();
    void selectRegisters();
    void selectSettings();
    /// On what is shown.
    void focusSelected();

Q_SIGNALS:
    void scopeChosen(bantin::ui::ArticleScope scope);
    void questionsChosen();
    void outboxChosen();
    void handoversChosen();
    void registersChosen();
    void settingsChosen();
    void lockRequested();

private:
    RailButton *addButton(QVBoxLayout *column, const QString &objectName, const QString &text, QLatin1StringView icon);
    void addSection(QVBoxLayout *column, const QString &text);
    void updateCounts();
    void select(RailButton *button);

    ArticleLibrary &m_library;
    QLabel *m_unit;
    QLabel *m_person;
    QHash<ArticleScope, RailButton *> m_scopes;
    RailButton *m_questions = nullptr;
    RailButton *m_outbox = nullptr;
    RailButton *m_handovers = nullptr;
    RailButton *m_registers = nullptr;
    RailButton *m_settings = nullptr;
    RailButton *m_lock = nullptr;
};

} // namespace bantin::ui
