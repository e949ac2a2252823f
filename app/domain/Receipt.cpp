// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Receipt.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto recordType = "bantin-receipt/1"_L1;
constexpr qsizetype sha512Size = 64;

Receipt readReceipt(JsonReader &reader)
{
    constexpr auto mayBeEmpty = JsonReader::Text::MayBeEmpty;
    Receipt receipt;
    reader.constant("type"_L1, recordType);
    receipt.packageSha512 = reader.hex("package-sha512"_L1, sha512Size);
    receipt.article = reader.text("article"_L1, mayBeEmpty);
    receipt.revision = reader.text("revision"_L1, mayBeEmpty);
    receipt.outcome = reader.text("outcome"_L1);
    const bool refused = receipt.outcome == "refused"_L1;
    const bool published = receipt.outcome == "published"_L1;
    reader.require("outcome"_L1, refused || published || receipt.outcome == "withdrawn"_L1);
    receipt.reason = reader.text("reason"_L1, mayBeEmpty);
    reader.require("reason"_L1, receipt.reason.isEmpty() != refused);
    receipt.arguments = reader.texts("arguments"_L1);
    receipt.pageUrl = reader.text("page-url"_L1, mayBeEmpty);
    reader.require("page-url"_L1, receipt.pageUrl.isEmpty() ? !published : !refused);
    receipt.issuedAt = reader.timestamp("issued-at"_L1);
    return receipt;
}

} // namespace

QByteArray toJson(const Receipt &receipt)
{
    return toCanonicalJson({
        {u"type"_s, recordType},
        {u"package-sha512"_s, QString::fromLatin1(receipt.packageSha512.toHex())},
        {u"article"_s, receipt.article},
        {u"revision"_s, receipt.revision},
        {u"outcome"_s, receipt.outcome},
        {u"reason"_s, receipt.reason},
        {u"arguments"_s, QJsonArray::fromStringList(receipt.arguments)},
        {u"page-url"_s, receipt.pageUrl},
        {u"issued-at"_s, toTimestamp(receipt.issuedAt)},
    });
}

Result<Receipt> receiptFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"receipt-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    Receipt receipt = readReceipt(reader);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return receipt;
}

} // namespace bantin
