// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"
#include "app/package/PackageVerifier.h"
#include "sync/portal/ArticleLedger.h"
#include "sync/portal/UnitRegistry.h"

namespace bantin::portal {

/// What the portal knew before this package.
struct PublicationContext {
    UnitRecord unit;
    QByteArray workspaceOwner; ///< fingerprint; empty when the workspace is new
    std::optional<PublishedArticle> published;
    const Regulation *regulation = nullptr; ///< the profile the package names; null when unknown
};

/// The portal's own rules over a package that verified, coded apart from the desk's and the reader's, so that an error in
/// one of the three lets nothing through. Pure. An older list of the board is refused unless the approval it comes with was carried out. Reasons: "four-eyes-author", "four-eyes-submitter", "four-eyes-reviewer",
/// "chain-not-approved", "chain-role" and "chain-field" (decision, actor), "roster-old" (given, newest), "revision-old" (given,
/// published), "decision-old", "decision-other-history", "correction-missing", "confirmation-missing" (decision, actor, rules),
/// "workspace-other", "article-other-unit", "category-unknown" (category), "regulation-unknown" (profile).
Result<void> checkPublication(const package::VerifiedPackage &package, const PublicationContext &context);

} // namespace bantin::portal
