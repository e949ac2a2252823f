// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::portal {

/// What readers read on a published article page below its heading: corrections, fields, text, byline; one line, blanks
/// between blocks. Empty when `html` is no such page.
QString textOfPage(const QByteArray &html);

} // namespace bantin::portal
