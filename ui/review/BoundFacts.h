// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/workflow/ReadArticles.h"

#include <QCoreApplication>
#include <QStringList>

namespace bantin::ui {

/// What a signature is about to bind, in lines for the card of the decision: how much of it there is, which checks are open,
/// who brought it here, and under which clause. Pure.
struct BoundFacts {
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::BoundFacts)
public:
    static QStringList of(const workflow::ArticleView &view, const content::Document &document,
                          const Regulation &regulation, DecisionKind kind, const QString &language);
    /// The open checks as sentences with their clause, for the reason of a return.
    static QStringList findings(const workflow::ArticleView &view, const QString &language);
};

} // namespace bantin::ui
