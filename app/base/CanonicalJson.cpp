// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

// Beyond ±2^53 other readers keep a double and lose the last digits, so the same bytes would mean another number there.
constexpr double exactIntegerLimit = 9007199254740992.0;

bool hasOnlyExactIntegers(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number >= -exactIntegerLimit && number <= exactIntegerLimit && number == double(qint64(number));
    }
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::ranges::all_of(array, hasOnlyExactIntegers);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::ranges::all_of(object, hasOnlyExactIntegers);
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
    if (!hasOnlyExactIntegers(document.object()))
        return invalid(u"number out of range"_s);
    if (toCanonicalJson(document.object()) != copy)
        return invalid(u"not canonical"_s);
    return document.object();
}

} // namespace bantin
