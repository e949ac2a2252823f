// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/store/Statement.h"

namespace bantin::store {

/// The columns readArticle() reads, in its order. Internal to app/store.
inline constexpr auto articleColumns =
    "articles.id, articles.stage, articles.title, articles.category, articles.author, articles.author_name,"
    " articles.latest_revision, articles.approval_voided, articles.remark, articles.published_url,"
    " articles.created_at, articles.updated_at, articles.due_at, articles.trashed_at, articles.trash_reason";

inline constexpr int articleColumnCount = 15;

inline Article readArticle(const Statement &row)
{
    return {
        .id = row.id<ArticleId>(0),
        .stage = stageFromName(row.text(1)).value_or(Stage::Draft),
        .title = row.text(2),
        .category = row.text(3),
        .author = row.id<AccountId>(4),
        .authorName = row.text(5),
        .latestRevision = int(row.integer(6)),
        .approvalVoided = row.integer(7) != 0,
        .remark = row.text(8),
        .publishedUrl = row.text(9),
        .createdAt = row.time(10),
        .updatedAt = row.time(11),
        .dueAt = row.time(12),
        .trashedAt = row.time(13),
        .trashReason = row.text(14),
    };
}

} // namespace bantin::store
