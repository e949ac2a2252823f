// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadArticles.h"

#include <QScrollArea>

class QVBoxLayout;

namespace bantin::ui {

class SigningCard;

/// The article's decisions, oldest first, each with the answer whether its signature holds; below them the one being taken.
class DecisionsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DecisionsTab(QWidget *parent = nullptr);

    void showDecisions(const QList<workflow::DecisionView> &decisions);
    SigningCard *signing() const { return m_signing; }
    /// Scrolls to the decision being taken.
    void revealSigning();

private:
    QWidget *makeDecision(const workflow::DecisionView &decision);

    QVBoxLayout *m_column;
    QList<QWidget *> m_cards;
    SigningCard *m_signing;
};

} // namespace bantin::ui
