// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/Payload.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"
#include "app/crypto/Digest.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

#include <limits>

namespace bantin::package {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-metadata/1"_L1;
constexpr qint64 maximumNumber = std::numeric_limits<int>::max();
constexpr qint64 maximumSize = 1LL << 40;

QJsonObject assetToJson(const PayloadAsset &asset)
{
    return {{u"name"_s, asset.name},
            {u"media-type"_s, asset.mediaType},
            {u"width"_s, asset.width},
            {u"height"_s, asset.height},
            {u"size"_s, asset.bytes.size()}};
}

PayloadMetadata::AssetEntry readAsset(JsonReader &reader)
{
    PayloadMetadata::AssetEntry asset;
    asset.name = reader.text("name"_L1);
    reader.require("name"_L1, isAssetName(asset.name));
    asset.mediaType = reader.text("media-type"_L1);
    asset.width = int(reader.integer("width"_L1, 0, maximumNumber));
    asset.height = int(reader.integer("height"_L1, 0, maximumNumber));
    asset.size = reader.integer("size"_L1, 0, maximumSize);
    return asset;
}

QList<AccountId> readAuthors(JsonReader &reader)
{
    QList<AccountId> authors;
    const QStringList names = reader.texts("authors"_L1);
    reader.require("authors"_L1, !names.isEmpty());
    for (const QString &name : names) {
        authors.append(AccountId::fromString(name));
        reader.require("authors"_L1, authors.constLast().isValid());
    }
    return authors;
}

PayloadContext readContext(JsonReader &reader)
{
    PayloadContext context;
    context.workspace = reader.id<WorkspaceId>("workspace"_L1);
    context.unit = reader.text("unit"_L1);
    context.regulation = reader.text("regulation"_L1);
    context.categoryName = reader.text("category-name"_L1, JsonReader::Text::MayBeEmpty);
    return context;
}

PayloadMetadata readMetadata(JsonReader &reader)
{
    PayloadMetadata metadata;
    reader.constant("type"_L1, recordType);
    metadata.article = reader.id<ArticleId>("article"_L1);
    metadata.revision = reader.id<RevisionId>("revision"_L1);
    metadata.revisionNumber = int(reader.integer("revision-number"_L1, 1, maximumNumber));
    metadata.authors = readAuthors(reader);
    metadata.createdAt = reader.timestamp("created-at"_L1);
    metadata.context = readContext(reader);
    metadata.assets = reader.objects("assets"_L1, readAsset);
    return metadata;
}

Error invalid(const QString &place)
{
    return {Fault::Tampered, u"metadata-invalid"_s, Retry::Never, {}, place};
}

} // namespace

QByteArray PayloadAsset::sha512() const
{
    return isElsewhere() ? digestInName(name) : crypto::sha512(bytes);
}

Payload makePayload(const Revision &revision, const PayloadContext &context, QList<PayloadAsset> assets)
{
    QJsonArray authors;
    for (const AccountId &author : revision.authors)
        authors.append(author.toString());
    QJsonArray assetList;
    for (const PayloadAsset &asset : assets)
        assetList.append(assetToJson(asset));
    const QJsonObject metadata{{u"type"_s, recordType},
                               {u"article"_s, revision.article.toString()},
                               {u"revision"_s, revision.id.toString()},
                               {u"revision-number"_s, revision.number},
                               {u"authors"_s, authors},
                               {u"created-at"_s, toTimestamp(revision.createdAt)},
                               {u"workspace"_s, context.workspace.toString()},
                               {u"unit"_s, context.unit},
                               {u"regulation"_s, context.regulation},
                               {u"category-name"_s, context.categoryName},
                               {u"fields"_s, toJsonObject(revision.metadata)},
                               {u"assets"_s, assetList}};
    return {revision.xhtml, toCanonicalJson(metadata), std::move(assets)};
}

Payload makeNotice(const Payload &published)
{
    return {{}, published.metadataJson, {}, payloadManifest(published)};
}

Result<PayloadMetadata> parsePayloadMetadata(QByteArrayView metadataJson)
{
    const Result<QJsonObject> object = fromCanonicalJson(metadataJson);
    if (!object)
        return invalid(object.error().detail);
    QJsonObject outer = *object;
    const QJsonValue fields = outer.take(u"fields"_s);
    JsonReader reader(outer);
    PayloadMetadata metadata = readMetadata(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    Result<Metadata> parsed = metadataFromJson(fields.toObject());
    if (!parsed)
        return invalid(u"fields."_s + parsed.error().detail);
    metadata.fields = *std::move(parsed);
    return metadata;
}

QByteArray payloadManifest(const Payload &payload)
{
    Manifest manifest{{QString(metadataPath), crypto::sha512(payload.metadataJson)}};
    if (payload.isNotice())
        manifest.insert(noticePath, crypto::sha512(payload.withdrawnManifest));
    else
        manifest.insert(articlePath, crypto::sha512(payload.articleXhtml));
    QList<QByteArrayView> carried;
    for (const PayloadAsset &asset : payload.assets)
        carried.append(asset.bytes);
    const QByteArrayList digests = crypto::sha512OfEach(carried);
    for (qsizetype i = 0; i < digests.size(); ++i) {
        const PayloadAsset &asset = payload.assets.at(i);
        manifest.insert(assetFolder + asset.name, asset.isElsewhere() ? asset.sha512() : digests.at(i));
    }
    return formatManifest(manifest);
}

QByteArray manifestDigest(const Payload &payload)
{
    return crypto::sha512(payload.isNotice() ? payload.withdrawnManifest : payloadManifest(payload));
}

} // namespace bantin::package
