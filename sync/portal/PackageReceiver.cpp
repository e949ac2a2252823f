// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PackageReceiver.h"

#include "app/base/Logging.h"
#include "app/crypto/Digest.h"
#include "app/domain/Publication.h"
#include "app/package/ThinBag.h"
#include "app/render/ReuseTerms.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype shortId = 8;

Verdict refused(Receipt receipt, const Error &error)
{
    receipt.outcome = u"refused"_s;
    receipt.reason = error.reason;
    receipt.arguments = error.arguments;
    return {receipt, {}};
}

Result<Verdict> verdict(const Result<Receipt> &receipt)
{
    if (!receipt)
        return receipt.error();
    return Verdict{*receipt, {}};
}

void setDecision(PublishedArticle &article, const package::VerifiedPackage &package)
{
    article.decisionSequence = package.decisions.last().sequence;
    article.decisionSha256 = crypto::sha256(package.contents.decisions.last().signature);
}

// The first picture of the text stands for the article in lists.
void setImage(PublishedArticle &article, const QByteArray &xhtml)
{
    QXmlStreamReader reader(xhtml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == "img"_L1) {
            const QString source = reader.attributes().value("src"_L1).toString();
            article.image = source.mid(source.lastIndexOf(u'/') + 1);
            article.imageAlternative = reader.attributes().value("alt"_L1).toString();
            return;
        }
    }
}

} // namespace

PackageReceiver::PackageReceiver(const RegulationCatalogue &regulations, UnitRegistry &units, ArticleLedger &articles,
                                 PublicationRecords &records, SitePublisher &site, const BlobStore &blobs,
                                 const Clock &clock)
    : m_regulations(regulations)
    , m_verifier(regulations)
    , m_units(units)
    , m_articles(articles)
    , m_records(records)
    , m_site(site)
    , m_blobs(blobs)
    , m_clock(clock)
{
}

Result<Verdict> PackageReceiver::receive(const QByteArray &zip, const QByteArray &digest)
{
    Receipt receipt;
    receipt.packageSha512 = digest;
    receipt.issuedAt = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    const auto bag = package::openBag(zip);
    const auto pictures = bag ? package::lackingBlobs(*bag) : bag.error();
    if (!pictures)
        return refused(receipt, pictures.error());
    if (pictures->isEmpty())
        return receiveWhole(*bag, receipt);
    QList<AwaitedPicture> awaited;
    for (const package::BlobReference &picture : *pictures)
        awaited.append({picture.sha512, picture.size});
    const auto isThere = [this](const AwaitedPicture &picture) { return m_blobs.contains(picture.sha512); };
    if (!std::ranges::all_of(awaited, isThere))
        return askForPictures(*bag, receipt, awaited);
    const auto whole = package::completeBag(*bag, [this](const QByteArray &sha512) { return m_blobs.read(sha512); });
    const auto opened = whole ? package::openBag(*whole) : whole.error();
    if (opened)
        return receiveWhole(*opened, receipt);
    // A picture that was there and is no longer what it was: it is asked for again.
    return opened.error().reason == "blob-missing"_L1 ? receive(zip, digest) : Result<Verdict>(opened.error());
}

/// What verifier and policy allow goes on to `next`; anything else is refused here.
Result<Verdict> PackageReceiver::judge(const package::OpenedBag &bag, package::Pictures pictures, Receipt receipt,
                                       const Next &next)
{
    const UnitCertificates units = m_units.certificates();
    // Without anchors the verifier would trust the certificate the package brings along.
    if (units.known.isEmpty() && !units.fault)
        return refused(receipt, {Fault::Denied, u"unit-unknown"_s, Retry::Never, {}, {}});
    if (units.known.isEmpty())
        return *units.fault;
    const auto outcome = m_verifier.verify(bag, units.known, pictures);
    if (!outcome.package && units.fault)
        return *units.fault;
    if (!outcome.package)
        return refused(receipt, outcome.reasons.value(0));
    receipt.article = outcome.package->metadata.article.toString();
    receipt.revision = outcome.package->metadata.revision.toString();
    const auto context = contextFor(*outcome.package);
    if (!context)
        return context.error();
    if (const auto allowed = checkPublication(*outcome.package, *context); !allowed)
        return refused(receipt, allowed.error());
    return next(*outcome.package, *context, receipt);
}

