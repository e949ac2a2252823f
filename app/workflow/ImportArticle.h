// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A new draft from an already parsed document (parsing is content's and needs no store), with its comments. Assets are
/// stored first.
Result<Article> createArticle(Session &session, const content::ImportedDocument &document);

/// Puts pictures and files for an existing article into the asset store; they are known by name from then on.
Result<void> storeAssets(Session &session, const QList<content::ImportedAsset> &assets);

/// A picture as its photographer made it. "asset-missing" (name)
Result<QByteArray> originalOf(Session &session, const QString &asset);

} // namespace bantin::workflow
