// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Decision.h"

namespace bantin::store {

class Store;

/// A decision as it is kept: the exact signed bytes beside the parsed record.
struct SignedDecision {
    Decision decision;
    QByteArray json;      ///< canonical JSON, the signed content
    QByteArray signature; ///< CMS detached, DER
};

/// A row as it lies in the store, whatever it says: for those who look whether it was altered.
struct DecisionRow {
    ArticleId article;
    int sequence = 0;
    QString kind;
    RevisionId revision;
    AccountId actor;
    QByteArray json;
    QByteArray signature;
};

/// Append-only. The store's own four eyes: a trigger refuses an approval whose actor is among the revision's authors or
/// took part in the same round, whatever the caller checked ("store-four-eyes").
class DecisionRepository
{
public:
    explicit DecisionRepository(Store &store);

    /// "decision-out-of-order" when sequence or previous hash does not continue the chain.
    Result<void> append(const SignedDecision &decision);
    /// By sequence.
    Result<QList<SignedDecision>> ofArticle(const ArticleId &article) const;
    /// Of every article, unread.
    Result<QList<DecisionRow>> rows() const;
    /// When that account last decided anything; invalid when it never did.
    Result<QDateTime> latestBy(const AccountId &actor) const;

private:
    Store &m_store;
};

} // namespace bantin::store
