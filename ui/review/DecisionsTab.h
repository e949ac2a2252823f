// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ReadArticles.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class SigningCard;

/// The article's decisions, oldest first, each with the answer whether its signature holds; below them the one being taken.
class DecisionsTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit DecisionsTab(const QString &language, QWidget *parent = nullptr);

    void showDecisions(const QList<workflow::DecisionView> &decisions);
    SigningCard *signing() const { return m_signing; }
    /// Scrolls to the decision being taken.
    void revealSigning();

Q_SIGNALS:
    /// The person wants the whole course of the article as a sheet.
    void sheetRequested();

private:
    QWidget *makeDecision(const workflow::DecisionView &decision);

    QVBoxLayout *m_column;
    QPushButton *m_sheet;
    QList<QWidget *> m_cards;
    SigningCard *m_signing;
};

} // namespace bantin::ui
