// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/BagReader.h"

namespace bantin::package {

/// A bag for a slow line: a zip of its files undeflated, and that compressed as a whole (gzip, RFC 1952). What makes up the
/// bag of a text – certificates, signatures, digests, paths – repeats from file to file, so less goes over the line.
/// The same bytes for the same bag. The reasons of readBag() that concern the zip.
Result<QByteArray> compressBag(const QByteArray &zip, const BagLimits &limits = {});

/// Whether that is what compressBag() makes, by its first bytes.
bool isCompressedBag(QByteArrayView bytes);

/// The bag as a zip again, with the same files as before. "package-damaged", "package-too-large".
Result<QByteArray> expandBag(const QByteArray &compressed, const BagLimits &limits = {});

} // namespace bantin::package
