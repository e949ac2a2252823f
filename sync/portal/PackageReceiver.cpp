// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PackageReceiver.h"

#include "app/base/Logging.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype shortId = 8;

Receipt refused(Receipt receipt, const Error &error)
{
    receipt.outcome = u"refused"_s;
    receipt.reason = error.reason;
    receipt.arguments = error.arguments;
    return receipt;
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
                                 SitePublisher &site, const Clock &clock)
    : m_regulations(regulations)
    , m_verifier(regulations)
    , m_units(units)
    , m_articles(articles)
    , m_site(site)
    , m_clock(clock)
{
}

Result<Receipt> PackageReceiver::receive(const QByteArray &zip, const QByteArray &sha512)
{
    Receipt receipt;
    receipt.packageSha512 = sha512;
    receipt.issuedAt = fromTimestamp(toTimestamp(m_clock.nowUtc()));
    const QList<crypto::Certificate> anchors = m_units.certificates();
    // Without anchors the verifier would trust the certificate the package brings along.
    if (anchors.isEmpty())
        return refused(receipt, {Fault::Denied, u"unit-unknown"_s, Retry::Never, {}, {}});
    const auto outcome = m_verifier.verify(zip, anchors);
    if (!outcome.package)
        return refused(receipt, outcome.reasons.value(0));

    const package::VerifiedPackage &package = *outcome.package;
    receipt.article = package.metadata.article.toString();
    receipt.revision = package.metadata.revision.toString();
    const auto context = contextFor(package);
    if (!context)
        return context.error();
    if (const auto allowed = checkPublication(package, *context); !allowed)
        return refused(receipt, allowed.error());
    return publish(package, *context, receipt);
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
    article.packageSha512 = package.sha512;
    article.categoryId = fields.category;
    article.categoryName = context.regulation->findCategory(fields.category)->name.vi;
    article.title = fields.title;
    article.sapo = fields.sapo;
    setImage(article, package.contents.payload.articleXhtml);
    if (context.published) {
        article.folder = context.published->folder;
        article.publishedAt = context.published->publishedAt;
    } else {
        article.folder = u"bai/%1-%2"_s.arg(render::slugOf(fields.title), article.article.toString().first(shortId));
        // As on its page; but no clock of a desk may put an article before all that come later.
        const QDateTime now = fromTimestamp(toTimestamp(m_clock.nowUtc()));
        article.publishedAt = std::min(package.decisions.last().decidedAt, now);
    }
    return article;
}

Result<Receipt> PackageReceiver::publish(const package::VerifiedPackage &package, const PublicationContext &context,
                                         Receipt receipt)
{
    const PublishedArticle article = recordOf(package, context);
    if (auto written = m_site.publishArticle(package, article); !written)
        return written.error();
    if (auto saved = m_articles.save(article); !saved)
        return saved.error();
    const UnitRecord unit{package.metadata.context.workspace, package.roster.version};
    if (auto remembered = m_units.remember(article.unitFingerprint, unit); !remembered)
        return remembered.error();
    if (auto listed = m_site.publishLists(m_articles.all()); !listed)
        return listed.error();
    receipt.outcome = u"published"_s;
    receipt.pageUrl = m_site.addressOf(article);
    return receipt;
}

} // namespace bantin::portal
