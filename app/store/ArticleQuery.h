// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/ContentKind.h"
#include "app/domain/Stage.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace bantin::store {

/// Which articles a list or a search shows, in which order, and which page of them. Empty and invalid members do not
/// restrict.
struct ArticleQuery {
    enum class Trash { Without, Only };
    enum class Order {
        NewestChange,
        OldestChange,
        Title,    ///< Vietnamese dictionary order
        Author,   ///< Vietnamese dictionary order, each author's newest change first
        Deadline, ///< soonest first, those without one last
    };

    QList<Stage> stages = {};
    QList<ContentKind> kinds = {};
    QString category = {};      ///< category id
    AccountId person = {};      ///< who answers for it or ever edited it
    AccountId author = {};      ///< who answers for it
    QDateTime changedFrom = {}; ///< UTC, inclusive
    QDateTime changedTo = {};   ///< UTC, exclusive
    QDateTime dueBefore = {};   ///< UTC, exclusive; articles without a deadline are left out
    Trash trash = Trash::Without;
    Order order = Order::NewestChange; ///< a search goes by the best match instead
    int offset = 0;
    int limit = 100;
};

} // namespace bantin::store
