// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/DeskPage.h"

#include "app/workflow/ImportArticle.h"
#include "ui/desk/ArticleListPane.h"
#include "ui/desk/ArticlePane.h"
#include "ui/desk/FindingGuide.h"
#include "ui/desk/ImportBar.h"
#include "ui/desk/InformationTab.h"
#include "ui/desk/Inspector.h"
#include "ui/desk/KindDesk.h"
#include "ui/desk/ReviewDesk.h"
#include "ui/desk/SigningDesk.h"
#include "ui/desk/StateNotice.h"
#include "ui/desk/TrashCan.h"
#include "ui/desk/WritingDesk.h"
#include "ui/editor/WritingAids.h"
#include "ui/models/DraftHands.h"
#include "ui/models/PreviewBuilder.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/preview/PreviewPane.h"
#include "ui/review/SigningCard.h"
#include "ui/look/Banner.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

DeskPage::DeskPage(WorkspaceClient &client, ArticleLibrary &library, DeliveryDesk &deliveries, const QString &language,
                   QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_deliveries(deliveries)
    , m_language(language)
    , m_open(new OpenArticle(client, this))
    , m_importer(new ArticleImporter(client, this))
{
    setObjectName("desk"_L1);
    build(library);
    m_autosaver = new Autosaver(
        draftHands(
            m_client,
            [this] { return TypedDraft{m_open->view()->article.id, savableMetadata(), m_article->document()}; },
            [this] { return m_article->isComposing(); }),
        this);
    m_previews = new PreviewBuilder(
        m_client, *m_open, [this] { return PreviewBuilder::Text{editedMetadata(), m_article->document()}; }, this);
    connectOpenArticle();
    connectEditing();
    connectImporter();
    connect(&client, &WorkspaceClient::opened, this,
            [this] { m_inspector->information()->setRegulation(m_client.workspace()->regulation); });
    showEmpty();
}

void DeskPage::build(ArticleLibrary &library)
{
    const auto assets = [this](const QString &name) { return m_open->asset(name); };
    m_banner = new Banner(this);
    m_banner->setObjectName("desk.banner"_L1);
    m_trash = new TrashCan(m_client, *m_banner, this);
    m_importBar = new ImportBar(*m_importer, this);
    m_list = new ArticleListPane(m_client, library, m_language, this);
    m_article = new ArticlePane(assets, this);
    m_inspector = new Inspector(m_language, assets, this);
    m_guide = new FindingGuide(*m_inspector, *m_article, this);
    m_preview = new PreviewPane(this);
    m_preview->setObjectName("desk.preview"_L1);
    m_preview->hide();
    const auto whenSaved = [this](std::function<void()> next) { afterSaving(std::move(next)); };
    const ReviewSteps::Place place{m_client, *m_open, *m_article, *m_inspector, m_language, whenSaved};
    m_review = new ReviewDesk(place, this);
    m_signing = new SigningDesk(place, m_deliveries, this);
    m_kinds = new KindDesk(m_client, *m_open, *m_inspector, m_language, whenSaved, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    for (QWidget *pane : std::initializer_list<QWidget *>{m_list, m_review, m_preview, m_inspector})
        m_splitter->addWidget(pane);
    m_list->setMinimumWidth(240);
    m_inspector->setMinimumWidth(290);
    m_review->setMinimumWidth(320);
    m_splitter->setSizes({Theme::listWidth, 600, 600, Theme::inspectorWidth});
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_importBar);
    column->addWidget(m_splitter, 1);
}

void DeskPage::connectOpenArticle()
{
    connect(m_open, &OpenArticle::opened, this, &DeskPage::showOpened);
    connect(m_open, &OpenArticle::refreshed, this, &DeskPage::showAround);
    connect(m_open, &OpenArticle::closed, this, &DeskPage::showEmpty);
    connect(m_open, &OpenArticle::failed, this, [this](const Error &error) {
        showError(error);
        if (m_open->view())
            applyEditing();
    });
    connect(m_list, &ArticleListPane::articleChosen, this, &DeskPage::openArticle);
    connect(m_list, &ArticleListPane::articleEntered, m_review, &ReviewDesk::focusShown);
    connect(m_list, &ArticleListPane::newRequested, this, &DeskPage::newArticle);
    connect(m_list, &ArticleListPane::trashRequested, m_trash, &TrashCan::ask);
    connect(m_trash, &TrashCan::agreed, this, [this](const ArticleId &article, const QString &reason) {
        afterSaving([this, article, reason] { m_trash->put(article, reason); });
    });
    connect(m_list, &ArticleListPane::importRequested, this, &DeskPage::chooseFiles);
    connect(m_list, &ArticleListPane::failed, this, &DeskPage::showError);
    connect(m_list, &ArticleListPane::notice, this, &DeskPage::notice);
    connect(m_list, &ArticleListPane::dutyChosen, this, &DeskPage::dutyChosen);
    connect(m_guide, &FindingGuide::notice, this, &DeskPage::notice);
    connect(&m_review->steps(), &ReviewSteps::notice, this, &DeskPage::notice);
    connect(&m_review->steps(), &ReviewSteps::failed, this, &DeskPage::showError);
    connect(m_signing, &SigningDesk::fieldRequested, m_guide, &FindingGuide::goToField);
    connect(m_signing, &SigningDesk::sendRequested, this, &DeskPage::sendRequested);
    connect(m_inspector, &Inspector::versionRequested, this,
            [this](qint64 version) { afterSaving([this, version] { m_open->restore(version); }); });
    connect(m_inspector, &Inspector::quoteRequested, m_article, &ArticlePane::showQuote);
    connect(m_inspector, &Inspector::commentResolved, m_open, &OpenArticle::resolveComment);
    connect(m_inspector, &Inspector::deadlineChosen, m_open, &OpenArticle::setDeadline);
    // A delivery may move the article on while it is open.
    connect(&m_client, &WorkspaceClient::articleChanged, this, [this](const ArticleId &article) {
        if (article == m_open->id())
            m_open->refresh();
    });
}

void DeskPage::connectEditing()
{
    connect(m_article, &ArticlePane::edited, this, &DeskPage::touched);
    connect(m_inspector->information(), &InformationTab::edited, this, &DeskPage::touched);
    m_article->setOriginals([open = m_open](const QString &name) { return open->original(name); });
    connect(m_article, &ArticlePane::assetAdded, m_open, &OpenArticle::storeAsset);
    connect(m_article, &ArticlePane::notice, this, &DeskPage::notice);
    connect(&m_article->aids(), &WritingAids::counted, this, &DeskPage::textCounted);
    auto *writing = new WritingDesk(m_client, *m_article, this);
    connect(writing, &WritingDesk::notice, this, &DeskPage::notice);
    connect(writing, &WritingDesk::failed, this, &DeskPage::showError);
    connect(m_kinds, &KindDesk::articleRequested, this, &DeskPage::openArticle);
    connect(m_kinds, &KindDesk::failed, this, &DeskPage::showError);
    connect(m_kinds, &KindDesk::notice, this, &DeskPage::notice);
    connect(&m_article->stateBanner(), &Banner::actionChosen, this, &DeskPage::allowEditing);
    connect(m_autosaver, &Autosaver::saved, this,
            [this](const workflow::SavedDraft &draft) { Q_EMIT savedAt(draft.savedAt); });
    connect(m_autosaver, &Autosaver::failed, this, [this](const Error &error) {
        m_banner->showError(error);
        Q_EMIT saveFailed();
    });
    connect(m_autosaver, &Autosaver::settled, this, &DeskPage::openPending);
    connect(m_autosaver, &Autosaver::settled, this, &DeskPage::settled);
    m_previews->showIn(*m_preview, [card = m_inspector->signing()] { return card->plannedWithdrawal(); });
    connect(m_previews, &PreviewBuilder::failed, this, &DeskPage::showError);
    connect(m_preview, &PreviewPane::closeRequested, this, &DeskPage::hidePreview);
}

void DeskPage::connectImporter()
{
    connect(m_list, &ArticleListPane::filesDropped, m_importBar, &ImportBar::start);
    connect(m_importer, &ArticleImporter::finished, this, [this](const ArticleId &first) {
        if (first.isValid())
            openArticle(first);
    });
}

void DeskPage::showScope(ArticleScope scope)
{
    m_list->showScope(scope);
}

void DeskPage::openArticle(const ArticleId &article)
{
    m_pending = article;
    flush();
}

void DeskPage::newArticle()
{
    if (!m_client.mayWrite())
        return;
    m_client.use([](workflow::Session &session) { return workflow::createArticle(session, {}); })
        .then(this, [this](const Result<Article> &article) {
            if (!article) {
                showError(article.error());
                return;
            }
            Q_EMIT m_client.articleChanged(article->id);
            DeskPlace beginning;
            beginning.scope = m_list->scope();
            beginning.article = article->id;
            beginning.focus = DeskPlace::Focus::Text;
            beginning.text.field = u"title"_s;
            returnTo(beginning);
        });
}

void DeskPage::chooseFiles()
{
    if (m_client.mayWrite())
        m_importBar->chooseFiles();
}

void DeskPage::afterSaving(std::function<void()> next)
{
    m_afterSaving = std::move(next);
    flush();
}

void DeskPage::flush()
{
    m_kinds->flush();
    m_autosaver->flush();
}

bool DeskPage::isSettled() const
{
    return m_autosaver->isSettled();
}

void DeskPage::openPending()
{
    if (auto next = std::exchange(m_afterSaving, {})) {
        if (isSettled())
            next();
        else
            m_inspector->signing()->setIdle();
    }
    if (!m_pending.isValid() || !isSettled())
        return;
    // What is typed until the other text is here would have no place to go.
    forbidEditing();
    m_open->open(std::exchange(m_pending, {}));
}

Metadata DeskPage::editedMetadata() const
{
    Metadata metadata = m_open->view() ? m_open->view()->metadata : Metadata();
    m_article->fill(metadata);
    m_inspector->information()->fill(metadata);
    return metadata;
}

Metadata DeskPage::savableMetadata()
{
    Metadata metadata = m_open->view() ? m_open->view()->metadata : Metadata();
    const Metadata typed = editedMetadata();
    const QStringList fields = fieldsInUse(typed, metadata);
    for (const QString &field : fields) {
        if (const auto set = setMetadataField(metadata, field, metadataField(typed, field)); !set)
            m_banner->showError(set.error());
    }
    return metadata;
}

void DeskPage::touched()
{
    if (!m_open->view())
        return;
    m_autosaver->touch();
    if (!m_preview->isHidden())
        m_previews->refresh();
}

void DeskPage::showOpened()
{
    const workflow::ArticleView &view = *m_open->view();
    m_editAnyway = false;
    m_article->showText(view.metadata, view.document);
    m_inspector->information()->showFields(view.metadata);
    m_inspector->signing()->dismiss();
    m_inspector->setVisible(m_preview->isHidden());
    m_list->select(view.article.id);
    showAround();
    showNextStep();
    if (view.damage)
        m_banner->showError(*view.damage);
    Q_EMIT savedAt(view.savedAt);
    if (const auto place = std::exchange(m_returning, {}); place && place->article == view.article.id)
        finishReturning(*place);
    if (!m_preview->isHidden())
        m_previews->refresh();
}

/// Whoever opens what is open stays where they were.
void DeskPage::showNextStep()
{
    const bool isAnother = std::exchange(m_shown, m_open->id()) != m_open->id();
    const NextStep &step = m_signing->step();
    const bool isDecision = step.kind == NextStep::Kind::Decide && step.decision != DecisionKind::Submit;
    if (isAnother)
        m_inspector->selectTab(isDecision ? Inspector::Tab::Decisions : Inspector::Tab::Information);
    if (isDecision && step.decision == DecisionKind::Approve && m_inspector->tab() == Inspector::Tab::Decisions)
        m_signing->prepare(DecisionKind::Approve);
}

DeskPlace DeskPage::place() const
{
    const QWidget *focus = focusWidget();
    DeskPlace place{m_list->scope(),        m_pending.isValid() ? m_pending : m_open->id(),
                    m_article->place(),     m_inspector->tab(),
                    DeskPlace::Focus::Text, !m_preview->isHidden()};
    if (focus && m_list->isAncestorOf(focus))
        place.focus = DeskPlace::Focus::List;
    else if (focus && m_inspector->isAncestorOf(focus))
        place.focus = DeskPlace::Focus::Inspector;
    return place;
}

void DeskPage::returnTo(const DeskPlace &place)
{
    showScope(place.scope);
    if (const int left = m_importer->takeLeftBehind(); left > 0)
        m_banner->showMessage(Tone::Info, tr("Locking stopped the import: %n file(s) were not taken.", nullptr, left),
                              tr("The files are unchanged; import them again."));
    if (!place.article.isValid())
        return;
    m_returning = place;
    openArticle(place.article);
}

void DeskPage::finishReturning(const DeskPlace &place)
{
    m_inspector->selectTab(place.tab);
    if (place.preview)
        showPreview();
    m_article->returnTo(place.text);
    if (place.focus == DeskPlace::Focus::List)
        m_list->focusList();
    else if (place.focus == DeskPlace::Focus::Inspector)
        m_inspector->focusTabs();
    else
        m_article->focusField(place.text.field);
}

void DeskPage::showError(const Error &error)
{
    // What a lock overtook is no fault to speak of.
    if (m_client.workspace())
        m_banner->showError(error);
}

void DeskPage::showAround()
{
    m_signing->showAround();
    showState();
    applyEditing();
}

void DeskPage::showState()
{
    using Change = StateNotice::Change;
    const Change change = !m_client.mayWrite() ? Change::Impossible : m_editAnyway ? Change::Accepted : Change::Offered;
    StateNotice::show(m_article->stateBanner(), *m_open->view(), change);
}

void DeskPage::applyEditing()
{
    const workflow::ArticleView &view = *m_open->view();
    if (!view.editable || view.article.trashedAt.isValid() || !m_client.mayWrite()
        || (view.editVoidsApproval && !m_editAnyway)) {
        forbidEditing();
        return;
    }
    m_article->setEditing(ArticlePane::Editing::Allowed);
    m_inspector->setEditing(Inspector::Editing::Allowed);
}

void DeskPage::forbidEditing()
{
    m_article->setEditing(ArticlePane::Editing::Forbidden);
    m_inspector->setEditing(Inspector::Editing::Forbidden);
}

void DeskPage::allowEditing()
{
    if (m_open->view()->article.trashedAt.isValid()) {
        m_trash->takeBack(m_open->id());
        return;
    }
    m_editAnyway = true;
    showState();
    applyEditing();
    m_article->focusField(u"text"_s);
}

void DeskPage::showEmpty()
{
    m_autosaver->discard();
    m_pending = {};
    m_afterSaving = {};
    m_shown = {};
    hidePreview();
    m_returning.reset();
    m_article->clear();
    m_inspector->clear();
    m_banner->clear();
    m_importBar->clear();
}

void DeskPage::primaryAction()
{
    m_signing->proceed();
}

void DeskPage::focusSearch()
{
    m_list->focusSearch();
}

QList<Pane> DeskPage::panes() const
{
    QList<Pane> panes{{m_list, [this] { m_list->focusList(); }}};
    if (m_open->view())
        panes.append({{m_review, [this] { m_review->focusShown(); }},
                      {m_preview, [this] { m_preview->focusDevices(); }},
                      {m_inspector, [this] { m_inspector->focusTabs(); }}});
    return panes;
}

void DeskPage::togglePreview()
{
    if (!m_open->view())
        return;
    if (m_preview->isHidden())
        showPreview();
    else
        hidePreview();
}

void DeskPage::showPreview()
{
    m_list->hide();
    m_inspector->hide();
    m_preview->show();
    m_previews->refresh();
}

void DeskPage::hidePreview()
{
    m_previews->cancel();
    if (m_preview->isAncestorOf(focusWidget()))
        m_article->focusField(u"text"_s);
    m_preview->hide();
    m_preview->discard();
    m_list->show();
    m_inspector->setVisible(m_open->view().has_value());
}

} // namespace bantin::ui
