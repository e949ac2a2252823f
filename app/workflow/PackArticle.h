// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Packs the approved revision of a Waiting delivery, or the notice that withdraws it, verifies the package with the portal's
/// own verifier, keeps the frozen bytes in the encrypted store and marks the delivery Packed. Packing again gives the same
/// delivery. It names the profile the text was approved under, whatever the unit follows since. "not-approved",
/// "role-forbids", "field-forbids", "package-self-check" (first reason).
Result<Delivery> packDelivery(Session &session, const DeliveryId &delivery, const RegulationCatalogue &regulations);

/// The package of an approved article as bytes, for `pack -o`. Same reasons.
Result<QByteArray> packArticle(Session &session, const ArticleId &article, const RegulationCatalogue &regulations);

} // namespace bantin::workflow
