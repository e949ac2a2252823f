// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Article.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace bantin::package {

struct PayloadAsset {
    QString name; ///< "<sha512 hex>.<extension>"
    QString mediaType;
    int width = 0;
    int height = 0;
    QByteArray bytes;
    std::optional<qint64> sizeElsewhere =
        {}; ///< of a picture a thin bag leaves out; its name is all that is known of its bytes

    bool isElsewhere() const { return sizeElsewhere.has_value(); }
    qint64 size() const { return sizeElsewhere.value_or(bytes.size()); }
    /// 64 raw bytes.
    QByteArray sha512() const;
};

/// Who publishes and under which rules; part of data/metadata.json.
struct PayloadContext {
    WorkspaceId workspace;
    QString unit;
    QString regulation;
    QString categoryName; ///< Vietnamese name of the category at the time of freezing
};

/// The bytes a decision binds: data/article.xhtml, data/metadata.json and data/assets/* of the bag. A notice of withdrawal
/// brings instead of text and pictures the manifest that was signed with them: no byte goes over the wire twice, and every
/// signature still binds what it bound. Plain value.
struct Payload {
    QByteArray articleXhtml;
    QByteArray metadataJson; ///< canonical JSON, "bantin-metadata/1"
    QList<PayloadAsset> assets;
    QByteArray withdrawnManifest = {}; ///< data/withdrawn-manifest-sha512.txt; empty unless it is a notice

    bool isNotice() const { return !withdrawnManifest.isEmpty(); }
};

/// What data/metadata.json says, parsed.
struct PayloadMetadata {
    ArticleId article;
    RevisionId revision;
    int revisionNumber = 0;
    QList<AccountId> authors;
    QDateTime createdAt;
    PayloadContext context;
    Metadata fields;
    struct AssetEntry {
        QString name;
        QString mediaType;
        int width = 0;
        int height = 0;
        qint64 size = 0;
    };
    QList<AssetEntry> assets;
};

/// Deterministic: the same revision and assets always give the same bytes. `assets` are those the XHTML refers to, in
/// order of first reference. revision.manifestSha512 is not read.
Payload makePayload(const Revision &revision, const PayloadContext &context, QList<PayloadAsset> assets);
/// The notice that withdraws what `published` brought.
Payload makeNotice(const Payload &published);
/// "metadata-invalid".
Result<PayloadMetadata> parsePayloadMetadata(QByteArrayView metadataJson);

/// The exact bytes of manifest-sha512.txt (RFC 8493 §2.1.3), sorted by path.
QByteArray payloadManifest(const Payload &payload);
/// 64 raw bytes: what decisions sign, the SHA-512 of the manifest of the text; of a notice, of the text it withdraws.
QByteArray manifestDigest(const Payload &payload);

} // namespace bantin::package
