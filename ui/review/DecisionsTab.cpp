// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/DecisionsTab.h"

#include "ui/review/SigningCard.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

DecisionsTab::DecisionsTab(QWidget *parent)
    : QScrollArea(parent)
    , m_signing(new SigningCard)
{
    setObjectName("inspector.decisions"_L1);
    setAccessibleName(tr("Decisions"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    m_column->setSpacing(Theme::space + 2);
    m_column->addWidget(m_signing);
    m_column->addStretch();
    setWidget(page);
    showThrough(*this);
    showDecisions({});
}

void DecisionsTab::showDecisions(const QList<workflow::DecisionView> &decisions)
{
    qDeleteAll(m_cards);
    m_cards.clear();
    for (const workflow::DecisionView &decision : decisions)
        m_cards.append(makeDecision(decision));
    if (decisions.isEmpty()) {
        QLabel *empty = makeMutedLabel(tr("Nobody has signed anything yet."), widget());
        empty->setAlignment(Qt::AlignCenter);
        m_cards.append(empty);
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_column->insertWidget(int(i), m_cards.at(i));
}

QWidget *DecisionsTab::makeDecision(const workflow::DecisionView &view)
{
    const Decision &decision = view.decision;
    QFrame *card = makeCard(widget());
    QLabel *heading = makeHeading(u"%1 · %2"_s.arg(decision.sequence).arg(Words::decision(decision.kind)), 1.0, card);
    QLabel *who = makeMutedLabel(
        u"%1 (%2) · %3"_s.arg(decision.actorName, Words::role(decision.role), Words::moment(decision.decidedAt)), card);
    QLabel *signature =
        makeMutedLabel(view.signatureValid ? tr("✔ signature valid · revision %1").arg(decision.revisionNumber)
                                           : tr("✘ signature does not hold"),
                       card);
    if (!view.signatureValid)
        signature->setProperty("look", u"error"_s);
    QVBoxLayout *column = cardLayout(card);
    column->addWidget(heading);
    column->addWidget(who);
    column->addWidget(signature);
    if (!decision.remark.isEmpty())
        column->addWidget(makeLabel(tr("“%1”").arg(decision.remark), card));
    if (!view.inForce) {
        QFont struck = heading->font();
        struck.setStrikeOut(true);
        heading->setFont(struck);
        heading->setProperty("look", u"muted"_s);
        column->addWidget(
            makeMutedLabel(tr("No longer counts: the text was changed or submitted again afterwards."), card));
    }
    card->setAccessibleName(heading->text() + u", "_s + who->text() + u", "_s + signature->text());
    return card;
}

void DecisionsTab::revealSigning()
{
    widget()->adjustSize();
    ensureWidgetVisible(m_signing);
}

} // namespace bantin::ui
