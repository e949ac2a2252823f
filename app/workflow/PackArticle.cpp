// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/PackArticle.h"

#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/package/BagWriter.h"
#include "app/package/PackageVerifier.h"
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/FrozenPayload.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

#include <QSet>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error notApproved(const QString &title)
{
    return {Fault::Conflict, u"not-approved"_s, Retry::AfterCorrection, {title}, {}};
}

Result<void> requireSender(Session &session, const ArticleId &id)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    return article ? maySend(session, article->category) : article.error();
}

bool isNotice(const Delivery &delivery)
{
    return delivery.purpose == DeliveryPurpose::Withdrawal;
}

/// The chain up to the approval or withdrawal of that revision; what was decided later is not part of this package.
Result<QList<store::SignedDecision>> chainOf(Session &session, const Delivery &delivery)
{
    auto chain = store::DecisionRepository(*session.store).ofArticle(delivery.article);
    if (!chain)
        return chain;
    const DecisionKind concludes = isNotice(delivery) ? DecisionKind::Withdraw : DecisionKind::Approve;
    while (!chain->isEmpty()) {
        const Decision &last = chain->constLast().decision;
        if (last.kind == concludes && last.revision == delivery.revision)
            return chain;
        chain->removeLast();
    }
    return notApproved(delivery.title);
}

/// From the signatures themselves: an account may have been certified anew since.
Result<QList<QByteArray>> signersOf(const Session &session, const QList<store::SignedDecision> &chain)
{
    QSet<QByteArray> seen;
    QList<QByteArray> pems;
    for (const store::SignedDecision &entry : chain) {
        const auto signer =
            crypto::verifyDetached(entry.signature, entry.json, {session.unitCertificate}, entry.decision.decidedAt);
        if (!signer)
            return signer.error();
        if (seen.contains(signer->fingerprint()))
            continue;
        seen.insert(signer->fingerprint());
        pems.append(signer->toPem());
    }
    return pems;
}

Result<package::PackageContents> gather(Session &session, const Delivery &delivery,
                                        const RegulationCatalogue &regulations)
{
    const auto revision = store::RevisionRepository(*session.store).find(delivery.revision);
    if (!revision)
        return revision.error();
    const auto chain = chainOf(session, delivery);
    if (!chain)
        return chain.error();
    const QString profile = regulationOf(session, *revision, *chain);
    const Regulation *regulation = regulations.find(profile);
    if (!regulation)
        return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {profile}, {}};
    auto payload = payloadOf(session, *revision, *regulation);
    if (!payload)
        return payload.error();
    auto signers = signersOf(session, *chain);
    if (!signers)
        return signers.error();
    const auto roster = store::AccountRepository(*session.store).latestRoster();
    if (!roster)
        return roster.error();
    package::PackageContents contents;
    contents.payload = isNotice(delivery) ? package::makeNotice(*payload) : *std::move(payload);
    for (const store::SignedDecision &signedDecision : *chain)
        contents.decisions.append({signedDecision.json, signedDecision.signature});
    contents.roster = {roster->json, roster->signature};
    contents.unitCertificatePem = session.unitCertificate.toPem();
    contents.certificatesPem = *std::move(signers);
    return contents;
}

/// A package the portal would refuse must never leave; its own verifier says so first.
Result<void> selfCheck(const Session &session, const QByteArray &zip, const RegulationCatalogue &regulations)
{
    const auto outcome = package::PackageVerifier(regulations).verify(zip, {session.unitCertificate});
    if (outcome.package)
        return {};
    const Error first = outcome.reasons.value(0);
    return Error{first.fault, u"package-self-check"_s, Retry::Never, {first.reason}, first.detail};
}

/// A withdrawn article stays withdrawn, wherever its notice is on the way.
Result<void> markPacked(Session &session, const Delivery &delivery)
{
    if (isNotice(delivery))
        return {};
    store::ArticleRepository articles(*session.store);
    auto article = articles.find(delivery.article);
    if (!article)
        return article.error();
    article->stage = Stage::Packed;
    article->updatedAt = delivery.updatedAt;
    return articles.update(*article);
}

