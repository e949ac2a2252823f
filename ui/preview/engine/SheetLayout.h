// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The printed page as sheets of paper below each other: it flows through columns of a sheet's size, where the engine breaks
/// lines, tables and figures by the rules it prints by, and every sheet is a window onto one column. Any thread.
namespace bantin::ui {

/// Rules of the sheets; `margin` as in @page.
QByteArray sheetStyle(const QByteArray &margin);
/// Script that cuts the page into sheets; answers true.
QString sheetLayout();
/// Script that makes sheets of what `html` differs in, the reader's place kept; answers whether it did.
QString sheetUpdate(const QByteArray &html);

} // namespace bantin::ui
