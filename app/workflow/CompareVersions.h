// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/diff/ArticleDiff.h"
#include "app/workflow/OtherVersions.h"

#include <QHash>

#include <optional>

namespace bantin::workflow {

/// The text here and another desk's version of it, with what a person needs to make one of them.
struct VersionPair {
    Article article;   ///< as it stands here
    QDateTime savedAt; ///< UTC: of the text here
    content::ArticleText mine;
    OtherVersion theirs;
    std::optional<content::ArticleText> base; ///< the newest text that is known here and that both grew from
    QDateTime baseAt;                         ///< UTC
    QHash<QString, QByteArray> assets;        ///< pictures of either by name
    std::optional<Error> obstacle;            ///< of saveDraft(): why this account cannot change the text here now
    bool voidsApproval = false;               ///< merging would void what was decided here
    bool isToBeTakenUp = false;               ///< this account may edit it once it takes up the review

    content::ArticleText theirText() const { return {theirs.metadata, theirs.document}; }
};

/// Writes nothing. "branch-not-found" (number), store reasons.
Result<VersionPair> compareVersions(Session &session, qint64 number);

} // namespace bantin::workflow
