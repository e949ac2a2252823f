// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/ArticleDiff.h"
#include "app/workflow/Session.h"

#include <QHash>

namespace bantin::workflow {

/// From which state the text of today is compared.
struct CompareBase {
    enum class Kind {
        LastSeen,     ///< as this account looked at it last
        LastDecided,  ///< the last revision this account decided on
        LastApproved, ///< the last revision that was approved
        Revision,     ///< `number`: of the revision
        Version,      ///< `number`: of a version of the local history
    };
    Kind kind = Kind::LastSeen;
    qint64 number = 0;
    friend bool operator==(const CompareBase &, const CompareBase &) = default;
};

/// A state that is there to compare with.
struct ComparableState {
    CompareBase base;
    QDateTime at;           ///< UTC
    int revisionNumber = 0; ///< 0 where it is no revision
    friend bool operator==(const ComparableState &, const ComparableState &) = default;
};

/// Both states, and the pictures they show.
struct Comparison {
    ComparableState from;
    content::ArticleText before;
    content::ArticleText after;
    QHash<QString, QByteArray> assets; ///< pictures by name
};

/// What there is to compare with: the three by their meaning first, where they exist, then revisions, newest first.
Result<QList<ComparableState>> comparableStates(Session &session, const ArticleId &article);

/// "compare-none" when there is no such state; store reasons.
Result<Comparison> readComparison(Session &session, const ArticleId &article, const CompareBase &base);

/// The account looked at the article as it is now. Nothing for a session that only reads, or when nothing changed since.
Result<void> markSeen(Session &session, const ArticleId &article);

} // namespace bantin::workflow
