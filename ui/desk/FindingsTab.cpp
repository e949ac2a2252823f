// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingsTab.h"

#include "ui/desk/FindingCard.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

FindingsTab::FindingsTab(const QString &language, QWidget *parent)
    : QScrollArea(parent)
    , m_language(language)
{
    setObjectName("inspector.findings"_L1);
    setAccessibleName(tr("Checks"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showFindings({});
}

void FindingsTab::showFindings(const QList<Finding> &findings)
{
    const bool same = m_column && std::ranges::equal(findings, m_shown, [](const Finding &a, const Finding &b) {
                          return a.ruleId == b.ruleId && a.field == b.field && a.sentence.vi == b.sentence.vi;
                      });
    if (same)
        return;
    m_shown = findings;
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    m_column->setSpacing(Theme::space);
    for (const Finding &finding : findings) {
        const bool blocking = finding.enforcement == Enforcement::Block;
        const QString word = blocking ? tr("Must be mended") : tr("Worth a look");
        auto *card = new FindingCard(blocking ? Tone::Danger : Tone::Progress, word, finding.sentence.in(m_language),
                                     finding.cite, page);
        card->setObjectName(u"inspector.finding."_s + finding.field);
        connect(card, &FindingCard::clicked, this, [this, field = finding.field] { Q_EMIT placeRequested(field); });
        m_column->addWidget(card);
    }
    if (findings.isEmpty()) {
        auto *card = new FindingCard(Tone::Success, tr("All checks of the regulation are met"),
                                     tr("Nothing is missing"), {}, page);
        card->setFocusPolicy(Qt::NoFocus);
        m_column->addWidget(card);
    }
    m_column->addStretch();
    setWidget(page);
    showThrough(*this);
}

} // namespace bantin::ui