/// Everything that can be refused is refused before a clerk's line carries one picture.
Result<Verdict> PackageReceiver::askForPictures(const package::OpenedBag &thin, const Receipt &receipt,
                                                const QList<AwaitedPicture> &pictures)
{
    return judge(thin, package::Pictures::MayBeElsewhere, receipt,
                 [&pictures](const package::VerifiedPackage &, const PublicationContext &, const Receipt &) {
                     return Result(Verdict{.receipt = std::nullopt, .awaited = pictures});
                 });
}

Result<Verdict> PackageReceiver::receiveWhole(const package::OpenedBag &bag, const Receipt &receipt)
{
    auto verdict = judge(bag, package::Pictures::Carried, receipt,
                         [this](const package::VerifiedPackage &package, const PublicationContext &context,
                                const Receipt &judged) { return carryOut(package, context, judged); });
    if (!verdict || !verdict->receipt || verdict->receipt->outcome == "refused"_L1)
        return verdict;
    auto thin = shelve(bag);
    if (!thin)
        return thin.error();
    verdict->archive = *std::move(thin);
    return verdict;
}

/// Keeps the pictures, each once however many packages show it; what is left is the bag to keep.
Result<QByteArray> PackageReceiver::shelve(const package::OpenedBag &bag) const
{
    auto split = package::splitBag(bag);
    if (!split)
        return split.error();
    for (const package::BlobReference &blob : std::as_const(split->blobs)) {
        if (m_blobs.contains(blob.sha512))
            continue;
        if (auto kept = m_blobs.put(bag.zip.sliced(blob.offset, blob.size)); !kept)
            return kept.error();
    }
    return std::move(split->thin);
}

Result<Verdict> PackageReceiver::carryOut(const package::VerifiedPackage &package, const PublicationContext &context,
                                          const Receipt &receipt)
{
    if (package.isWithdrawal())
        return verdict(withdraw(package, context, receipt));
    const QDateTime notBefore = package.decisions.last().publishFrom;
    if (notBefore.isValid() && notBefore > m_clock.nowUtc())
        return Verdict{std::nullopt, notBefore};
    if (package.roster.version < context.unit.rosterVersion)
        return verdict(confirm(package, context, receipt));
    return verdict(publish(package, context, receipt));
}

Result<PublicationContext> PackageReceiver::contextFor(const package::VerifiedPackage &package) const
{
    PublicationContext context;
    auto unit = m_units.record(package.unitCertificate.fingerprint());
    if (!unit)
        return unit.error();
    context.unit = *unit;
    context.workspaceOwner = m_units.ownerOf(package.metadata.context.workspace);
    auto published = m_articles.find(package.metadata.article);
    if (!published)
        return published.error();
    context.published = *published;
    context.regulation = m_regulations.find(package.metadata.context.regulation);
    return context;
}

PublishedArticle PackageReceiver::recordOf(const package::VerifiedPackage &package,
                                           const PublicationContext &context) const
{
    const Metadata &fields = package.metadata.fields;
    PublishedArticle article;
    article.article = package.metadata.article;
    article.revision = package.metadata.revision;
    article.revisionNumber = package.metadata.revisionNumber;
    article.unitFingerprint = package.unitCertificate.fingerprint();
    article.unit = package.metadata.context.unit;
    article.packageSha512 = package.bagSha512;
    article.categoryId = fields.category;
    if (const Category *category = context.regulation->findCategory(fields.category))
        article.categoryName = category->name.vi;
    article.title = fields.title;
    article.sapo = fields.sapo;
    setImage(article, package.contents.payload.articleXhtml);
    setDecision(article, package);
    if (fields.kind == ContentKind::EnglishVersion)
        article.original = ArticleId::fromString(fields.fields.value(u"original"_s));
    article.otherVersion = otherVersionOf(article);
    article.reuse = render::reuseTerms(*context.regulation, publicationTime(package.decisions.last()));
    if (context.published && !context.published->folder.isEmpty()) {
        article.folder = context.published->folder;
        article.publishedAt = context.published->publishedAt;
    } else {
        article.folder = u"bai/%1-%2"_s.arg(render::slugOf(fields.title), article.article.toString().first(shortId));
        // As on its page; but no clock of a desk may put an article before all that come later.
        const QDateTime now = fromTimestamp(toTimestamp(m_clock.nowUtc()));
        article.publishedAt = std::min(publicationTime(package.decisions.last()), now);
    }
    return article;
}

