// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/package/Payload.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// A text as it was approved, from which its page can be made again.
struct PublishedText {
    Metadata fields;
    package::Payload payload;
    QList<Decision> decisions; ///< up to the one the portal carried out
    QString regulation;        ///< id of the profile it was approved under
};

/// The newest delivery of each article that the portal carried out and gave an address for, newest first. With `article` only
/// that one: "page-not-published" when there is none. Store reasons.
Result<QList<Delivery>> publishedDeliveries(Session &session, const std::optional<ArticleId> &article = std::nullopt);

/// "page-source-altered" (title) when the store's bytes are not those the decisions bind; "regulation-unknown" (id), store
/// reasons.
Result<PublishedText> publishedText(Session &session, const Delivery &delivery, const RegulationCatalogue &regulations);

} // namespace bantin::workflow
