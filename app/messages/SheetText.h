// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ArticleSheet.h"

namespace bantin::messages {

/// The sheet as the HTML subset of Qt's rich text, all values escaped, in the language of the program; times in Vietnam's.
QString sheetHtml(const ArticleSheet &sheet);

} // namespace bantin::messages
