// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"

#include <QList>
#include <QString>

namespace bantin::store {

class Store;

struct SearchHit {
    ArticleId article;
    QString title;
    QString snippet; ///< with the real accents; matches between U+2068 and U+2069
};

/// Full-text search over working copies (title, sapo, body). Tone marks, case and đ are ignored; every word must occur;
/// the last word also matches as a prefix; "quoted words" are a phrase. Best match first.
class SearchIndex
{
public:
    explicit SearchIndex(Store &store);
    Result<QList<SearchHit>> search(const QString &query, int limit = 50) const;

private:
    Store &m_store;
};

} // namespace bantin::store
