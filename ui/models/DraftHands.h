// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Article.h"
#include "ui/models/Autosaver.h"

namespace bantin::ui {

class WorkspaceClient;

/// What stands in the windows.
struct TypedDraft {
    ArticleId article; ///< the one whose text this is
    Metadata metadata;
    content::Document document;
};

/// The autosaver's hands on an open workspace: `typed` is asked when a write begins. What lists show follows whole saves
/// and whatever voids decisions. UI thread; `client` outlives them.
Autosaver::Hands draftHands(WorkspaceClient &client, std::function<TypedDraft()> typed,
                            std::function<bool()> isComposing);

} // namespace bantin::ui
