// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadArticles.h"

#include <QCoreApplication>

namespace bantin::ui {

/// What the one button at the foot does for this account and article now. Pure.
struct NextStep {
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::NextStep)
public:
    enum class Kind { Nothing, Claim, Decide, Send, OpenPage };

    Kind kind = Kind::Nothing;
    DecisionKind decision = DecisionKind::Submit; ///< Decide only
    QString text;                                 ///< on the button
    QString blockedBy;                            ///< a sentence when it cannot be done; empty otherwise
    QString field;              ///< what is missing: a metadata field, "text" or "images"; may be empty
    QList<DecisionKind> others; ///< return, decline, correct, withdraw

    bool isBlocked() const { return !blockedBy.isEmpty(); }

    static NextStep of(const workflow::ArticleView &view, bool maySend, const QString &language);
};

} // namespace bantin::ui
