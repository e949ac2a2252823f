// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/BagNames.h"

#include <algorithm>

namespace bantin::package {

namespace {

constexpr qsizetype maximumPathLength = 1024;
constexpr qsizetype sha512Digits = 128;
constexpr qsizetype fingerprintDigits = 16;
constexpr qsizetype maximumExtensionLength = 5;

bool isLowerHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isLowerAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z');
}

bool isHostilePart(QStringView part)
{
    return part.isEmpty() || part == "."_L1 || part == ".."_L1 || part.startsWith(u'~');
}

bool isUnprintable(QChar c)
{
    return c.category() == QChar::Other_Control || c == u'\\' || c == QChar::ReplacementCharacter;
}

} // namespace

bool isAssetName(QStringView name)
{
    if (name.size() <= sha512Digits + 1 || name.size() > sha512Digits + 1 + maximumExtensionLength)
        return false;
    return std::ranges::all_of(name.first(sha512Digits), isLowerHex) && name.at(sha512Digits) == u'.'
           && std::ranges::all_of(name.sliced(sha512Digits + 1), isLowerAlphanumeric);
}

QByteArray digestInName(QStringView name)
{
    return QByteArray::fromHex(name.left(name.indexOf(u'.')).toLatin1());
}

QString decisionPath(int sequence, DecisionKind kind)
{
    return decisionFolder + QString::number(sequence).rightJustified(2, u'0') + u'-' + decisionName(kind);
}

QString certificatePath(const QByteArray &fingerprint)
{
    return certificateFolder + QString::fromLatin1(fingerprint.toHex().first(fingerprintDigits)) + ".pem"_L1;
}

bool isHostileName(const QString &path)
{
    if (path.isEmpty() || path.size() > maximumPathLength || path.normalized(QString::NormalizationForm_C) != path)
        return true;
    const bool driveLetter = path.size() > 1 && path.at(1) == u':';
    if (driveLetter || std::ranges::any_of(path, isUnprintable))
        return true;
    const QList<QStringView> parts = QStringView(path).split(u'/');
    return std::ranges::any_of(parts, isHostilePart);
}

} // namespace bantin::package
