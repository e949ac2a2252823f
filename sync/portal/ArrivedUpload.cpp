// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ArrivedUpload.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace bantin::portal {

bool isUploadMetadata(const QByteArray &header)
{
    if (header.isEmpty())
        return true;
    QList<QByteArray> keys;
    for (const QByteArray &pair : header.split(',')) {
        const QList<QByteArray> parts = pair.trimmed().split(' ');
        const bool encoded =
            parts.size() < 2
            || QByteArray::fromBase64Encoding(parts.at(1), QByteArray::AbortOnBase64DecodingErrors).decodingStatus
                   == QByteArray::Base64DecodingStatus::Ok;
        if (parts.first().isEmpty() || parts.size() > 2 || keys.contains(parts.first()) || !encoded)
            return false;
        keys.append(parts.first());
    }
    return true;
}

QMap<QString, QByteArray> readUploadMetadata(const QByteArray &header)
{
    QMap<QString, QByteArray> metadata;
    for (const QByteArray &pair : header.split(',')) {
        const QList<QByteArray> parts = pair.trimmed().split(' ');
        if (parts.size() <= 2 && !parts.first().isEmpty())
            metadata.insert(QString::fromLatin1(parts.first()), QByteArray::fromBase64(parts.value(1)));
    }
    return metadata;
}

bool isAltered(const ArrivedUpload &upload)
{
    constexpr qsizetype sha512Bytes = 64;
    const QByteArray announced = QByteArray::fromHex(upload.metadata.value(u"sha512"_s));
    return announced.size() == sha512Bytes && announced != upload.sha512;
}

} // namespace bantin::portal
