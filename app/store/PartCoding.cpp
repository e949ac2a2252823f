// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PartCoding.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype digestBytes = 64;
constexpr qint64 largest = 1LL << 53;
constexpr qsizetype longestRow = 8 << 20; ///< of the five thousand files a package may have

QString hex(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toHex());
}

QJsonObject toJson(const DeliveryPart &part)
{
    return {{u"kind"_s, part.kind == DeliveryPart::Kind::Bag ? u"bag"_s : u"picture"_s},
            {u"sha512"_s, hex(part.sha512)},
            {u"size"_s, part.size},
            {u"source"_s, hex(part.source)},
            {u"offset"_s, part.offset},
            {u"upload"_s, part.uploadUrl},
            {u"acknowledged"_s, part.acknowledged},
            {u"there"_s, part.isThere}};
}

DeliveryPart partFrom(JsonReader &reader)
{
    DeliveryPart part;
    const QString kind = reader.text("kind"_L1);
    reader.require("kind"_L1, kind == "bag"_L1 || kind == "picture"_L1);
    part.kind = kind == "bag"_L1 ? DeliveryPart::Kind::Bag : DeliveryPart::Kind::Picture;
    part.sha512 = reader.hex("sha512"_L1, digestBytes);
    part.size = reader.integer("size"_L1, 0, largest);
    part.source = reader.hex("source"_L1, digestBytes);
    part.offset = reader.integer("offset"_L1, 0, largest);
    part.uploadUrl = reader.text("upload"_L1, JsonReader::Text::MayBeEmpty);
    part.acknowledged = reader.integer("acknowledged"_L1, 0, largest);
    part.isThere = reader.flag("there"_L1);
    return part;
}

} // namespace

QByteArray encodeParts(const QList<DeliveryPart> &parts)
{
    if (parts.isEmpty())
        return ""_ba;
    QJsonArray list;
    for (const DeliveryPart &part : parts)
        list.append(toJson(part));
    return toCanonicalJson({{u"parts"_s, list}});
}

QList<DeliveryPart> decodeParts(const QByteArray &json)
{
    const auto object = fromCanonicalJson(json, longestRow);
    if (!object)
        return {};
    JsonReader reader(*object);
    const QList<DeliveryPart> parts = reader.objects("parts"_L1, partFrom);
    return reader.problem() ? QList<DeliveryPart>() : parts;
}

} // namespace bantin::store
