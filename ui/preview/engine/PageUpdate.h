// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::ui {

/// A script that makes the body of the page it runs in that of `html` by replacing what differs, and says `true`. Pictures
/// that stay are not decoded again, and nothing above the reader's place moves. The parser is the browser's own, so the
/// result is what loading `html` gives. It is for a world of scripts of its own: the page's stays switched off.
QString pageUpdate(const QByteArray &html);

} // namespace bantin::ui
