// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticleListPane.h"

#include "app/content/FileImporter.h"
#include "app/workflow/ListAccounts.h"
#include "ui/desk/ArticleDelegate.h"
#include "ui/desk/FilterBar.h"
#include "ui/desk/FilterPanel.h"
#include "ui/desk/OtherMattersPane.h"
#include "ui/models/ArticleFinder.h"
#include "ui/models/ArticleLibrary.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchPauseMilliseconds = 100;

QStringList importableFiles(const QMimeData &data)
{
    const QStringList suffixes = content::importableSuffixes();
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && suffixes.contains(url.fileName().section(u'.', -1).toLower()))
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

ArticleListPane::ArticleListPane(WorkspaceClient &client, ArticleLibrary &library, const QString &language,
                                 QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_language(language)
    , m_model(new ArticleListModel(this))
    , m_finder(new ArticleFinder(client, *m_model, this))
{
    setObjectName("desk.listPane"_L1);
    setAccessibleName(tr("Articles"));
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    build();
    buildMatters();
    connectList();
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPauseMilliseconds);
    connect(&m_searchPause, &QTimer::timeout, this, &ArticleListPane::ask);
    // What an input method still composes is not part of the line's text, so no search disturbs it.
    connect(m_search, &QLineEdit::textChanged, &m_searchPause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &ArticleListPane::focusList);
    connect(m_filters, &FilterBar::changed, this, &ArticleListPane::ask);
    connect(m_filters, &FilterBar::peopleWanted, this, &ArticleListPane::readPeople);
    connect(&library, &ArticleLibrary::changed, m_finder, &ArticleFinder::reload);
    connect(&client, &WorkspaceClient::opened, this, [this] {
        m_model->setRegulation(m_client.workspace()->regulation, m_language);
        m_filters->panel().setRegulation(m_client.workspace()->regulation, m_language);
        for (QWidget *button : {m_create, m_import})
            button->setEnabled(m_client.mayWrite());
        setAcceptDrops(m_client.mayWrite());
    });
    connect(&client, &WorkspaceClient::locked, this, &ArticleListPane::clear);
}

void ArticleListPane::requestTrash()
{
    const ArticleId article = m_model->articleAt(m_list->currentIndex());
    if (article.isValid() && m_shown.scope != ArticleScope::Trash)
        Q_EMIT trashRequested(article, m_list->currentIndex().data().toString());
}

void ArticleListPane::connectList()
{
    auto *remove = new QAction(tr("Move to the trash…"), m_list);
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    auto *handOver = new QAction(tr("Hand over to another computer…"), m_list);
    handOver->setObjectName("desk.handOver"_L1);
    m_list->addActions({handOver, remove});
    connect(handOver, &QAction::triggered, this, [this] { Q_EMIT handOverRequested(chosenArticles()); });
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    connect(remove, &QAction::triggered, this, &ArticleListPane::requestTrash);
    connect(m_list, &QListView::activated, this, &ArticleListPane::articleEntered);
    connect(m_finder, &ArticleFinder::answered, this, &ArticleListPane::showAnswer);
    connect(m_finder, &ArticleFinder::failed, this, &ArticleListPane::failed);
    connect(m_model, &ArticleListModel::modelAboutToBeReset, this, [this] {
        m_scroll = m_list->verticalScrollBar()->value();
        m_chosen = chosenArticles();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        const ArticleId article = m_model->articleAt(current);
        if (!article.isValid() || article == m_selected)
            return;
        m_selected = article;
        Q_EMIT articleChosen(article);
    });
}

