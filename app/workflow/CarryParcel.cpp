// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CarryParcel.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/RecipientEnvelope.h"
#include "app/domain/SignedReceipt.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

const auto carriedPaper = u"package-carried"_s;

Result<crypto::Certificate> portalOf(Session &session)
{
    const auto pinned = pinnedPortal(session);
    if (!pinned)
        return pinned.error();
    if (!pinned->has_value())
        return Error{Fault::Conflict, u"portal-certificate-missing"_s, Retry::AfterCorrection, {}, {}};
    return **pinned;
}

Carried carriedOf(const store::SignedRecord &record)
{
    const auto content = fromCanonicalJson(record.json);
    if (!content)
        return {record.at, {}, {}};
    return {record.at, content->value("by"_L1).toObject().value("name"_L1).toString(),
            content->value("file"_L1).toString()};
}

Result<Carried> keepCarried(Session &session, const Delivery &delivery, const crypto::Certificate &portal,
                            const QString &file)
{
    const QJsonObject said{{u"delivery"_s, delivery.id.toString()},
                           {u"package-sha512"_s, QString::fromLatin1(delivery.packageSha512.toHex())},
                           {u"portal-sha256"_s, QString::fromLatin1(portal.fingerprint().toHex())}};
    QJsonObject content = said;
    content.insert(u"file"_s, file);
    const auto kept = keepRecord(session, carriedPaper, delivery.id.toString(), content);
    if (!kept)
        return kept.error();
    QJsonObject detail = said;
    const QJsonObject binding = bindingOf(*kept);
    for (auto member = binding.begin(); member != binding.end(); ++member)
        detail.insert(member.key(), member.value());
    const auto logged = record(session, AuditAction::PackageExported, delivery.article.toString(), detail);
    return logged ? Result<Carried>(carriedOf(*kept)) : logged.error();
}

} // namespace

bool mayBeCarried(const Delivery &delivery)
{
    using enum DeliveryState;
    return delivery.state != Received && delivery.state != Published && delivery.state != Withheld;
}

Result<Parcel> sealParcel(Session &session, const DeliveryId &id, const RegulationCatalogue &regulations)
{
    const auto portal = portalOf(session);
    if (!portal)
        return portal.error();
    const auto known = store::OutboxRepository(*session.store).find(id);
    if (!known)
        return known.error();
    if (!mayBeCarried(*known))
        return Error{Fault::Conflict, u"delivery-not-carried"_s, Retry::Never, {known->title}, {}};
    const auto packed = packDelivery(session, id, regulations);
    if (!packed)
        return packed.error();
    const auto zip = store::AssetRepository(*session.store).readPackage(packed->packageSha512, 0, packed->packageSize);
    if (!zip)
        return zip.error();
    if (zip->size() != packed->packageSize)
        return Error{Fault::Storage, u"package-missing"_s, Retry::Never, {}, {}};
    auto sealed = crypto::sealFor({*portal}, *zip);
    if (!sealed)
        return sealed.error();
    return Parcel{id, packed->title, parcelFileName(packed->portalDigest()), *std::move(sealed)};
}

Result<Carried> recordCarried(Session &session, const DeliveryId &id, const QString &file)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    const auto portal = portalOf(session);
    if (!portal)
        return portal.error();
    const auto delivery = store::OutboxRepository(*session.store).find(id);
    if (!delivery)
        return delivery.error();
    const auto article = store::ArticleRepository(*session.store).find(delivery->article);
    if (!article)
        return article.error();
    if (const auto sender = maySend(session, article->category); !sender)
        return sender.error();
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto carried = keepCarried(session, *delivery, *portal, file);
    if (!carried)
        return carried;
    const auto committed = transaction->commit();
    return committed ? carried : Result<Carried>(committed.error());
}

Result<QHash<DeliveryId, Carried>> carriedParcels(Session &session)
{
    const auto records = store::RecordRepository(*session.store).ofKind(carriedPaper);
    if (!records)
        return records.error();
    QHash<DeliveryId, Carried> carried;
    for (const store::SignedRecord &record : *records)
        carried.insert(DeliveryId::fromString(record.subject), carriedOf(record));
    return carried;
}

} // namespace bantin::workflow
