// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/ApprovedArticles.h"

namespace bantin::test {

/// A desk told to send so many KiB a second over a line that takes more: by what share the bytes of any ten seconds differ
/// from that, at worst.
double worstBandwidthError(ApprovedArticles &unit, int kibibytes);

/// An article with 20 photographs is published, its text corrected and published again: the bytes on the wire of the second time
/// over those of the whole package.
double republicationShare(ApprovedArticles &unit);

} // namespace bantin::test
