// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PrivateFieldRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

PrivateFieldRepository::PrivateFieldRepository(Store &store)
    : m_store(store)
{
}

Result<void> PrivateFieldRepository::put(const ArticleId &article, const PrivateField &field)
{
    Connection &content = m_store.content();
    const auto put =
        content.run("INSERT INTO private_fields (article, field, value, salt, set_by, set_at)"
                    " SELECT number, ?2, ?3, ?4, ?5, ?6 FROM articles WHERE id = ?1"
                    " ON CONFLICT (article, field) DO UPDATE SET value = excluded.value, salt = excluded.salt,"
                    " set_by = excluded.set_by, set_at = excluded.set_at",
                    article, field.field, field.value, field.salt, field.setBy, field.setAt);
    return put && content.changes() == 0 ? Result<void>(notFound(u"article-not-found"_s, article.toString())) : put;
}

Result<QList<PrivateField>> PrivateFieldRepository::ofArticle(const ArticleId &article) const
{
    auto fields = everGiven(article);
    if (fields)
        fields->removeIf([](const PrivateField &field) { return field.value.isEmpty(); });
    return fields;
}

Result<QList<PrivateField>> PrivateFieldRepository::everGiven(const ArticleId &article) const
{
    return m_store.content().list(
        "SELECT field, value, salt, set_by, set_at FROM private_fields WHERE article ="
        " (SELECT articles.number FROM articles WHERE id = ?) ORDER BY number",
        [](const Statement &row) {
            return PrivateField{row.text(0), row.text(1), row.blob(2), row.id<AccountId>(3), row.time(4)};
        },
        article);
}

Result<QStringList> PrivateFieldRepository::filledIn(const ArticleId &article) const
{
    const auto names = m_store.content().list(
        "SELECT field FROM private_fields WHERE value <> '' AND article ="
        " (SELECT articles.number FROM articles WHERE id = ?) ORDER BY number",
        [](const Statement &row) { return row.text(0); }, article);
    return names ? Result<QStringList>(QStringList(*names)) : names.error();
}

Result<QList<PrivateFieldRepository::Kept>> PrivateFieldRepository::all() const
{
    return m_store.content().list(
        "SELECT coalesce(articles.id, ''), field, value, salt, set_by, set_at FROM private_fields LEFT JOIN articles ON"
        " articles.number = article ORDER BY private_fields.number",
        [](const Statement &row) {
            return Kept{row.id<ArticleId>(0),
                        {row.text(1), row.text(2), row.blob(3), row.id<AccountId>(4), row.time(5)}};
        });
}

} // namespace bantin::store
