// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringView>

namespace bantin::render {

/// The canonical article with each table (not those inside another) in a region of its own, which scrolls sideways on a narrow
/// screen and can be reached and scrolled by keyboard (WCAG 2.1, 1.4.10 and 2.1.1). Its name is the number of the table and
/// its caption, in the language of the article (BCP 47). Every other byte stays.
QByteArray withTableRegions(const QByteArray &articleXhtml, QStringView language);

} // namespace bantin::render
