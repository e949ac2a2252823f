// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace bantin::package {

/// Path → 64 raw bytes of SHA-512, sorted by path.
using Manifest = QMap<QString, QByteArray>;

/// Lines "<lower-case hex>  <path>\n" (RFC 8493 §2.1.3), as `sha512sum -c` reads them; LF, CR and % are percent-encoded.
QByteArray formatManifest(const Manifest &manifest);

/// Strict reader: UTF-8 without BOM, every line complete, one or more blanks between digest and path, hex of either case,
/// no other percent-encoding than that of LF, CR and %, no hostile or repeated path, none that differs only by letter case or
/// normalisation (RFC 8493 §6.1.1). "bag-manifest-invalid" (file, line).
Result<Manifest> parseManifest(QByteArrayView text, const QString &file);

} // namespace bantin::package
