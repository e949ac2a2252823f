// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/ArticleListModel.h"
#include "ui/look/ArticleScope.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace bantin::ui {

class ArticleLibrary;
class WorkspaceClient;

/// The list of the desk: search, new, import, and the articles of one scope. Word files dropped on it are imported.
class ArticleListPane final : public QWidget
{
    Q_OBJECT
public:
    ArticleListPane(WorkspaceClient &client, ArticleLibrary &library, const QString &language,
                    QWidget *parent = nullptr);

    void showScope(ArticleScope scope);
    ArticleScope scope() const { return m_scope; }
    /// Selects without articleChosen().
    void select(const ArticleId &article);
    void focusSearch();
    void focusList();

Q_SIGNALS:
    void articleChosen(const bantin::ArticleId &article);
    void newRequested();
    void importRequested();
    void filesDropped(const QStringList &files);
    void failed(const bantin::Error &error);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildList();
    void showArticles();
    void search();
    void keepSelection();
    void updateEmptyWord();

    WorkspaceClient &m_client;
    ArticleLibrary &m_library;
    QString m_language;
    ArticleScope m_scope = ArticleScope::WaitingForMe;
    ArticleId m_selected;
    ArticleListModel *m_model;
    QLineEdit *m_search = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_empty = nullptr;
    QListView *m_list = nullptr;
    QTimer m_searchPause;
    quint64 m_searchNumber = 0; ///< answers to older queries are dropped
};

} // namespace bantin::ui
