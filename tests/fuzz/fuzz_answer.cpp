// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/domain/SignedReceipt.h"
#include "sync/engine/PulledRecords.h"
#include "sync/engine/ReceiptCheck.h"
#include "sync/transport/PortalQuestion.h"
#include "sync/transport/TransportFault.h"

#include <QLoggingCategory>
#include <QTimeZone>

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

void expect(bool holds)
{
    if (!holds)
        __builtin_trap();
}

/// Of a unit and a portal that never signed anything: whatever verifies is forged.
const crypto::Certificate &stranger()
{
    static const auto authority =
        crypto::CertificateAuthority::create(u"UBND xã"_s, QDateTime(QDate(2026, 11, 20), QTime(7, 0), QTimeZone::UTC));
    return authority.certificate();
}

/// Lines "Name: value" up to an empty one, then the body; before them the status.
sync::HttpAnswer answerFrom(const QByteArray &input)
{
    sync::HttpAnswer answer{.host = u"cong.example"_s};
    const qsizetype end = input.indexOf("\n\n");
    const QByteArrayList lines = input.first(std::max<qsizetype>(end, 0)).split('\n');
    answer.status = lines.constFirst().toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(": ");
        if (colon > 0)
            answer.headers.append(QLatin1StringView(line.first(colon)), QLatin1StringView(line.sliced(colon + 2)));
    }
    answer.body = end < 0 ? input : input.sliced(end + 2);
    return answer;
}

void tryPackage(const sync::HttpAnswer &answer)
{
    using State = sync::PackageState;
    const auto status = sync::readPackage(answer);
    if (!status)
        return;
    expect(status->state != State::Incomplete || !status->lacking.isEmpty());
    expect(status->state != State::Scheduled || status->publishFrom.isValid());
    const bool isVerdict =
        status->state == State::Published || status->state == State::Withdrawn || status->state == State::Refused;
    expect(!isVerdict || (!status->receipt.isEmpty() && !status->receiptSignature.isEmpty()));
    if (isVerdict)
        expect(!sync::checkReceipt(*status, stranger(), QByteArray(64, 'h')));
}

void tryQuestion(const sync::HttpAnswer &answer)
{
    const auto object = sync::readAnswer(answer);
    if (!object)
        return;
    const auto articles = sync::readArticles(*object);
    for (const sync::PulledArticle &article : articles ? *articles : QList<sync::PulledArticle>())
        expect(article.article.isValid() && article.revision.isValid());
    const auto categories = sync::readCategories(*object);
    expect(!categories || !categories->isEmpty());
    expect(!sync::readRoster(*object, stranger()));
    const auto decisions = sync::readDecisions(*object, ArticleId::create(), stranger());
    expect(!decisions || decisions->isEmpty());
}

} // namespace

/// What a desk is answered over the line, by the portal or by whoever stands between: nothing may crash, nothing that is not signed
/// is believed, and what a receipt says is written back as it was.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    [[maybe_unused]] static const bool isQuiet = [] {
        QLoggingCategory::setFilterRules(u"qt.network.*=false"_s);
        return true;
    }();
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    const sync::HttpAnswer answer = answerFrom(input);
    const auto portal = sync::readPortal(answer);
    expect(!portal || !portal->certificatePem.isEmpty());
    tryPackage(answer);
    tryQuestion(answer);
    for (const auto request : {sync::TusRequest::Create, sync::TusRequest::Head, sync::TusRequest::Patch})
        (void)sync::tusFault(request, answer);
    if (const auto receipt = receiptFromJson(answer.body))
        expect(toJson(*receipt) == answer.body);
    if (const auto kept = signedReceiptFromJson(answer.body))
        expect(toJson(*kept) == answer.body);
    return 0;
}
