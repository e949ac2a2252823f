// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/DecisionsTab.h"

#include "ui/review/SigningCard.h"
#include "app/messages/BoardWords.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// What was signed with the decision besides its remark.
QStringList particulars(const Decision &decision)
{
    QStringList lines;
    for (const Override &taken : decision.overrides)
        lines.append(DecisionsTab::tr("⚠ %1 stands: “%2”").arg(taken.ruleId, taken.reason));
    if (!decision.confirmed.isEmpty())
        lines.append(DecisionsTab::tr("✔ confirmed: %1").arg(decision.confirmed.join(u", "_s)));
    if (decision.publishFrom.isValid())
        lines.append(DecisionsTab::tr("⏲ not to be seen before %1").arg(Words::moment(decision.publishFrom)));
    if (decision.remarkIsPublic)
        lines.append(DecisionsTab::tr("Readers are told the reason."));
    return lines;
}

} // namespace

DecisionsTab::DecisionsTab(const QString &language, QWidget *parent)
    : QScrollArea(parent)
    , m_signing(new SigningCard(language))
{
    setObjectName("inspector.decisions"_L1);
    setAccessibleName(tr("Decisions"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    followFocus(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    m_column->setSpacing(Theme::space + 2);
    m_column->addWidget(m_signing);
    m_sheet = makeButton(u"review.sheet"_s, tr("Course of the article…"), ButtonLook::Link, page);
    m_sheet->setToolTip(tr("Everything that was decided, sent and answered, verified anew, to print"));
    connect(m_sheet, &QPushButton::clicked, this, &DecisionsTab::sheetRequested);
    m_column->addWidget(m_sheet);
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
    m_sheet->setVisible(!decisions.isEmpty());
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
    if (!view.delegator.isEmpty())
        column->addWidget(makeMutedLabel(messages::onBehalfOf(view.delegator, view.delegationDocument), card));
    column->addWidget(signature);
    if (!decision.remark.isEmpty())
        column->addWidget(makeLabel(tr("“%1”").arg(decision.remark), card));
    for (const QString &line : particulars(decision))
        column->addWidget(makeMutedLabel(line, card));
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
