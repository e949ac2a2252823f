// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/domain/Regulation.h"
#include "app/workflow/ReadAgenda.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

#include <memory>

namespace bantin::ui {

/// One row an article: what the desk's list paints and a screen reader says. Holds the first rows of a list that may be
/// longer; a view that comes to its end makes it ask for more.
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
        SnippetRole,        ///< where a search matched, matches between U+2068 and U+2069; else empty
        DueRole,            ///< QDateTime, UTC; invalid without a deadline
        WaitRole,           ///< how long it waits for this account, in words; empty in other lists
        AgendaDueRole,      ///< in words, by when this account has to be done with it; may be empty
        DueStateRole,       ///< int of DueState; invalid without AgendaDueRole
        DivergedRole,       ///< bool: another desk's version is not dealt with
    };
    /// What is said of rows besides their article, by its id.
    struct Notes {
        QHash<QString, QString> snippets;                 ///< only for search results
        QHash<ArticleId, workflow::AgendaArticle> agenda; ///< only for what waits for this account
        std::shared_ptr<const WorkingCalendar> calendar;  ///< the agenda was counted with; null: the build's own
        QSet<ArticleId> diverged;                         ///< with another desk's version that is not dealt with
    };

    explicit ArticleListModel(QObject *parent = nullptr);

    enum class After { Nothing, More };

    /// Rows that stay keep their selection.
    void setArticles(const QList<Article> &articles, const Notes &notes = {}, After after = After::Nothing);
    void append(const QList<Article> &articles, const Notes &notes, After after);
    void setRegulation(const Regulation &regulation, const QString &language);
    /// Invalid when the article is not listed.
    QModelIndex indexOf(const ArticleId &article) const;
    ArticleId articleAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    /// moreWanted() once; append() answers it.
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void moreWanted();

private:
    QString spokenRow(const Article &article) const;
    QVariant agendaData(const Article &article, int role) const;
    QString categoryName(const Article &article) const;

    QList<Article> m_articles;
    Notes m_notes;
    QHash<QString, QString> m_categoryNames;
    QString m_language;
    After m_after = After::Nothing;
};

} // namespace bantin::ui
