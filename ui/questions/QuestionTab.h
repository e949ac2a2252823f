// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/QuestionLetter.h"
#include "app/workflow/ReadQuestions.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace bantin::ui {

class Banner;
class QuestionStepForm;
class StateChip;

/// One question in the inspector: where it stands and by when, the next step, and the signed steps so far.
class QuestionTab final : public QScrollArea
{
    Q_OBJECT
public:
    /// What the tab shows of a question.
    struct Matter {
        workflow::QuestionView question;
        QStringList due; ///< until when, a sentence a line
        messages::LetterFacts facts;
        bool mayWrite = false;
    };

    explicit QuestionTab(QWidget *parent = nullptr);

    void showQuestion(const Matter &matter);
    void clear();
    QuestionStepForm &form() const { return *m_form; }

private:
    void addStep(const workflow::QuestionStepView &step);
    void dropSteps();

    void showApart(const std::optional<workflow::ApartSteps> &apart);

    StateChip *m_state;
    Banner *m_apart;
    QLabel *m_due;
    QLabel *m_answer;
    QuestionStepForm *m_form;
    QVBoxLayout *m_steps;
    QList<QWidget *> m_rows;
};

} // namespace bantin::ui
