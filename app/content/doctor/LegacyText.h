// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/doctor/LegacyFont.h"

#include <QByteArrayView>
#include <QList>

namespace bantin::content::doctor {

/// Unicode text and, for every character of it, the place in the legacy text it came from.
struct ConvertedText {
    QString text; ///< NFC as far as it was converted
    QList<qsizetype> origin;
};

/// Reads `text` as bytes of `encoding`. `text` is what programs that do not know the encoding make of the bytes: their
/// Windows-1252 or Windows-1254 reading, or the private characters U+F000–F0FF of symbol fonts. What has no letter in the
/// encoding stays as it is: quotation marks and dashes, and whatever is Unicode already.
ConvertedText fromLegacy(QStringView text, LegacyEncoding encoding);

/// The Windows-1252 reading of a file's bytes, to hand to fromLegacy(); undefined bytes become U+0081 and so on, so that
/// nothing is lost.
QString readAsWestern(QByteArrayView bytes);

} // namespace bantin::content::doctor
