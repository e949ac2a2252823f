// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::content::html {

/// The HTML in UTF-8: without the header of Windows' clipboard (CF_HTML), decoded as its byte order mark or `meta charset`
/// says, else as UTF-8, else as windows-1252.
QByteArray utf8Of(const QByteArray &bytes);

} // namespace bantin::content::html