/// The original of an English version, or the English version of what it is now, where the same unit has published it.
QString PackageReceiver::otherVersionOf(const PublishedArticle &article) const
{
    const QList<PublishedArticle> published = m_articles.all();
    const auto isOther = [&article](const PublishedArticle &other) {
        const bool belongs =
            article.original.isValid() ? other.article == article.original : other.original == article.article;
        return belongs && other.unitFingerprint == article.unitFingerprint && !other.withdrawnAt.isValid();
    };
    const auto other = std::ranges::find_if(published, isOther);
    return other == published.cend() ? QString() : other->folder + u"/index.html"_s;
}

Result<Receipt> PackageReceiver::publish(const package::VerifiedPackage &package, const PublicationContext &context,
                                         Receipt receipt)
{
    const PublishedArticle article = recordOf(package, context);
    if (auto written = m_site.publishArticle(package, article); !written)
        return written.error();
    if (auto settled = settle(package, article); !settled)
        return settled.error();
    receipt.outcome = u"published"_s;
    receipt.pageUrl = m_site.addressOf(article);
    return receipt;
}

// Two desks of a unit had the same approval, and this one has an older list of the board: the policy let it through because the
// page stands already. Nothing the newer list wrote is written again.
Result<Receipt> PackageReceiver::confirm(const package::VerifiedPackage &package, const PublicationContext &context,
                                         Receipt receipt)
{
    const PublishedArticle &article = *context.published;
    receipt.outcome = u"published"_s;
    receipt.pageUrl = m_site.addressOf(article);
    const KeptPage page{article.article, receipt.pageUrl, otherVersionOf(article), {}};
    if (auto kept = m_records.keepPage(package.bagSha512, page, m_site.folderOf(article)); !kept)
        return kept.error();
    return receipt;
}

// A notice may come before the text it withdraws; the record then keeps that text from being published after it.
Result<Receipt> PackageReceiver::withdraw(const package::VerifiedPackage &package, const PublicationContext &context,
                                          Receipt receipt)
{
    const Decision &decision = package.decisions.last();
    PublishedArticle article = context.published ? *context.published : recordOf(package, context);
    if (!context.published)
        article.folder.clear();
    setDecision(article, package);
    article.packageSha512 = package.bagSha512;
    article.withdrawnAt = decision.decidedAt;
    article.withdrawalReason = decision.remarkIsPublic ? decision.remark : QString();
    if (!article.folder.isEmpty()) {
        if (auto withdrawn = m_site.withdrawArticle(article); !withdrawn)
            return withdrawn.error();
    }
    if (auto settled = settle(package, article); !settled)
        return settled.error();
    receipt.outcome = u"withdrawn"_s;
    receipt.pageUrl = article.folder.isEmpty() ? QString() : m_site.addressOf(article);
    return receipt;
}

Result<void> PackageReceiver::settle(const package::VerifiedPackage &package, const PublishedArticle &article)
{
    if (auto saved = m_articles.save(article); !saved)
        return saved;
    if (auto kept = m_records.keep(package); !kept)
        return kept;
    const KeptPage page{article.article, m_site.addressOf(article), article.otherVersion, {}};
    if (!article.folder.isEmpty()) {
        if (auto kept = m_records.keepPage(package.bagSha512, page, m_site.folderOf(article)); !kept)
            return kept;
    }
    const UnitRecord unit{package.metadata.context.workspace, package.roster.version};
    if (auto remembered = m_units.remember(article.unitFingerprint, unit); !remembered)
        return remembered;
    return m_site.publishLists(m_articles.all());
}

} // namespace bantin::portal
