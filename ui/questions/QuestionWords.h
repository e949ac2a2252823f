// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/question/QuestionState.h"
#include "ui/look/Words.h"

#include <QCoreApplication>

namespace bantin::ui {

/// What the windows say of a question's steps and state.
class QuestionWords
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::QuestionWords)
public:
    /// What is to be done: "Forward to another agency".
    static QString task(QuestionStep step);
    /// What was done, with its particulars: "Forwarded to the district's tax office".
    static QString done(const QuestionEvent &event);
    static QString competence(QuestionCompetence competence);
    static StateLook state(const QuestionState &state);
};

} // namespace bantin::ui
