// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/base/SecretBytes.h"
#include "app/domain/question/QuestionEvent.h"
#include "app/messages/QuestionLetter.h"

#include <QFrame>

#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class DayLine;
class ParagraphsEdit;
class PassphraseField;

/// The next step of a question: which, what it needs, and the letter to the asker, drafted from what is written and ready to
/// be copied or printed. An answer is signed with the passphrase.
class QuestionStepForm final : public QFrame
{
    Q_OBJECT
public:
    struct Move {
        QuestionStep step = QuestionStep::Classified;
        QuestionCompetence competence = QuestionCompetence::Own;
        QString agency;
        QDate day;
        QString reason;
        QString letter;
        std::shared_ptr<SecretBytes> passphrase; ///< of an answer
    };

    explicit QuestionStepForm(QWidget *parent = nullptr);

    /// What may come next; the form hides when nothing may. `facts` are those of the question.
    void offer(const QList<QuestionStep> &possible, const messages::LetterFacts &facts);
    /// Nothing that was written stays.
    void clear();
    void showProblem(const Error &error);

Q_SIGNALS:
    void moved(const bantin::ui::QuestionStepForm::Move &move);
    void letterPrintRequested(const QString &letter);
    void notice(const QString &sentence);

private:
    void build();
    void showParts();
    void draftLetter();
    void submit();
    void copyLetter();
    QuestionStep step() const;

    messages::LetterFacts m_facts;
    bool m_isBusy = false;      ///< a step is being taken
    bool m_letterIsOwn = false; ///< a person wrote in it, so it is not drafted anew
    QComboBox *m_step;
    QComboBox *m_competence;
    QLineEdit *m_agency;
    DayLine *m_day;
    ParagraphsEdit *m_reason;
    ParagraphsEdit *m_letter;
    QWidget *m_letterTools;
    PassphraseField *m_passphrase;
    QLabel *m_problem;
    QPushButton *m_do;
    QList<std::pair<QWidget *, QLabel *>> m_parts; ///< each field with its label
};

} // namespace bantin::ui
