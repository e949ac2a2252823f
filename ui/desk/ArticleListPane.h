// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ArticleListModel.h"
#include "ui/models/ArticleRequest.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace bantin {
struct DueDuty;
} // namespace bantin

namespace bantin::ui {

class ArticleFinder;
class ArticleLibrary;
class FilterBar;
class OtherMattersPane;
class WorkspaceClient;

/// The list of the desk: search as you type, filters, order, new, import, and the articles of one scope; below what waits
/// for this account stands what waits besides articles. Word files dropped on it are imported.
class ArticleListPane final : public QWidget
{
    Q_OBJECT
public:
    ArticleListPane(WorkspaceClient &client, ArticleLibrary &library, const QString &language,
                    QWidget *parent = nullptr);

    void showScope(ArticleScope scope);
    ArticleScope scope() const { return m_scope; }
    /// In the order of the list; the open one among them as a rule.
    QList<ArticleId> chosenArticles() const;
    /// Selects without articleChosen().
    void select(const ArticleId &article);
    OtherMattersPane &otherMatters() const { return *m_matters; }
    void focusSearch();
    void focusList();

Q_SIGNALS:
    void articleChosen(const bantin::ArticleId &article);
    /// Enter on a row: on into the article.
    void articleEntered();
    void newRequested();
    /// The Delete key on an article that is not in the trash.
    void trashRequested(const bantin::ArticleId &article, const QString &title);
    void importRequested();
    void handOverRequested(const QList<bantin::ArticleId> &articles);
    void filesDropped(const QStringList &files);
    void failed(const bantin::Error &error);
    void notice(const QString &sentence);
    /// One of the desk's duties was chosen in the panel below the articles.
    void dutyChosen(const bantin::DueDuty &duty);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildList();
    void buildMatters();
    void offerMatters();
    void makeRoom();
    void connectList();
    void requestTrash();
    void ask();
    void showAnswer();
    void keepSelection();
    void readPeople();
    void clear();
    ArticleRequest request() const;

    WorkspaceClient &m_client;
    QString m_language;
    ArticleScope m_scope = ArticleScope::WaitingForMe;
    ArticleId m_selected;
    ArticleListModel *m_model;
    ArticleFinder *m_finder;
    FilterBar *m_filters = nullptr;
    QLineEdit *m_search = nullptr;
    QPushButton *m_create = nullptr;
    QPushButton *m_import = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    OtherMattersPane *m_matters = nullptr;
    QTimer m_searchPause;
    ArticleRequest m_shown;    ///< what the rows answer
    QList<ArticleId> m_chosen; ///< what was selected before the rows came anew
    int m_scroll = 0;          ///< where the list was before its rows came anew
};

} // namespace bantin::ui
