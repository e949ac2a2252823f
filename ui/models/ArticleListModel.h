// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Regulation.h"

#include <QAbstractListModel>
#include <QHash>

namespace bantin::ui {

/// One row an article: what the desk's list paints and a screen reader says.
class ArticleListModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< text of the ArticleId
        StageRole,             ///< int of Stage
        CategoryRole,          ///< name in the interface language
        AuthorRole,
        ChangedRole,        ///< QDateTime, UTC
        ApprovalVoidedRole, ///< bool
        SnippetRole,        ///< where a search matched; else empty
    };

    explicit ArticleListModel(QObject *parent = nullptr);

    /// `snippets` by article id text, only for search results. Rows that stay keep their selection.
    void setArticles(const QList<Article> &articles, const QHash<QString, QString> &snippets = {});
    void setRegulation(const Regulation &regulation, const QString &language);
    /// Invalid when the article is not listed.
    QModelIndex indexOf(const ArticleId &article) const;
    ArticleId articleAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QString spokenRow(const Article &article) const;
    QString categoryName(const Article &article) const;

    QList<Article> m_articles;
    QHash<QString, QString> m_snippets;
    QHash<QString, QString> m_categoryNames;
};

} // namespace bantin::ui
