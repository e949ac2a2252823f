// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/PageFiles.h"

#include "app/domain/Consultation.h"
#include "app/render/AddressSheet.h"
#include "app/render/ReuseTerms.h"

namespace bantin::render {

using namespace Qt::StringLiterals;

namespace {

/// Of SITE/bai/NAME/.
QString siteOf(const QString &address)
{
    return address.section(u'/', 0, -4);
}

} // namespace

QString pageNameFrom(QDate day)
{
    return u"tu-%1.html"_s.arg(day.toString(Qt::ISODate));
}

ArticlePage approvedPage(const Metadata &fields, const QByteArray &articleXhtml, const QList<Decision> &decisions,
                         const Regulation &regulation)
{
    const Category *category = regulation.findCategory(fields.category);
    ArticlePage page{fields,
                     fields.category,
                     category ? category->name.vi : QString(),
                     articleXhtml,
                     publicationTime(decisions.last()),
                     correctionsIn(decisions)};
    page.reuse = reuseTerms(regulation, page.approvedAt);
    return page;
}

Result<QMap<QString, QByteArray>> pageFiles(const PageRenderer &renderer, const PageSubject &subject)
{
    const SiteContext site{subject.unit, siteOf(subject.address), {}, {}};
    SiteContext framed = site;
    framed.rootPath = u"../../"_s;
    ArticlePage page = subject.page;
    const auto consultation = consultationOf(page.metadata);
    page.today = {};
    const auto copy = renderer.savedCopy(site, page, subject.address, subject.pictures);
    if (!copy)
        return copy.error();
    page.today = consultation ? consultation->closesOn : QDate();
    const auto html = renderer.articlePage(framed, page);
    if (!html)
        return html.error();
    QMap<QString, QByteArray> files{
        {u"index.html"_s, *html}, {savedCopyName, *copy}, {addressSheetName, addressSheet(QUrl(subject.address))}};
    if (!consultation)
        return files;
    page.today = page.today.addDays(1);
    const auto closed = renderer.articlePage(framed, page);
    if (!closed)
        return closed.error();
    files.insert(pageNameFrom(page.today), *closed);
    return files;
}

} // namespace bantin::render
