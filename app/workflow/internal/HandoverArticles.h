// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/package/Handover.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

enum class PrivateData { Included, LeftHere };

/// An article with all of its history as a hand-over carries it; its pictures are added to `contents`. Inside a transaction,
/// because what was typed is saved whole first. "content-changed" (title), "asset-missing" (name), "regulation-unknown" (id), store
/// reasons.
Result<package::HandoverArticle> gatherArticle(Session &session, const Article &article, PrivateData privateData,
                                               const RegulationCatalogue &regulations,
                                               package::HandoverContents &contents);

/// Whether there is anything private to carry.
Result<bool> holdsPrivateData(Session &session, const ArticleId &article);

} // namespace bantin::workflow
