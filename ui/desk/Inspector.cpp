// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/Inspector.h"

#include "app/content/AttachedFiles.h"
#include "app/content/anchor/TextAnchor.h"
#include "ui/desk/ActionBar.h"
#include "ui/desk/DeadlineField.h"
#include "ui/desk/FilesTab.h"
#include "ui/desk/FindingsTab.h"
#include "ui/desk/InformationTab.h"
#include "ui/desk/InspectorTabBar.h"
#include "ui/desk/RevisionsTab.h"
#include "ui/desk/CommentsTab.h"
#include "ui/questions/QuestionTab.h"
#include "ui/review/DecisionsTab.h"
#include "ui/review/SigningCard.h"
#include "ui/look/FocusKeeper.h"
#include "ui/look/StateChip.h"
#include "ui/look/Widgets.h"

#include <QLocale>
#include <QResizeEvent>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// Those whose words are no longer in the text as it is kept.
QSet<qint64> orphanedComments(const workflow::ArticleView &view)
{
    QSet<qint64> orphaned;
    const auto pieces = view.comments.isEmpty() ? QList<content::checks::TextPiece>()
                                                : content::anchorPieces(view.metadata, view.document);
    for (const Comment &comment : view.comments) {
        const bool isOpen = comment.account.isValid() && !comment.quote.isEmpty() && !comment.resolved;
        if (isOpen
            && content::findAnchor(comment.quote, comment.place, pieces).standing
                   == content::AnchoredPlace::Standing::Orphaned)
            orphaned.insert(comment.number);
    }
    return orphaned;
}

QList<FindingsTab::SignedReason> signedReasons(const QList<workflow::DecisionView> &decisions)
{
    QList<FindingsTab::SignedReason> reasons;
    for (const workflow::DecisionView &view : decisions) {
        for (const Override &taken : view.signatureValid ? view.decision.overrides : QList<Override>())
            reasons.append({taken.ruleId, taken.check, taken.reason, view.decision.actorName, view.decision.decidedAt});
    }
    return reasons;
}

} // namespace

/// A tab widget with the inspector's bar, which hears how wide it may be.
class InspectorTabs final : public QTabWidget
{
public:
    InspectorTabs(InspectorTabBar &bar, QWidget *parent)
        : QTabWidget(parent)
        , m_bar(bar)
    {
        setTabBar(&bar);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        m_bar.setRoom(event->size().width());
        QTabWidget::resizeEvent(event);
    }

private:
    InspectorTabBar &m_bar;
};

Inspector::Inspector(const QString &language, std::function<QByteArray(const QString &)> assets, QWidget *parent)
    : QWidget(parent)
    , m_chip(new StateChip(this))
    , m_remark(makeMutedLabel({}, this))
    , m_bar(new InspectorTabBar(this))
    , m_tabs(new InspectorTabs(*m_bar, this))
    , m_information(new InformationTab(language, this))
    , m_question(new QuestionTab(this))
    , m_findings(new FindingsTab(language, this))
    , m_comments(new CommentsTab(this))
    , m_decisions(new DecisionsTab(language, this))
    , m_revisions(new RevisionsTab(this))
    , m_files(new FilesTab(std::move(assets), this))
    , m_actions(new ActionBar(this))
{
    setObjectName("inspector"_L1);
    setAccessibleName(tr("About the article"));
    setProperty("look", u"panel"_s);
    setAttribute(Qt::WA_StyledBackground);
    m_chip->setObjectName("inspector.state"_L1);
    buildTabs();
    auto *state = new QVBoxLayout;
    state->setContentsMargins(2 * Theme::space, Theme::space + 2, 2 * Theme::space, 2);
    state->setSpacing(4);
    state->addWidget(m_chip);
    state->addWidget(m_remark);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(state);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_actions);
    connectTabs();
}

void Inspector::connectTabs()
{
    connect(&m_information->deadline(), &DeadlineField::chosen, this, &Inspector::deadlineChosen);
    connect(m_findings, &FindingsTab::placeRequested, this, &Inspector::placeRequested);
    connect(m_findings, &FindingsTab::redactionRequested, this, &Inspector::redactionRequested);
    connect(m_decisions, &DecisionsTab::sheetRequested, this, &Inspector::sheetRequested);
    connect(m_comments, &CommentsTab::quoteRequested, this, &Inspector::quoteRequested);
    connect(m_comments, &CommentsTab::resolvedChosen, this, &Inspector::commentResolved);
    connect(m_revisions, &RevisionsTab::versionRequested, this, &Inspector::versionRequested);
    connect(m_actions, &ActionBar::primaryChosen, this, &Inspector::primaryChosen);
    connect(m_actions, &ActionBar::decisionChosen, this, &Inspector::decisionChosen);
}

