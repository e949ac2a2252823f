// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/Metadata.h"
#include "app/domain/Stage.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace bantin {

/// An article as lists show it. The working text lives in the store's working copy, frozen texts in revisions.
struct Article {
    ArticleId id;
    Stage stage = Stage::Draft;
    QString title;
    QString category;
    AccountId author; ///< who answers for the draft: its creator, or who took it over
    QString authorName;
    int latestRevision = 0;      ///< 0 while nothing has been frozen yet
    bool approvalVoided = false; ///< an approval existed and an edit made it void
    QString remark;              ///< reason of the last return or refusal, shown with the stage
    QString publishedUrl;        ///< from the portal's receipt; empty before
    QDateTime createdAt;         ///< UTC
    QDateTime updatedAt;         ///< UTC
    QDateTime dueAt;             ///< UTC; invalid when it has no deadline
    QDateTime trashedAt;         ///< UTC; invalid unless it lies in the trash, from where it can always be taken back
    QString trashReason;         ///< of the last time it was put there, as the person gave it; may be empty
};

/// A frozen text: never changes once written.
struct Revision {
    RevisionId id;
    ArticleId article;
    int number = 0; ///< 1, 2, … within the article
    QList<AccountId>
        authors; ///< everybody whose edits are in it since the article began; each is barred from approving
    Metadata metadata;
    QByteArray xhtml;          ///< canonical article XHTML
    QByteArray manifestSha512; ///< 64 raw bytes, see Decision::manifestSha512
    QDateTime createdAt;       ///< UTC
};

} // namespace bantin
