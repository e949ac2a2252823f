// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/Handover.h"
#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

/// The files of a hand-over, each where it belongs and each what the manifests say; nothing is verified yet.
struct HandoverFiles {
    HandoverSlip slip;
    SignedFile signedSlip;
    HandoverContents contents;
};

/// The first problem is returned: "bag-declaration", "bag-missing-file", "bag-surplus-file", "bag-digest-mismatch",
/// "bag-manifest-altered", "bag-tag-digest-mismatch", "bag-manifest-invalid", "bag-oxum" (path), "handover-invalid" (file).
Result<HandoverFiles> takeHandoverFiles(BagFiles files);

} // namespace bantin::package
