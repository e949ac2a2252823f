// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/SignedReceipt.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-portal-answer/1"_L1;
constexpr qsizetype namedBytes = 8; ///< of the digest; more would only make names longer

QByteArray decoded(JsonReader &reader, QLatin1StringView name)
{
    const QByteArray text = reader.text(name).toLatin1();
    const auto bytes = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    // One way to write them: Qt also reads text without its padding, and bits that say nothing.
    reader.require(name, bytes && (*bytes).toBase64() == text);
    return bytes ? *bytes : QByteArray();
}

QString beginningOf(const QByteArray &digest)
{
    return u"goi-"_s + QString::fromLatin1(digest.first(std::min(namedBytes, digest.size())).toHex());
}

} // namespace

QByteArray toJson(const SignedReceipt &answer)
{
    return toCanonicalJson({{u"type"_s, recordType},
                            {u"receipt"_s, QString::fromLatin1(answer.receipt.toBase64())},
                            {u"signature"_s, QString::fromLatin1(answer.signature.toBase64())}});
}

Result<SignedReceipt> signedReceiptFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::InvalidInput, u"receipt-file-invalid"_s, Retry::AfterCorrection, {}, detail};
    };
    const auto object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    reader.constant("type"_L1, recordType);
    SignedReceipt answer{decoded(reader, "receipt"_L1), decoded(reader, "signature"_L1)};
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return answer;
}

QString parcelFileName(const QByteArray &portalDigest)
{
    return beginningOf(portalDigest) + u".bantin"_s;
}

QString receiptFileName(const QByteArray &portalDigest)
{
    return beginningOf(portalDigest) + u".biennhan"_s;
}

QString parcelFilePattern()
{
    return u"*.bantin"_s;
}

QString receiptFilePattern()
{
    return u"*.biennhan"_s;
}

} // namespace bantin