void Inspector::buildTabs()
{
    m_tabs->setObjectName("inspector.tabs"_L1);
    m_tabs->setDocumentMode(true);
    m_bar->setObjectName("inspector.tabBar"_L1);
    m_bar->setDrawBase(false);
    // The arrow keys turn the tabs; the buttons that scroll them, in a very narrow inspector, are for the mouse.
    const auto scrollers = m_bar->findChildren<QToolButton *>();
    for (QToolButton *scroller : scrollers)
        scroller->setFocusPolicy(Qt::NoFocus);
    const auto add = [this](QWidget *page, const QString &caption, QLatin1StringView icon) {
        const int tab = m_tabs->addTab(page, caption);
        m_bar->setIconName(tab, icon);
        m_bar->setCaption(tab, caption);
    };
    add(m_information, tr("Information"), "info"_L1);
    add(m_question, tr("Question"), "note"_L1);
    m_tabs->setTabVisible(int(Tab::Question), false);
    add(m_findings, tr("Checks"), "spelling"_L1);
    add(m_comments, tr("Comments"), "quotation"_L1);
    add(m_decisions, tr("Decisions"), "seal"_L1);
    add(m_revisions, tr("Revisions"), "clock"_L1);
    add(m_files, tr("Files"), "attachment"_L1);
}

void Inspector::showArticle(const workflow::ArticleView &view, const NextStep &step)
{
    const FocusKeeper keeper(*this, [this] { focusTabs(); });
    m_chip->setLook(Words::stage(view.article.stage));
    m_remark->setText(view.article.remark.isEmpty() ? QString() : tr("“%1”").arg(view.article.remark));
    m_remark->setVisible(!view.article.remark.isEmpty());
    using Setting = DeadlineField::Setting;
    m_information->deadline().showDeadline(view.article.dueAt, view.article.stage,
                                           view.deadlineSettable ? Setting::Allowed : Setting::Forbidden);
    m_tabs->setTabVisible(int(Tab::Question), view.metadata.kind == ContentKind::QuestionAnswer);
    m_information->setFiles(content::attachedFiles(view.document));
    m_findings->showFindings(view.findings, signedReasons(view.decisions));
    m_bar->setCaption(int(Tab::Findings), tr("Checks"),
                      view.findings.isEmpty() ? u"✓"_s : QLocale().toString(view.findings.size()));
    m_comments->showComments(view.comments,
                             view.article.trashedAt.isValid() ? CommentsTab::Ticking::Forbidden
                                                              : CommentsTab::Ticking::Allowed,
                             orphanedComments(view));
    const auto open = std::ranges::count_if(
        view.comments, [](const Comment &comment) { return !comment.resolved && comment.answers == 0; });
    m_bar->setCaption(int(Tab::Comments), tr("Comments"), open > 0 ? QLocale().toString(open) : QString());
    m_tabs->setTabVisible(int(Tab::Comments), !view.comments.isEmpty());
    m_bar->setRoom(m_tabs->width());
    m_decisions->showDecisions(view.decisions);
    signing()->updateNeeds(view.needs);
    m_revisions->showArticle(view);
    m_files->showFiles(view.document);
    m_actions->showStep(step);
}

void Inspector::clear()
{
    signing()->dismiss();
    m_information->showFields({});
    m_information->deadline().showDeadline({}, Stage::Draft, DeadlineField::Setting::Forbidden);
    m_remark->clear();
    m_findings->showFindings({});
    m_comments->showComments({}, CommentsTab::Ticking::Forbidden);
    m_decisions->showDecisions({});
    m_revisions->showArticle({});
    m_files->showFiles({});
    m_actions->showStep({});
    hide();
}

void Inspector::setEditing(Editing editing)
{
    const bool allowed = editing == Editing::Allowed;
    m_information->setEditing(allowed ? InformationTab::Editing::Allowed : InformationTab::Editing::Forbidden);
    m_findings->setEditing(allowed ? FindingsTab::Editing::Allowed : FindingsTab::Editing::Forbidden);
}

Inspector::Tab Inspector::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void Inspector::selectTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

void Inspector::focusTabs()
{
    m_bar->setFocus(Qt::ShortcutFocusReason);
}

SigningCard *Inspector::signing() const
{
    return m_decisions->signing();
}

void Inspector::revealSigning()
{
    selectTab(Tab::Decisions);
    m_decisions->revealSigning();
}

} // namespace bantin::ui
