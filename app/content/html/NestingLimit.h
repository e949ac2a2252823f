// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::content::html {

/// The same HTML, but tags nested deeper than browsers follow them are left out and their text stays. HTML parsing takes a
/// step per open element for every tag, so that 100,000 nested elements would take minutes.
QByteArray withLimitedNesting(const QByteArray &html);

} // namespace bantin::content::html
