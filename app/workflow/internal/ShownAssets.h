// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/workflow/Session.h"

#include <QHash>

namespace bantin::workflow {

/// Adds the bytes of what the document shows to `assets`, by name. Store reasons.
Result<void> addShownAssets(Session &session, const content::Document &document, QHash<QString, QByteArray> &assets);

} // namespace bantin::workflow