Result<void> recordPacked(Session &session, const Delivery &delivery)
{
    return record(session, AuditAction::PackagePacked, delivery.article.toString(),
                  {{u"delivery"_s, delivery.id.toString()},
                   {u"revision"_s, delivery.revision.toString()},
                   {u"package-sha512"_s, QString::fromLatin1(delivery.packageSha512.toHex())},
                   {u"size"_s, delivery.packageSize}});
}

/// The bag goes first and is frozen apart; a picture is cut from the package when its turn comes.
QList<DeliveryPart> partsOf(const QByteArray &packageSha512, const QByteArray &bag,
                            const QList<package::BlobReference> &blobs)
{
    const QByteArray digest = crypto::sha512(bag);
    QList<DeliveryPart> parts{
        {.kind = DeliveryPart::Kind::Bag, .sha512 = digest, .size = bag.size(), .source = digest}};
    for (const package::BlobReference &blob : blobs)
        parts.append({.kind = DeliveryPart::Kind::Picture,
                      .sha512 = blob.sha512,
                      .size = blob.size,
                      .source = packageSha512,
                      .offset = blob.offset});
    return parts;
}

Result<void> keep(Session &session, Delivery &delivery, const QByteArray &zip)
{
    const auto split = package::splitBag(zip);
    if (!split)
        return split.error();
    const auto bag = package::compressBag(split->thin);
    if (!bag)
        return bag.error();
    delivery.packageSha512 = crypto::sha512(zip);
    delivery.packageSize = zip.size();
    delivery.bagSha512 = split->digest;
    delivery.parts = partsOf(delivery.packageSha512, *bag, split->blobs);
    delivery.state = DeliveryState::Packed;
    delivery.updatedAt = session.clock.nowUtc();
    store::AssetRepository assets(*session.store);
    if (const auto put = assets.putPackage(delivery.packageSha512, zip); !put)
        return put;
    if (const auto put = assets.putPackage(delivery.parts.constFirst().sha512, *bag); !put)
        return put;
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    if (const auto marked = markPacked(session, delivery); !marked)
        return marked;
    if (const auto updated = store::OutboxRepository(*session.store).update(delivery); !updated)
        return updated;
    if (const auto recorded = recordPacked(session, delivery); !recorded)
        return recorded;
    return transaction->commit();
}

/// Of what was decided last: the approval, or the withdrawal.
Result<Delivery> newestDelivery(Session &session, const Article &article)
{
    if (!isApprovalBound(article.stage))
        return notApproved(article.title);
    const auto all = store::OutboxRepository(*session.store).all();
    if (!all)
        return all.error();
    const auto purpose = article.stage == Stage::Withdrawn ? DeliveryPurpose::Withdrawal : DeliveryPurpose::Publication;
    const auto newest = std::ranges::find_if(
        *all, [&](const Delivery &delivery) { return delivery.article == article.id && delivery.purpose == purpose; });
    return newest == all->end() ? Result<Delivery>(notApproved(article.title)) : *newest;
}

} // namespace

Result<Delivery> packDelivery(Session &session, const DeliveryId &id, const RegulationCatalogue &regulations)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    if (const auto sender = maySend(session, {}); !sender)
        return sender.error();
    auto delivery = store::OutboxRepository(*session.store).find(id);
    if (!delivery)
        return delivery;
    if (const auto sender = requireSender(session, delivery->article); !sender)
        return sender.error();
    if (delivery->state == DeliveryState::Withheld)
        return notApproved(delivery->title);
    if (delivery->state != DeliveryState::Waiting)
        return delivery;
    const auto contents = gather(session, *delivery, regulations);
    if (!contents)
        return contents.error();
    const auto zip = package::writeBag(*contents);
    if (!zip)
        return zip.error();
    if (const auto checked = selfCheck(session, *zip, regulations); !checked)
        return checked.error();
    if (const auto kept = keep(session, *delivery, *zip); !kept)
        return kept.error();
    return delivery;
}

Result<QByteArray> packArticle(Session &session, const ArticleId &id, const RegulationCatalogue &regulations)
{
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    const auto delivery = newestDelivery(session, *article);
    if (!delivery)
        return delivery.error();
    const auto packed = packDelivery(session, delivery->id, regulations);
    if (!packed)
        return packed.error();
    return store::AssetRepository(*session.store).readPackage(packed->packageSha512, 0, packed->packageSize);
}

} // namespace bantin::workflow
