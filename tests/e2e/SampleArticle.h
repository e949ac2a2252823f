// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::testing {

/// A Word file as a contributor would send it: headings, bold and italic, a link, lists, a table and a photo.
QByteArray sampleArticle();

} // namespace bantin::testing
