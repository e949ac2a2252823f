// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RecordCoding.h"

#include "app/base/CanonicalJson.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

QByteArray encodeMetadata(const Metadata &metadata)
{
    return toCanonicalJson(toJsonObject(metadata));
}

Result<Metadata> decodeMetadata(const QByteArray &json)
{
    const Result<QJsonObject> object = fromCanonicalJson(json);
    if (!object)
        return damagedRow(u"metadata"_s);
    Result<Metadata> metadata = metadataFromJson(*object);
    if (!metadata)
        return damagedRow(u"metadata"_s);
    return metadata;
}

Error damagedRow(const QString &what)
{
    return {Fault::Tampered, u"store-damaged"_s, Retry::Never, {what}, {}};
}

Error notFound(const QString &reason, const QString &argument)
{
    return {Fault::NotFound, reason, Retry::Never, {argument}, {}};
}

} // namespace bantin::store
