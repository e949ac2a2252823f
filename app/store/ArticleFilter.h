// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleQuery.h"

#include <QByteArray>

namespace bantin::store {

/// The SQL of an ArticleQuery: `with()` opens the statement and takes category, person, author, the two times of change and the deadline as ?1 to ?6, `condition()` is
/// what a row of `articles` must meet. Only words of our own enter the text; values travel as parameters. Internal to
/// app/store.
struct ArticleFilter {
    static QByteArray with();
    static QByteArray condition(const ArticleQuery &query);
    static QByteArray order(const ArticleQuery &query);
};

} // namespace bantin::store
