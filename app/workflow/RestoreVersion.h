// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/SaveDraft.h"

namespace bantin::workflow {

/// Puts a version of the article's local history in place of its text. The text it replaces becomes a version itself.
/// Rights, effects and reasons are those of saveDraft(); "version-not-found" (number).
Result<SavedDraft> restoreVersion(Session &session, const ArticleId &article, qint64 version);

} // namespace bantin::workflow
