// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FindingsTab.h"

#include "app/messages/FindingWords.h"
#include "ui/desk/FindingCard.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/LineIcon.h"
#include "ui/look/TabOrder.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// How an enforcement is told: word, icon and colour together.
struct Look {
    QString word;
    QLatin1StringView icon;
    Tone tone;
};

Look lookOf(Enforcement enforcement)
{
    switch (enforcement) {
    case Enforcement::Block:
        return {FindingsTab::tr("Must be mended"), "refused"_L1, Tone::Danger};
    case Enforcement::Warn:
        return {FindingsTab::tr("Worth a look"), "warning"_L1, Tone::Progress};
    case Enforcement::Record:
    case Enforcement::Configure:
        break;
    }
    return {FindingsTab::tr("Is put on record"), "info"_L1, Tone::Info};
}

/// All that is shown or led to.
bool isSame(const Finding &a, const Finding &b)
{
    const auto parts = [](const Finding &finding) {
        return std::tie(finding.ruleId, finding.enforcement, finding.cite, finding.sentence.vi, finding.sentence.en,
                        finding.field, finding.check, finding.block, finding.position, finding.length,
                        finding.arguments);
    };
    return parts(a) == parts(b);
}

} // namespace

FindingsTab::FindingsTab(const QString &language, QWidget *parent)
    : QScrollArea(parent)
    , m_language(language)
{
    setObjectName("inspector.findings"_L1);
    setAccessibleName(tr("Checks"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    followFocus(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showFindings({});
}

void FindingsTab::showFindings(QList<Finding> findings, const QList<SignedReason> &reasons)
{
    std::ranges::stable_sort(findings, {}, &Finding::enforcement);
    if (widget() && reasons == m_reasons && std::ranges::equal(findings, m_shown, isSame))
        return;
    const auto focused = std::ranges::find_if(m_stops, &QWidget::hasFocus);
    const qsizetype index = focused == m_stops.end() ? -1 : focused - m_stops.begin();
    const int scroll = verticalScrollBar()->value();
    m_shown = std::move(findings);
    m_reasons = reasons;
    m_stops.clear();
    m_redactions.clear();
    setWidget(build());
    orderTabsBehind(this, *widget());
    showThrough(*this);
    setEditing(m_editing);
    widget()->adjustSize();
    verticalScrollBar()->setValue(scroll);
    focusAgain(index);
}

QWidget *FindingsTab::build()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    for (const Finding &finding : std::as_const(m_shown))
        addFinding(finding, *column);
    if (m_shown.isEmpty()) {
        auto *card = new FindingCard(Tone::Success, tr("All checks of the regulation are met"),
                                     tr("Nothing is missing"), {}, page);
        card->setFocusPolicy(Qt::NoFocus);
        column->addWidget(card);
    }
    column->addStretch();
    return page;
}

QString FindingsTab::reasonOf(const Finding &finding) const
{
    // The newest stands for the rest.
    const auto found = std::find_if(m_reasons.crbegin(), m_reasons.crend(), [&finding](const SignedReason &reason) {
        return reason.ruleId == finding.ruleId && reason.check == finding.check;
    });
    if (found == m_reasons.crend())
        return {};
    return tr("Reason signed for this check: “%1” – %2, %3").arg(found->reason, found->by, Words::moment(found->at));
}

void FindingsTab::addFinding(const Finding &finding, QVBoxLayout &column)
{
    const Look look = lookOf(finding.enforcement);
    const QString detail = messages::findingDetail(finding, m_language);
    auto *card = new FindingCard(look.tone, look.word, finding.sentence.in(m_language), finding.cite, this);
    card->setObjectName(u"inspector.finding."_s + finding.field);
    card->setIconName(look.icon);
    QStringList details{detail, reasonOf(finding)};
    details.removeAll(QString());
    card->setDetail(details.join(u'\n'));
    connect(card, &FindingCard::clicked, this, [this, finding] { Q_EMIT placeRequested(finding); });
    column.addWidget(card);
    m_stops.append(card);
    if (finding.check == "personal-data"_L1 && finding.arguments.size() > 1)
        addRedaction(finding, detail, column);
}

void FindingsTab::addRedaction(const Finding &finding, const QString &detail, QVBoxLayout &column)
{
    QPushButton *button =
        makeButton(u"inspector.redact.%1"_s.arg(m_redactions.size()), tr("Redact"), ButtonLook::Plain, this);
    button->setIcon(lineIcon("eye-off"_L1));
    button->setAccessibleName(tr("Redact: %1").arg(detail));
    button->setToolTip(tr("Puts %1 in its place; Ctrl+Z in the text takes it back").arg(finding.arguments.at(1)));
    connect(button, &QPushButton::clicked, this, [this, finding] { Q_EMIT redactionRequested(finding); });
    column.addWidget(button, 0, Qt::AlignRight);
    m_stops.append(button);
    m_redactions.append(button);
}

void FindingsTab::setEditing(Editing editing)
{
    m_editing = editing;
    for (QPushButton *button : std::as_const(m_redactions))
        button->setEnabled(editing == Editing::Allowed);
}

void FindingsTab::focusAgain(qsizetype index)
{
    if (index < 0)
        return;
    if (m_stops.isEmpty())
        setFocus(Qt::OtherFocusReason);
    else
        m_stops.at(std::min(index, m_stops.size() - 1))->setFocus(Qt::OtherFocusReason);
}

} // namespace bantin::ui
