// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/package/internal/BagNames.h"

namespace bantin::package {

/// "data/articles/<id>/".
inline QString folderOf(const ArticleId &article)
{
    return articleFolder + article.toString() + u'/';
}

/// "0001" for the first.
inline QString fourDigits(qsizetype place)
{
    return QString::number(place + 1).rightJustified(4, u'0');
}

/// "data/articles/<id>/revisions/000001/" for the first.
inline QString revisionFolder(const ArticleId &article, qsizetype place)
{
    return folderOf(article) + "revisions/"_L1 + QString::number(place + 1).rightJustified(6, u'0') + u'/';
}

} // namespace bantin::package
