// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReviewDesk.h"

#include "ui/desk/ArticlePane.h"
#include "ui/desk/Inspector.h"
#include "ui/desk/OtherVersionNotice.h"
#include "ui/desk/SheetDesk.h"
#include "ui/look/Banner.h"
#include "ui/look/TabOrder.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/merge/MergeDesk.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/review/ChangesFinder.h"
#include "ui/review/ChangesPane.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

bool comesToDecide(const workflow::ArticleView &view)
{
    return view.possibleDecisions.contains(DecisionKind::Review)
           || view.possibleDecisions.contains(DecisionKind::Approve);
}

} // namespace

ReviewDesk::ReviewDesk(const ReviewSteps::Place &place, QWidget *parent)
    : QWidget(parent)
    , m_place(place)
    , m_steps(new ReviewSteps(place, this))
    , m_finder(new ChangesFinder(place.client, this))
    , m_merging(new MergeDesk(place.client, place.language, place.whenSaved, this, this))
    , m_otherVersion(new Banner(this))
    , m_pane(new ChangesPane(this))
    , m_stack(new QStackedWidget(this))
    , m_status(makeMutedLabel({}, this))
    , m_text(makeButton(u"review.text"_s, tr("Text"), ButtonLook::Plain, this))
    , m_changes(makeButton(u"review.showChanges"_s, tr("What changed"), ButtonLook::Plain, this))
    , m_more(makeButton(u"review.more"_s, tr("Steps…"), ButtonLook::Plain, this))
{
    build();
    connectFinder();
    connectOtherVersions();
    auto *sheets = new SheetDesk(place.client, place.open, this, this);
    connect(&place.inspector, &Inspector::sheetRequested, sheets, &SheetDesk::show);
    connect(sheets, &SheetDesk::failed, m_steps, &ReviewSteps::failed);
    connect(m_text, &QPushButton::clicked, this, &ReviewDesk::showText);
    connect(m_changes, &QPushButton::clicked, this, &ReviewDesk::showChanges);
    connect(&place.open, &OpenArticle::opened, this, &ReviewDesk::takeOpened);
    connect(&place.open, &OpenArticle::refreshed, this, &ReviewDesk::showStatus);
    connect(&place.open, &OpenArticle::closed, this, &ReviewDesk::takeClosed);
    takeClosed();
}

void ReviewDesk::build()
{
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_status->setObjectName("review.status"_L1);
    m_text->setCheckable(true);
    m_changes->setCheckable(true);
    m_changes->setToolTip(tr("What changed since a state you choose (Ctrl+Alt+D)"));
    m_more->setAccessibleName(tr("Comments and other steps"));
    m_more->setProperty("menu", true);
    m_more->setMenu(m_steps->menu());
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 6, 16, 0);
    bar->addWidget(m_text);
    bar->addWidget(m_changes);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_more);
    QLabel *placeholder = makeMutedLabel(tr("Choose an article, or write a new one (Ctrl+N)."), this);
    placeholder->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(placeholder);
    m_stack->addWidget(&m_place.article);
    m_stack->addWidget(m_pane);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *notice = new QHBoxLayout;
    notice->setContentsMargins(16, 6, 16, 0);
    notice->addWidget(m_otherVersion);
    m_otherVersion->setObjectName("desk.otherVersion"_L1);
    column->addLayout(bar);
    column->addLayout(notice);
    column->addWidget(m_stack, 1);
    auto *turn = new QShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D), this);
    connect(turn, &QShortcut::activated, this, [this] {
        if (m_changes->isEnabled())
            showsChanges() ? showText() : showChanges();
    });
}

void ReviewDesk::connectOtherVersions()
{
    // It stands above the text and is met before it.
    orderTabsBehind(m_place.article.stateBanner().findChild<QToolButton *>("banner.close"_L1), *m_otherVersion);
    auto *versions = new OtherVersionNotice(m_place.client, m_place.open, *m_otherVersion, this);
    connect(versions, &OtherVersionNotice::versionChosen, m_merging, &MergeDesk::open);
    connect(versions, &OtherVersionNotice::failed, m_steps, &ReviewSteps::failed);
    connect(m_merging, &MergeDesk::failed, m_steps, &ReviewSteps::failed);
    connect(m_merging, &MergeDesk::notice, m_steps, &ReviewSteps::notice);
}

