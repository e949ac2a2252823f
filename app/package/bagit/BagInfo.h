// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/bagit/BagNotes.h"

namespace bantin::package {

/// Judges the text of bag-info.txt (RFC 8493 §2.2.2) against a payload of so many files and octets. Repeated labels and
/// their order are the owner's; Payload-Oxum and what has a form are checked.
void checkBagInfo(const QString &text, const BagVerdict &payload, BagNotes &notes);

} // namespace bantin::package
