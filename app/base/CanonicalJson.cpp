// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

// Beyond ±2^53 other readers keep a double and lose the last digits, so the same bytes would mean another number there.
constexpr qint64 exactIntegerLimit = qint64(1) << 53;

bool isExactInteger(const QJsonValue &value)
{
    // toInteger() gives its default for a fraction, and two different defaults tell that from a real value.
    const qint64 number = value.toInteger(0);
    const bool whole = value.toInteger(1) == number;
    const bool negativeZero = number == 0 && std::signbit(value.toDouble());
    return whole && !negativeZero && number >= -exactIntegerLimit && number <= exactIntegerLimit;
}

/// Whether every reader in every language takes this for the same value.
bool isPortable(const QJsonValue &value)
{
    if (value.isDouble())
        return isExactInteger(value);
    if (value.isString())
        return value.toString().isValidUtf16();
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), isPortable);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        const QStringList keys = object.keys();
        return std::ranges::all_of(keys, &QString::isValidUtf16)
               && std::all_of(object.begin(), object.end(), isPortable);
    }
    return true;
}

} // namespace

QByteArray toCanonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> fromCanonicalJson(QByteArrayView bytes, qsizetype maximumBytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"json-invalid"_s, Retry::Never, {}, detail};
    };
    if (bytes.size() > maximumBytes)
        return invalid(u"too large"_s);
    QJsonParseError parseError;
    const QByteArray copy = bytes.toByteArray();
    const QJsonDocument document = QJsonDocument::fromJson(copy, &parseError);
    if (!document.isObject())
        return invalid(parseError.errorString());
    if (!isPortable(document.object()))
        return invalid(u"not portable"_s);
    if (toCanonicalJson(document.object()) != copy)
        return invalid(u"not canonical"_s);
    return document.object();
}

} // namespace bantin
