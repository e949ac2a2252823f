// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Check.h"

namespace bantin::content {

/// One block per paragraph separated by a blank line, table cells by tabs, list markers kept: for search and `convert --to
/// text`. It has words the article has not, so factsOf() counts those.
QString toPlainText(const Document &document);

/// What has a letter or a digit between white space: Vietnamese syllables, as every text program counts them.
int wordCount(QStringView text);
/// The same with the words of the notes in it.
int wordCount(const Inlines &inlines);

ContentFacts factsOf(const Document &document);

} // namespace bantin::content
