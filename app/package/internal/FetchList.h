// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BlobReference.h"
#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

/// The line of fetch.txt (RFC 8493 §2.2.3) for a picture left out: an internal address, its size, its path.
QByteArray fetchLine(const BlobReference &blob);

/// The pictures fetch.txt names, in its order; none without the file. "bag-fetch" (file, line) for any line fetchLine() would not
/// have written, a picture the payload manifest does not list under that digest, twice, or carried as well;
/// "package-too-large" (path) beyond the limits.
Result<QList<BlobReference>> readFetchList(const BagFiles &files, const BagLimits &limits);

/// Whether that is the path of a picture.
bool isPicturePath(const QString &path);
/// By its name, which is the digest; the verifier compares both with the bytes.
QByteArray digestInPath(const QString &path);

} // namespace bantin::package