void ReviewDesk::connectFinder()
{
    connect(m_pane, &ChangesPane::baseChosen, this, [this](const workflow::CompareBase &base) {
        m_pane->showBusy();
        m_finder->find(m_article, base);
    });
    connect(m_finder, &ChangesFinder::statesFound, m_pane, &ChangesPane::showStates);
    connect(m_finder, &ChangesFinder::nothingFound, m_pane, [this] {
        m_pane->showNothing(tr("You have not looked at this article before. Choose a state to compare with."));
    });
    connect(m_finder, &ChangesFinder::failed, m_steps, &ReviewSteps::failed);
    connect(m_finder, &ChangesFinder::changesFound, this,
            [this](const workflow::Comparison &comparison, const content::ArticleDiff &diff) {
                m_pane->showChanges(comparison, diff);
                m_changes->setText(diff.places > 0 ? tr("What changed (%1)").arg(diff.places) : tr("What changed"));
                const auto &view = m_place.open.view();
                if (std::exchange(m_arriving, false) && diff.places > 0 && view && comesToDecide(*view))
                    look(m_pane);
            });
}

void ReviewDesk::takeOpened()
{
    const ArticleId opened = m_place.open.id();
    if (m_article.isValid() && m_article != opened)
        m_steps->markSeen(m_article);
    m_arriving = m_article != opened;
    m_article = opened;
    for (QWidget *part :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_more)})
        part->setEnabled(true);
    if (m_arriving)
        showText();
    m_changes->setText(tr("What changed"));
    m_finder->find(opened);
    showStatus();
}

void ReviewDesk::takeClosed()
{
    m_finder->forget();
    m_article = {};
    m_pane->clear();
    m_status->clear();
    m_changes->setText(tr("What changed"));
    for (QWidget *part :
         {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_changes), static_cast<QWidget *>(m_more)})
        part->setEnabled(false);
    m_stack->setCurrentIndex(0);
    m_text->setChecked(false);
    m_changes->setChecked(false);
}

void ReviewDesk::showStatus()
{
    const auto &view = m_place.open.view();
    if (!view || !m_place.client.workspace())
        return;
    const AccountId me = m_place.client.workspace()->account.id;
    QStringList said;
    if (view->owesAnswer)
        said.append(tr("Not published – the contributor has no answer yet"));
    if (view->claim && view->claim->former == me)
        said.append(tr("%1 took this review over from you, %2; what you wrote is in it")
                        .arg(view->claim->holderName, Words::moment(view->claim->since)));
    else if (view->claim && view->claim->holder != me && view->article.stage == Stage::InReview)
        said.append(tr("%1 is editing it since %2").arg(view->claim->holderName, Words::moment(view->claim->since)));
    if (view->recipient)
        said.append(view->recipient->id == me ? tr("Passed on to you")
                                              : tr("Passed on to %1").arg(view->recipient->name));
    m_status->setText(said.join(u" · "_s));
}

void ReviewDesk::showText()
{
    look(&m_place.article);
}

void ReviewDesk::showChanges()
{
    // What was typed meanwhile belongs into the comparison.
    m_place.whenSaved([this] {
        if (m_article.isValid())
            m_finder->find(m_article);
    });
    look(m_pane);
    m_pane->focusChanges();
}

bool ReviewDesk::showsChanges() const
{
    return m_stack->currentWidget() == m_pane;
}

void ReviewDesk::focusShown()
{
    if (showsChanges())
        m_pane->focusChanges();
    else
        m_place.article.focusField(u"text"_s);
}

void ReviewDesk::look(QWidget *shown)
{
    m_stack->setCurrentWidget(shown);
    m_text->setChecked(shown != m_pane);
    m_changes->setChecked(shown == m_pane);
}

} // namespace bantin::ui
