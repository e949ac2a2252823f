// SPDX-License-Identifier: GPL-3.0-or-later
// answer_seeds FOLDER: what portals answer, each with its status and headers before it, and what stands between in their place.
#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/domain/Receipt.h"
#include "app/domain/SignedReceipt.h"
#include "tests/fuzz/SeedFolder.h"
#include "tests/package/PackageFixture.h"

#include <QJsonArray>

using namespace bantin;
using namespace Qt::StringLiterals;
using package::PackageFixture;
using package::SignedFile;

namespace {

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject packageAnswer(const QString &state, const PackageFixture &unit)
{
    Receipt receipt{.packageSha512 = QByteArray(64, 'h'), .outcome = state, .issuedAt = unit.now};
    if (state == "refused"_L1)
        receipt.reason = u"unit-unknown"_s;
    else
        receipt.pageUrl = u"https://cong.example/bai/mot/"_s;
    const QByteArray json = toJson(receipt);
    const QByteArray signature = crypto::signDetached(json, unit.editor.certificate, unit.editor.key);
    return {{u"state"_s, state}, {u"receipt"_s, QString::fromUtf8(json)}, {u"signature"_s, base64(signature)}};
}

QJsonObject decisionsAnswer(const PackageFixture &unit)
{
    QJsonArray decisions;
    for (const SignedFile &file : unit.decisions())
        decisions.append(QJsonObject{{u"json"_s, base64(file.json)}, {u"signature"_s, base64(file.signature)}});
    return {{u"decisions"_s, decisions}};
}

QJsonObject articlesAnswer()
{
    const QString digest = QString::fromLatin1(QByteArray(32, 'd').toHex());
    const QJsonObject article{{u"article"_s, ArticleId::create().toString()},
                              {u"revision"_s, RevisionId::create().toString()},
                              {u"revisionNumber"_s, 2},
                              {u"state"_s, u"withdrawn"_s},
                              {u"decision"_s, 3},
                              {u"decisionSha256"_s, digest},
                              {u"page"_s, u"https://cong.example/bai/mot/"_s}};
    return {{u"articles"_s, QJsonArray{article}}, {u"more"_s, false}};
}

QMap<QString, QJsonObject> answers(const PackageFixture &unit)
{
    const SignedFile roster = unit.contents().roster;
    const QJsonArray categories{QJsonObject{{u"id"_s, u"chu-truong-chinh-sach"_s}}};
    return {{u"portal"_s,
             {{u"name"_s, u"Cổng"_s},
              {u"certificate"_s, QString::fromLatin1(unit.editor.certificate.toPem())},
              {u"protocol"_s, u"bantin-portal/1"_s},
              {u"uploads"_s, u"/tus/"_s}}},
            {u"verifying"_s, {{u"state"_s, u"verifying"_s}}},
            {u"incomplete"_s, {{u"state"_s, u"incomplete"_s}, {u"lacking"_s, u"0-4,7"_s}}},
            {u"scheduled"_s, {{u"state"_s, u"scheduled"_s}, {u"publishFrom"_s, u"2026-11-22T02:32:47Z"_s}}},
            {u"published"_s, packageAnswer(u"published"_s, unit)},
            {u"withdrawn"_s, packageAnswer(u"withdrawn"_s, unit)},
            {u"refused"_s, packageAnswer(u"refused"_s, unit)},
            {u"roster"_s, {{u"roster"_s, base64(roster.json)}, {u"signature"_s, base64(roster.signature)}}},
            {u"decisions"_s, decisionsAnswer(unit)},
            {u"articles"_s, articlesAnswer()},
            {u"categories"_s, {{u"categories"_s, categories}}}};
}

const QByteArray refusal = "403\nContent-Type: application/json\nDate: Fri, 20 Nov 2026 07:00:00 GMT\n\n"
                           R"({"detail":"2026-11-20T07:00:00Z","reason":"request-time"})";
const QByteArray gone = "410\nTus-Resumable: 1.0.0\nUpload-Offset: 5\n\n";
const QByteArray busy = "503\nRetry-After: Fri, 20 Nov 2026 07:10:00 GMT\n\n";
const QByteArray signIn = "302\nLocation: https://dang-nhap.example/wifi\nContent-Type: text/html\n\n<html>";

} // namespace

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    const PackageFixture unit;
    const auto all = answers(unit);
    for (const auto &[name, object] : all.asKeyValueRange())
        seeds.write(name, "200\nContent-Type: application/json\n\n" + toCanonicalJson(object));
    const QByteArray receipt = all.value(u"published"_s).value("receipt"_L1).toString().toUtf8();
    seeds.write(u"receipt"_s, receipt);
    seeds.write(u"kept-receipt"_s, toJson(SignedReceipt{receipt, "signature"}));
    seeds.write(u"refusal"_s, refusal);
    seeds.write(u"gone"_s, gone);
    seeds.write(u"busy"_s, busy);
    seeds.write(u"sign-in"_s, signIn);
    return seeds.exitCode();
}
