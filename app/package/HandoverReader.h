// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/domain/Article.h"
#include "app/domain/Decision.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Roster.h"
#include "app/domain/question/QuestionEvent.h"
#include "app/package/BagReader.h"
#include "app/package/Handover.h"
#include "app/package/Payload.h"

namespace bantin::package {

/// What one hand-over may hold; nothing larger is written either.
inline constexpr BagLimits handoverLimits{
    .fileBytes = 1LL << 30, .entryBytes = 128LL << 20, .totalBytes = 1LL << 30, .entries = 20000};

/// Who opens a hand-over, and whom they trust.
struct HandoverReading {
    const crypto::Certificate &certificate;
    const crypto::SigningKey &key;
    WorkspaceId workspace;
    const crypto::Certificate &unit; ///< the only anchor
    const Roster &roster;            ///< the newest known here; the one in the bag is taken where it is newer
    const RegulationCatalogue &regulations;
};

struct HandoverDecision {
    Decision decision;
    SignedFile file;
};

/// One article of a verified hand-over, read.
struct VerifiedArticle {
    HandoverArticle article;
    QList<Revision> revisions; ///< by number
    QList<HandoverDecision> decisions;
    std::optional<Revision> draft;            ///< id and number mean nothing
    QList<QuestionEvent> questionEvents = {}; ///< what article.questionSteps say
};

struct VerifiedHandover {
    HandoverSlip slip;
    Roster roster; ///< of the bag
    HandoverContents contents;
    QList<VerifiedArticle> articles;
    QMap<QString, PayloadMetadata::AssetEntry> assets; ///< what the texts say of them, by name
};

/// Opens and verifies a hand-over whole, and answers only when every part of it holds: sealed for this reader, a bag complete
/// to the byte, the slip signed by a member who served then and still does, and naming this reader, the roster signed by the unit, every revision
/// the bytes its decisions bind, every decision signed, chained, allowed and by the eyes it takes (checkDecisionHistory).
/// Thread-safe, no I/O. Reasons: those of openSealedFor(), of readBag() (path), "handover-invalid" (file),
/// "handover-other-unit" (unit), "handover-signature", "handover-sender-unknown" (name), "handover-not-addressed",
/// "handover-roster-fork", "handover-question" (file), "roster-…", "decision-…", "chain-…", "four-eyes-…", "asset-missing"/"asset-altered" (name),
/// "metadata-invalid", "article-invalid" (file), "confirmation-missing" (decision, actor, rules), "regulation-unknown" (id).
Result<VerifiedHandover> readHandover(const QByteArray &sealed, const HandoverReading &reading,
                                      const BagLimits &limits = handoverLimits);

} // namespace bantin::package
