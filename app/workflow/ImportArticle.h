// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A new draft from an already parsed document (parsing is content's and needs no store). Assets are stored first.
Result<Article> createArticle(Session &session, const content::ImportedDocument &document);

/// Puts pictures for an existing article into the asset store; they are shown by name from then on.
Result<void> storeAssets(Session &session, const QList<content::ImportedAsset> &assets);

} // namespace bantin::workflow
