// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/PageSource.h"

#include "app/domain/Receipt.h"
#include "app/render/PageFiles.h"
#include "app/render/TableRegions.h"
#include "app/workflow/LinkEnglish.h"
#include "app/workflow/ReadPublishedText.h"

#include <QRegularExpression>

namespace bantin::pages {

using namespace Qt::StringLiterals;

namespace {

/// The portal chooses the address, so its word counts only for a page of the article this one belongs to.
bool isOtherVersion(workflow::Session &session, const Delivery &delivery, const Metadata &fields, const QString &path)
{
    static const QRegularExpression form(u"\\Abai/[a-z0-9-]+-([0-9a-f]{8})/index\\.html\\z"_s);
    const auto match = form.match(path);
    if (!match.hasMatch())
        return false;
    if (fields.kind == ContentKind::EnglishVersion)
        return fields.fields.value(u"original"_s).startsWith(match.captured(1));
    const auto english = workflow::englishVersionOf(session, delivery.article);
    return english && *english && (*english)->id.toString().startsWith(match.captured(1));
}

Result<sync::ExpectedPage> noticeOf(const workflow::PublishedText &text, const QString &unit)
{
    const Decision &decision = text.decisions.constLast();
    const render::WithdrawnPage notice{decision.decidedAt, decision.remarkIsPublic ? decision.remark : QString()};
    const auto html = render::PageRenderer().withdrawnPage({unit, {}, u"../../"_s, {}}, notice);
    if (!html)
        return html.error();
    return sync::ExpectedPage{{{u"index.html"_s, *html}}, {}};
}

} // namespace

Result<sync::ExpectedPage> expectedPage(workflow::Session &session, const Delivery &delivery,
                                        const RegulationCatalogue &regulations, const QString &otherVersion)
{
    const auto text = workflow::publishedText(session, delivery, regulations);
    if (!text)
        return text.error();
    const auto metadata = package::parsePayloadMetadata(text->payload.metadataJson);
    if (!metadata)
        return metadata.error();
    if (delivery.purpose == DeliveryPurpose::Withdrawal)
        return noticeOf(*text, metadata->context.unit);
    const QByteArray &xhtml = text->payload.articleXhtml;
    render::PageSubject subject{
        metadata->context.unit,
        delivery.pageUrl,
        render::approvedPage(text->fields, xhtml, text->decisions, *regulations.find(text->regulation)),
        {}};
    if (isOtherVersion(session, delivery, text->fields, otherVersion))
        subject.page.otherVersion = otherVersion;
    for (const package::PayloadAsset &asset : text->payload.assets)
        subject.pictures.insert(u"assets/"_s + asset.name, asset.bytes);
    auto files = render::pageFiles(render::PageRenderer(), subject);
    if (!files)
        return files.error();
    for (const auto &[path, bytes] : subject.pictures.asKeyValueRange())
        files->insert(path, bytes);
    return sync::ExpectedPage{*std::move(files), render::withTableRegions(xhtml, text->fields.language)};
}

Result<sync::PageToCheck> pageOf(const Delivery &delivery,
                                 std::function<Result<sync::ExpectedPage>(const QString &otherVersion)> make)
{
    const auto receipt = receiptFromJson(delivery.receipt);
    if (!receipt)
        return receipt.error();
    sync::PageToCheck page;
    page.package = receipt->packageSha512;
    page.address = QUrl(delivery.pageUrl, QUrl::StrictMode);
    page.isWithdrawn = delivery.purpose == DeliveryPurpose::Withdrawal;
    page.make = std::move(make);
    return page;
}

} // namespace bantin::pages
