// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/Comment.h"
#include "app/domain/Stage.h"
#include "app/package/Package.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace bantin::package {

/// A member of the board as a hand-over names them.
struct HandoverPerson {
    AccountId account;
    QString name;
    QByteArray certificateSha256; ///< 32 raw bytes
    friend bool operator==(const HandoverPerson &, const HandoverPerson &) = default;
};

/// What the sender signs (handover.json): who hands over to whom, and the digest of everything else.
struct HandoverSlip {
    QString id; ///< a random UUID: a hand-over is taken in once
    WorkspaceId workspace;
    QString unit;
    QDateTime createdAt; ///< UTC, whole seconds
    HandoverPerson sender;
    QList<HandoverPerson> recipients;
    QByteArray manifestSha512; ///< 64 raw bytes: of the bag's manifest-sha512.txt
};

/// A frozen text in the very bytes decisions bind (Payload.h); a draft as it would be frozen at the moment.
struct HandoverText {
    QByteArray articleXhtml;
    QByteArray metadataJson;
};

struct HandoverDraft {
    HandoverText text;
    QDateTime savedAt; ///< UTC
    AccountId savedBy; ///< invalid where that is not known
};

struct HandoverPrivateField {
    QString field;
    QString value; ///< empty where it was taken back
    AccountId setBy;
    QDateTime setAt; ///< UTC
};

/// One article with its whole history.
struct HandoverArticle {
    ArticleId id;
    Stage stage = Stage::Draft; ///< where it stands with the sender
    AccountId author;
    QString authorName;
    QDateTime createdAt;                ///< UTC
    QDateTime dueAt;                    ///< UTC; invalid when it has no deadline
    QString publishedUrl;               ///< empty unless the portal has it
    QList<HandoverText> revisions;      ///< by number
    QList<SignedFile> decisions;        ///< in chain order
    std::optional<HandoverDraft> draft; ///< where it says anything the latest revision does not
    /// SHA-256 of former drafts that were handed over and that the present text grew from, so that a desk can tell an older
    /// copy from another hand's work.
    QList<QByteArray> ancestors;
    QList<Comment> comments; ///< numbered 1, 2, …
    QList<HandoverPrivateField> privateFields;
    QList<SignedFile> questionSteps; ///< in order
};

/// Bytes of a picture or file: as they are published, and as they came.
struct HandoverAsset {
    QByteArray bytes;
    QByteArray original; ///< empty: the same
};

/// Who the unit is and what everybody in it may do: what decisions are judged by.
struct HandoverUnit {
    SignedFile roster;
    QByteArray unitCertificatePem;
    QList<QByteArray> certificatesPem; ///< of members, past ones too
    std::optional<SignedFile> rules;   ///< the unit's own rules, signed by an administrator
};

/// Everything in one hand-over (Bàn giao) but its slip.
struct HandoverContents {
    HandoverUnit unit;
    QList<HandoverArticle> articles;
    QMap<QString, HandoverAsset> assets; ///< "<sha512 hex>.<extension>"
};

} // namespace bantin::package
