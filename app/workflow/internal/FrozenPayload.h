// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/Payload.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The bytes a decision on `revision` binds, from what the store holds; `regulation` is the one it was frozen under, see
/// regulationOf(). "asset-missing" (name), store reasons.
Result<package::Payload> payloadOf(Session &session, const Revision &revision, const Regulation &regulation);

/// The id of the profile the revision was frozen under: what is frozen is decided on in the same moment, so `chain`, the
/// article's decisions, says it.
QString regulationOf(const Session &session, const Revision &revision, const QList<store::SignedDecision> &chain);

/// Freezes the working copy as the article's next revision, inside the caller's transaction; `article` and `copy` are
/// updated in the store too.
Result<Revision> freeze(Session &session, Article &article, store::WorkingCopy &copy);

/// The latest revision; std::nullopt before the first.
Result<std::optional<Revision>> latestRevision(Session &session, const ArticleId &article);

} // namespace bantin::workflow
