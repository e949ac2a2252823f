// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/checks/CheckedArticle.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// How the English version of `copy` stands, or `copy` itself where it is one: outdated when the Vietnamese was approved after
/// the English text was last changed. Store reasons.
Result<content::checks::CheckedArticle::English> englishStanding(const Session &session,
                                                                 const store::WorkingCopy &copy);

} // namespace bantin::workflow
