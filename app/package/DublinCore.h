// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/package/Payload.h"

namespace bantin::package {

/// Describes a package in Dublin Core (Thông tư 24/2011/TT-BTTTT Điều 4, TCVN 7980; RFC 5013) as XML in UTF-8, for whoever
/// collects metadata. The six mandatory elements are never empty: where the form leaves one open, what answers for the article
/// stands there (the unit as its maker, the beginning of the text as its description). Deterministic.
///
/// It is a tag file and signed by nobody: data/metadata.json is what decisions bind.
QByteArray dublinCore(const Payload &payload, const PayloadMetadata &metadata, const QDateTime &approvedAt);

} // namespace bantin::package