void ArticleListPane::build()
{
    m_search = new QLineEdit(this);
    m_search->setObjectName("desk.search"_L1);
    m_search->setAccessibleName(tr("Search"));
    m_search->setPlaceholderText(tr("Search without tone marks: “duong lien thon”…"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(lineIcon("search"_L1), QLineEdit::LeadingPosition);
    m_heading = makeHeading({}, 1.0, this);
    m_empty = makeMutedLabel({}, this);
    m_empty->setObjectName("desk.empty"_L1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 32, 24, 0);
    m_create = makeButton(u"desk.new"_s, tr("New"), ButtonLook::Plain, this);
    m_create->setIcon(lineIcon("new"_L1));
    m_create->setToolTip(tr("New article (Ctrl+N)"));
    m_import = makeButton(u"desk.import"_s, tr("Import…"), ButtonLook::Plain, this);
    m_import->setIcon(lineIcon("import"_L1));
    m_import->setToolTip(tr("Import documents (Ctrl+O); you can also drop them here"));
    m_filters = new FilterBar(this);
    buildList();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_create, 1);
    buttons->addWidget(m_import, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_search);
    head->addLayout(buttons);
    head->addWidget(m_filters);
    head->addWidget(m_heading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(m_create, &QPushButton::clicked, this, &ArticleListPane::newRequested);
    connect(m_import, &QPushButton::clicked, this, &ArticleListPane::importRequested);
}

void ArticleListPane::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName("desk.list"_L1);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
}

void ArticleListPane::buildMatters()
{
    m_matters = new OtherMattersPane(m_client, m_language, this);
    layout()->addWidget(m_matters);
    connect(m_matters, &OtherMattersPane::articleChosen, this, &ArticleListPane::articleChosen);
    connect(m_matters, &OtherMattersPane::dutyChosen, this, &ArticleListPane::dutyChosen);
    connect(m_matters, &OtherMattersPane::emptied, this, &ArticleListPane::focusList);
    connect(m_matters, &OtherMattersPane::failed, this, &ArticleListPane::failed);
    connect(m_matters, &OtherMattersPane::notice, this, &ArticleListPane::notice);
}

void ArticleListPane::offerMatters()
{
    const bool isHome = m_shown.scope == ArticleScope::WaitingForMe && !m_shown.isSearch();
    m_matters->setOffer(isHome ? OtherMattersPane::Offer::Shown : OtherMattersPane::Offer::Hidden);
}

void ArticleListPane::makeRoom()
{
    // Whatever else waits, articles keep most of the height where there are any.
    m_matters->setMostHeight(m_model->rowCount() > 0 ? height() * 3 / 10 : height() / 2);
}

void ArticleListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void ArticleListPane::showScope(ArticleScope scope)
{
    m_scope = scope;
    m_filters->setUsualOrder(scope == ArticleScope::WaitingForMe ? ArticleRequest::Order::Deadline
                                                                 : ArticleRequest::Order::NewestChange);
    m_search->setText({});
    ask();
}

ArticleRequest ArticleListPane::request() const
{
    return {m_scope, m_search->text().simplified(), m_filters->filters(), m_filters->order()};
}

void ArticleListPane::ask()
{
    m_searchPause.stop();
    const ArticleRequest wanted = request();
    m_filters->setOrdering(wanted.isSearch() ? FilterBar::Ordering::ByMatch : FilterBar::Ordering::Chosen);
    m_finder->show(wanted);
}

void ArticleListPane::showAnswer()
{
    const ArticleRequest &asked = m_finder->request();
    const bool same = std::exchange(m_shown, asked) == asked;
    const int rows = m_model->rowCount();
    if (!asked.isSearch())
        m_heading->setText(Words::scope(asked.scope));
    else if (m_model->canFetchMore({}))
        m_heading->setText(tr("Found: more than %n article(s)", nullptr, rows));
    else
        m_heading->setText(tr("Found: %n article(s)", nullptr, rows));
    m_empty->setVisible(rows == 0);
    if (asked.isSearch())
        m_empty->setText(tr("No article has all of these words."));
    else if (!asked.filters.isEmpty())
        m_empty->setText(tr("No article here passes the filters."));
    else if (asked.scope == ArticleScope::Trash)
        m_empty->setText(tr("The trash is empty."));
    else
        m_empty->setText(tr("Nothing here. Write a new article, or drop Word files here."));
    offerMatters();
    makeRoom();
    keepSelection();
    if (same && m_scroll > 0) {
        m_list->doItemsLayout();
        m_list->verticalScrollBar()->setValue(m_scroll);
    }
    m_scroll = 0;
}

void ArticleListPane::readPeople()
{
    m_client.use([](workflow::Session &session) { return workflow::listAccounts(session); })
        .then(this, [this](const Result<QList<Account>> &people) {
            if (people && m_client.workspace())
                m_filters->panel().setPeople(*people);
        });
}

void ArticleListPane::clear()
{
    m_selected = {};
    m_searchPause.stop();
    const QSignalBlocker quiet(m_search);
    m_search->setText({});
    m_filters->clear();
    m_finder->clear();
    m_shown = {};
    m_heading->clear();
}

void ArticleListPane::select(const ArticleId &article)
{
    m_selected = article;
    keepSelection();
}

void ArticleListPane::keepSelection()
{
    const QModelIndex row = m_model->indexOf(m_selected);
    if (row.isValid())
        m_list->setCurrentIndex(row);
    else
        m_list->clearSelection();
    const QList<ArticleId> chosen = std::exchange(m_chosen, {});
    if (!chosen.contains(m_selected))
        return;
    for (const ArticleId &article : chosen)
        m_list->selectionModel()->select(m_model->indexOf(article), QItemSelectionModel::Select);
}

QList<ArticleId> ArticleListPane::chosenArticles() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::ranges::sort(rows);
    QList<ArticleId> chosen;
    for (const QModelIndex &row : std::as_const(rows))
        chosen.append(m_model->articleAt(row));
    return chosen;
}

void ArticleListPane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ArticleListPane::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ArticleListPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (!importableFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ArticleListPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(importableFiles(*event->mimeData()));
}

} // namespace bantin::ui
