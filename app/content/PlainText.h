// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Check.h"

namespace bantin::content {

/// One block per paragraph separated by a blank line, table cells by tabs, list markers kept: for search, `convert --to
/// text` and word counts.
QString toPlainText(const Document &document);

ContentFacts factsOf(const Document &document);

} // namespace bantin::content
