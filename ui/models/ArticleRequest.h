// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleQuery.h"
#include "ui/look/ArticleScope.h"

#include <QDate>

#include <optional>

namespace bantin::ui {

/// What narrows a list or a search besides its words. Empty members do not restrict.
struct ArticleFilters {
    enum class Deadline { Any, Overdue, ThreeDays, Week };

    std::optional<Stage> stage = {};
    std::optional<ContentKind> kind = {};
    QString category = {};  ///< id
    AccountId person = {};  ///< who answers for the article or edited it
    QDate changedFrom = {}; ///< local day, inclusive
    QDate changedTo = {};   ///< local day, inclusive
    Deadline deadline = Deadline::Any;

    bool isEmpty() const { return *this == ArticleFilters(); }
    bool operator==(const ArticleFilters &) const = default;
};

/// What the list of the desk shows: a scope of the rail, or with words a search over everything but the trash.
struct ArticleRequest {
    using Order = store::ArticleQuery::Order;

    ArticleScope scope = ArticleScope::WaitingForMe;
    QString words = {};
    ArticleFilters filters = {};
    Order order = Order::NewestChange; ///< a search goes by the best match

    bool operator==(const ArticleRequest &) const = default;

    bool isSearch() const { return !words.isEmpty(); }
    /// No article can be in this scope and pass the filter for its state.
    bool isImpossible() const;
    /// The store's question for it, from the first row on. `me` asks, `now` is UTC.
    store::ArticleQuery query(const AccountId &me, const QDateTime &now) const;
};

} // namespace bantin::ui
