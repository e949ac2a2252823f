// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/HandoverMerge.h"
#include "app/store/ArticleRepository.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/Session.h"

#include <QJsonObject>

namespace bantin::workflow {

// What crossed between desks is kept as papers of the unit: signed by who was at work, in the audit log by their digest, in every
// backup, and never changed.
inline constexpr auto sealedPaper = "handover-sealed"; ///< for a file; "handover-sent" follows when there is one
inline constexpr auto sentPaper = "handover-sent";
inline constexpr auto receivedPaper = "handover-received";
inline constexpr auto branchPaper = "handover-branch";
inline constexpr auto settledPaper = "handover-settled";

/// 32 raw bytes over text and fields: what ancestry is told by.
QByteArray textDigest(const Metadata &metadata, const QByteArray &xhtml);

/// Digests of the article's drafts that were handed over from here or taken over here, oldest first. Store reasons.
Result<QList<QByteArray>> ancestorsOf(Session &session, const ArticleId &article);

/// The article here as a merge sees it; `copy` is its draft, whole. Store reasons.
Result<MergeSide> sideHere(Session &session, const store::WorkingCopy &copy);

/// Signs and keeps such a paper and enters `action` about `subject` into the log with its digest and `detail`; inside the caller's
/// transaction. Answers its number. Store reasons.
Result<qint64> keepPaper(Session &session, const QString &kind, AuditAction action, const QString &subject,
                         const QJsonObject &content, const QJsonObject &detail = {});

/// Keeps a draft that crosses between desks in the local history for good: should both desks go on from it, what either changed
/// can be told apart. Inside the caller's transaction.
Result<void> keepCrossing(Session &session, const store::WorkingCopy &copy);

} // namespace bantin::workflow
