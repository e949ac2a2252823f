// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ForeignUpload.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qint64 longestInfo = 64 * 1024;

/// tusd writes its members with a capital, @tus/server without.
QJsonValue member(const QJsonObject &object, const QString &name)
{
    const auto small = object.constFind(name);
    return small != object.constEnd() ? *small : object.value(name.at(0).toUpper() + name.mid(1));
}

/// Stores in files say so or nothing; what any other keeps can only have been copied here.
bool isKeptElsewhere(const QJsonObject &promised)
{
    const QString type = member(member(promised, u"storage"_s).toObject(), u"type"_s).toString();
    return !type.isEmpty() && type != "file"_L1 && type != "filestore"_L1;
}

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > longestInfo)
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

std::optional<ForeignUpload> ForeignUpload::fromInfo(const QFileInfo &info)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_+.-]{0,200}\\z"_s);
    ForeignUpload upload;
    upload.id = info.completeBaseName();
    upload.info = info.filePath();
    upload.bytes = info.path() + u'/' + upload.id;
    const QFileInfo bytes(upload.bytes);
    if (info.isSymLink() || bytes.isSymLink() || !bytes.isFile() || !form.match(upload.id).hasMatch())
        return std::nullopt;
    const QJsonObject promised = readObject(upload.info);
    const QJsonValue length = member(promised, u"size"_s);
    // A part is no upload of its own, whatever its length.
    const bool isPart = member(promised, u"isPartial"_s).toBool() || promised.value("SizeIsDeferred"_L1).toBool();
    if (isPart || !length.isDouble() || length.toInteger(-1) < 0)
        return std::nullopt;
    upload.length = length.toInteger();
    upload.isCopy = isKeptElsewhere(promised);
    QJsonObject metadata = member(promised, u"metadata"_s).toObject();
    if (metadata.isEmpty())
        metadata = promised.value("MetaData"_L1).toObject();
    for (auto value = metadata.constBegin(); value != metadata.constEnd(); ++value)
        upload.metadata.insert(value.key(), value->toString().toUtf8());
    return upload;
}

} // namespace bantin::portal
