// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArticleListModel.h"

#include "app/messages/DueWords.h"
#include "ui/look/Words.h"
#include "ui/models/OfficeCalendar.h"

#include <algorithm>
#include <iterator>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ArticleListModel::ArticleListModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void ArticleListModel::setArticles(const QList<Article> &articles, const Notes &notes, After after)
{
    m_after = after;
    const bool sameRows = std::ranges::equal(articles, m_articles, {}, &Article::id, &Article::id);
    if (sameRows) {
        m_articles = articles;
        m_notes = notes;
        if (!m_articles.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_articles.size()) - 1));
        return;
    }
    beginResetModel();
    m_articles = articles;
    m_notes = notes;
    endResetModel();
}

void ArticleListModel::append(const QList<Article> &articles, const Notes &notes, After after)
{
    m_after = after;
    // An article that changed while the list was read page by page may come twice.
    QList<Article> fresh;
    std::ranges::copy_if(articles, std::back_inserter(fresh),
                         [this](const Article &article) { return !indexOf(article.id).isValid(); });
    if (fresh.isEmpty())
        return;
    beginInsertRows({}, int(m_articles.size()), int(m_articles.size() + fresh.size()) - 1);
    m_articles += fresh;
    m_notes.snippets.insert(notes.snippets);
    m_notes.agenda.insert(notes.agenda);
    m_notes.calendar = notes.calendar;
    m_notes.diverged = notes.diverged;
    endInsertRows();
}

bool ArticleListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_after == After::More;
}

void ArticleListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_after = After::Nothing;
    Q_EMIT moreWanted();
}

void ArticleListModel::setRegulation(const Regulation &regulation, const QString &language)
{
    beginResetModel();
    m_language = language;
    m_categoryNames.clear();
    for (const Category &category : regulation.categories)
        m_categoryNames.insert(category.id, category.name.in(language));
    endResetModel();
}

QModelIndex ArticleListModel::indexOf(const ArticleId &article) const
{
    const auto found = std::ranges::find(m_articles, article, &Article::id);
    return found == m_articles.end() ? QModelIndex() : index(int(found - m_articles.begin()));
}

ArticleId ArticleListModel::articleAt(const QModelIndex &index) const
{
    return checkIndex(index, CheckIndexOption::IndexIsValid) ? m_articles.at(index.row()).id : ArticleId();
}

int ArticleListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_articles.size());
}

QVariant ArticleListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Article &article = m_articles.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return article.title.isEmpty() ? Words::untitled() : article.title;
    case Qt::AccessibleTextRole:
        return spokenRow(article);
    case IdRole:
        return article.id.toString();
    case StageRole:
        return int(article.stage);
    case CategoryRole:
        return categoryName(article);
    case AuthorRole:
        return article.authorName;
    case ChangedRole:
        return article.updatedAt;
    case ApprovalVoidedRole:
        return article.approvalVoided;
    case SnippetRole:
        return m_notes.snippets.value(article.id.toString());
    case DueRole:
        return article.dueAt;
    case DivergedRole:
        return m_notes.diverged.contains(article.id);
    default:
        return agendaData(article, role);
    }
}

QVariant ArticleListModel::agendaData(const Article &article, int role) const
{
    const auto waiting = m_notes.agenda.constFind(article.id);
    if (waiting == m_notes.agenda.cend())
        return {};
    switch (role) {
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return messages::dueReasonsInWords(waiting->due, m_notes.calendar ? *m_notes.calendar : *officeCalendar(),
                                           m_language)
            .join(u'\n');
    case WaitRole:
        return messages::waitInWords(waiting->workingDays);
    case AgendaDueRole:
        return messages::dueInWords(waiting->entry);
    case DueStateRole:
        return waiting->entry.standing ? QVariant(int(waiting->entry.standing->state)) : QVariant();
    default:
        return {};
    }
}

QString ArticleListModel::spokenRow(const Article &article) const
{
    QStringList parts{article.title.isEmpty() ? Words::untitled() : article.title, Words::stage(article.stage).word,
                      categoryName(article), article.authorName};
    const auto waiting = m_notes.agenda.constFind(article.id);
    if (waiting != m_notes.agenda.cend())
        parts += {messages::dueInWords(waiting->entry), messages::waitInWords(waiting->workingDays)};
    else
        parts += {Words::moment(article.updatedAt), Words::deadline(article.dueAt, article.stage).word};
    if (m_notes.diverged.contains(article.id))
        parts.append(tr("another desk has its own version"));
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString ArticleListModel::categoryName(const Article &article) const
{
    return m_categoryNames.value(article.category, article.category);
}

} // namespace bantin::ui
