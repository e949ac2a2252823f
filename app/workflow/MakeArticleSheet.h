// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ArticleSheet.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The whole course of one article with everything verified anew: signatures, links, the digest of each frozen text over the
/// stored bytes under the profile it was frozen under, one of `regulations`, receipts against the portal's certificate. Changes
/// nothing. "article-not-found" (id), store reasons.
Result<ArticleSheet> makeArticleSheet(Session &session, const ArticleId &article,
                                      const RegulationCatalogue &regulations);

} // namespace bantin::workflow
