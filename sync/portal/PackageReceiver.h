// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/Receipt.h"
#include "app/package/PackageVerifier.h"
#include "sync/portal/PackageInbox.h"
#include "sync/portal/PublicationPolicy.h"
#include "sync/portal/PublicationRecords.h"
#include "sync/portal/SitePublisher.h"

namespace bantin::portal {

/// Decides about one package: verifies it for the registered units, asks the portal's own policy, publishes or withdraws.
/// What is under an embargo is decided again when that ends, so until then nothing of it is anywhere on the site. Repeating a
/// package repeats its outcome, so a kill half-way is mended by doing it again. One thread.
class PackageReceiver
{
public:
    /// Nothing is owned.
    PackageReceiver(const RegulationCatalogue &regulations, UnitRegistry &units, ArticleLedger &articles,
                    PublicationRecords &records, SitePublisher &site, const BlobStore &blobs, const Clock &clock);

    /// An Error is the portal's own failure (disk full): the package is to be tried again. A refusal is a receipt.
    /// `digest`: what the package is known by, 64 raw bytes. A thin bag is judged by all it carries before one picture is
    /// asked for, so that no byte comes that nobody approved, and as a whole once they are there.
    Result<Verdict> receive(const QByteArray &zip, const QByteArray &digest);

private:
    using Next = std::function<Result<Verdict>(const package::VerifiedPackage &package,
                                               const PublicationContext &context, const Receipt &receipt)>;

    Result<Verdict> receiveWhole(const package::OpenedBag &bag, const Receipt &receipt);
    Result<Verdict> carryOut(const package::VerifiedPackage &package, const PublicationContext &context,
                             const Receipt &receipt);
    Result<Verdict> judge(const package::OpenedBag &bag, package::Pictures pictures, Receipt receipt, const Next &next);
    Result<Verdict> askForPictures(const package::OpenedBag &thin, const Receipt &receipt,
                                   const QList<AwaitedPicture> &pictures);
    Result<QByteArray> shelve(const package::OpenedBag &bag) const;
    Result<PublicationContext> contextFor(const package::VerifiedPackage &package) const;
    PublishedArticle recordOf(const package::VerifiedPackage &package, const PublicationContext &context) const;
    QString otherVersionOf(const PublishedArticle &article) const;
    Result<Receipt> publish(const package::VerifiedPackage &package, const PublicationContext &context,
                            Receipt receipt);
    Result<Receipt> confirm(const package::VerifiedPackage &package, const PublicationContext &context,
                            Receipt receipt);
    Result<Receipt> withdraw(const package::VerifiedPackage &package, const PublicationContext &context,
                             Receipt receipt);
    Result<void> settle(const package::VerifiedPackage &package, const PublishedArticle &article);

    const RegulationCatalogue &m_regulations;
    package::PackageVerifier m_verifier;
    UnitRegistry &m_units;
    ArticleLedger &m_articles;
    PublicationRecords &m_records;
    SitePublisher &m_site;
    const BlobStore &m_blobs;
    const Clock &m_clock;
};

} // namespace bantin::portal
