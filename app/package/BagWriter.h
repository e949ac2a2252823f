// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/package/Package.h"

namespace bantin::package {

/// A BagIt 1.0 bag (RFC 8493) as one zip in memory – never a file in the clear. Deterministic: fixed entry order and
/// times (the last decision's), so packing twice gives the same bytes. Layout:
/// bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt, data/… (of a notice of withdrawal metadata.json and
/// withdrawn-manifest-sha512.txt only), metadata/dublin-core.xml,
/// decisions/NN-kind.json + .p7s, roster.json + .p7s, certificates/unit.pem, certificates/<first 16 hex>.pem
Result<QByteArray> writeBag(const PackageContents &contents);

} // namespace bantin::package
