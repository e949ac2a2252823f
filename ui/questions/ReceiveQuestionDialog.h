// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/workflow/ReceiveQuestion.h"

#include <QDialog>
#include <QMap>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bantin::ui {

class DayLine;
class ParagraphsEdit;

/// A question as it came in: its words, the day, and who asked, which is kept apart. Stays open until it is received.
class ReceiveQuestionDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ReceiveQuestionDialog(QWidget *parent = nullptr);

    void showProblem(const Error &error);

Q_SIGNALS:
    void submitted(const bantin::workflow::NewQuestion &question);

private:
    workflow::NewQuestion question() const;
    void updateButton();

    ParagraphsEdit *m_question;
    DayLine *m_day;
    QMap<QString, QLineEdit *> m_asker; ///< by field
    QLabel *m_problem;
    QPushButton *m_receive;
};

} // namespace bantin::ui
