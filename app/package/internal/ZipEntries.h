// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagReader.h"

namespace bantin::package {

/// The package's own words for what the zip reader found: "package-not-zip", "package-damaged", "package-too-large",
/// "package-hostile-name" (path).
Error translatedZipError(const Error &error);

/// Every file of the zip, inflated within the limits. "package-not-zip", "package-damaged" (path), "package-too-large" (path),
/// "package-hostile-name" (path).
Result<BagFiles> unzip(const QByteArray &zip, const BagLimits &limits);

enum class ZipForm {
    Package, ///< pictures stored, everything else deflated
    Stored,  ///< nothing deflated
};

/// Deterministic: order of paths, mode 0644, `time` on every file.
Result<QByteArray> zip(const BagFiles &files, const QDateTime &time, ZipForm form = ZipForm::Package);

} // namespace bantin::package
