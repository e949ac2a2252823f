// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::content::assembly {

/// What an OLE2 compound file holds: an old Word document, or since Word 2007 an encrypted package ([MS-OFFCRYPTO] §2.3.4.4).
enum class CompoundFile { None, EncryptedPackage, OldWord, Other };

/// None: no compound file at all.
CompoundFile compoundFileOf(const QByteArray &bytes);

} // namespace bantin::content::assembly
