// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ArticleListPane.h"

#include "app/workflow/ReadArticles.h"
#include "ui/desk/ArticleDelegate.h"
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
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchPauseMilliseconds = 200;

QStringList wordFiles(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile() && url.fileName().endsWith(".docx"_L1, Qt::CaseInsensitive))
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

ArticleListPane::ArticleListPane(WorkspaceClient &client, ArticleLibrary &library, const QString &language,
                                 QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_library(library)
    , m_language(language)
    , m_model(new ArticleListModel(this))
{
    setObjectName("desk.listPane"_L1);
    setAccessibleName(tr("Articles"));
    setProperty("look", u"surface"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAcceptDrops(true);
    build();
    m_searchPause.setSingleShot(true);
    m_searchPause.setInterval(searchPauseMilliseconds);
    connect(&m_searchPause, &QTimer::timeout, this, &ArticleListPane::search);
    connect(m_search, &QLineEdit::textChanged, &m_searchPause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, &ArticleListPane::focusList);
    connect(&library, &ArticleLibrary::changed, this, &ArticleListPane::showArticles);
    connect(&client, &WorkspaceClient::opened, this,
            [this] { m_model->setRegulation(m_client.workspace()->regulation, m_language); });
    connect(&client, &WorkspaceClient::locked, this, [this] {
        m_selected = {};
        m_searchPause.stop();
        const QSignalBlocker quiet(m_search);
        m_search->setText({});
        showArticles();
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
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 32, 24, 0);
    QPushButton *create = makeButton(u"desk.new"_s, tr("New"), ButtonLook::Plain, this);
    create->setIcon(lineIcon("new"_L1));
    create->setToolTip(tr("New article (Ctrl+N)"));
    QPushButton *import = makeButton(u"desk.import"_s, tr("Import…"), ButtonLook::Plain, this);
    import->setIcon(lineIcon("import"_L1));
    import->setToolTip(tr("Import Word files (Ctrl+O); you can also drop them here"));
    buildList();

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(create, 1);
    buttons->addWidget(import, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(12, 12, 12, 8);
    head->setSpacing(8);
    head->addWidget(m_search);
    head->addLayout(buttons);
    head->addWidget(m_heading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(create, &QPushButton::clicked, this, &ArticleListPane::newRequested);
    connect(import, &QPushButton::clicked, this, &ArticleListPane::importRequested);
}

void ArticleListPane::buildList()
{
    m_list = new QListView(this);
    m_list->setObjectName("desk.list"_L1);
    m_list->setAccessibleName(tr("Articles"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArticleDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
}

void ArticleListPane::showScope(ArticleScope scope)
{
    m_scope = scope;
    m_search->clear();
    m_searchPause.stop();
    showArticles();
}

void ArticleListPane::showArticles()
{
    if (!m_search->text().trimmed().isEmpty()) {
        search();
        return;
    }
    ++m_searchNumber;
    m_heading->setText(Words::scope(m_scope));
    m_model->setArticles(m_library.articles(m_scope));
    keepSelection();
    updateEmptyWord();
}

void ArticleListPane::search()
{
    const QString query = m_search->text().trimmed();
    if (query.isEmpty()) {
        showArticles();
        return;
    }
    const quint64 number = ++m_searchNumber;
    m_client.use([query](workflow::Session &session) { return workflow::searchArticles(session, query); })
        .then(this, [this, number](const Result<QList<store::SearchHit>> &hits) {
            if (number != m_searchNumber || !m_client.workspace())
                return;
            if (!hits) {
                Q_EMIT failed(hits.error());
                return;
            }
            QList<Article> found;
            QHash<QString, QString> snippets;
            for (const store::SearchHit &hit : *hits) {
                found.append(hit.article);
                snippets.insert(hit.article.id.toString(), hit.snippet);
            }
            m_heading->setText(tr("Found: %n article(s)", nullptr, int(found.size())));
            m_model->setArticles(found, snippets);
            keepSelection();
            updateEmptyWord();
        });
}

void ArticleListPane::updateEmptyWord()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    m_empty->setText(m_search->text().trimmed().isEmpty()
                         ? tr("Nothing here. Write a new article, or drop Word files here.")
                         : tr("No article has all of these words."));
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
    if (!wordFiles(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ArticleListPane::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(wordFiles(*event->mimeData()));
}

} // namespace bantin::ui
