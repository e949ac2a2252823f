// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace bantin::content::plain {

/// The text of a file whose encoding nobody says, as PlainTextImporter.h has it; text in a Vietnamese font encoding comes out as
/// Windows-1252 reads it, for the text doctor.
QString decoded(const QByteArray &bytes);

/// False for what cannot be text: control characters beyond those of typewriters, zero bytes without an order mark.
bool looksLikeText(const QByteArray &bytes);

} // namespace bantin::content::plain
