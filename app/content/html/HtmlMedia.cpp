// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/HtmlMedia.h"

#include "app/content/ImagePipeline.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

/// Writers put the picture's file name or path where a description belongs.
bool isFileName(const QString &description)
{
    static const QRegularExpression file(u"\\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf|svg|heic)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return file.match(description).hasMatch();
}

/// The bytes of a data: address (RFC 2397).
QByteArray dataOf(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    if (comma < 0)
        return {};
    const QByteArray payload = QByteArray::fromPercentEncoding(QStringView(address).sliced(comma + 1).toUtf8());
    const bool base64 = QStringView(address).first(comma).trimmed().endsWith(";base64"_L1, Qt::CaseInsensitive);
    return base64 ? QByteArray::fromBase64(payload) : payload;
}

/// One picture element in a mail or page that only reports back who looked.
bool isTrackingPixel(const ImageSource &source)
{
    return source.width == 1 && source.height == 1;
}

QString shortened(const QString &text)
{
    constexpr qsizetype longest = 120;
    return text.size() <= longest ? text : text.first(longest) + u'…';
}

} // namespace

HtmlMedia::HtmlMedia(docx::Notices &notices, const ImportLimits &limits, std::stop_token stop)
    : m_notices(notices)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

std::optional<Figure> HtmlMedia::figure(const ImageSource &source)
{
    if (!source.address.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        refuse(source);
        return std::nullopt;
    }
    auto known = m_figures.constFind(source.address);
    if (known == m_figures.cend()) {
        const auto loaded = load(source.address);
        if (!loaded)
            m_notices.add("image-unreadable"_L1, {shortened(source.alternative)});
        known = m_figures.insert(source.address, loaded);
    }
    if (!*known)
        return std::nullopt;
    Figure figure = **known;
    if (!isFileName(source.alternative))
        figure.alternative = source.alternative;
    return figure;
}

void HtmlMedia::refuse(const ImageSource &source)
{
    const QString &address = source.address;
    if (address.isEmpty() || isTrackingPixel(source))
        return;
    const bool remote = address.startsWith("http:"_L1, Qt::CaseInsensitive)
                        || address.startsWith("https:"_L1, Qt::CaseInsensitive) || address.startsWith("//"_L1);
    if (remote) {
        m_notices.add("image-remote"_L1, {shortened(address)});
        return;
    }
    // The folders say who made it, so only the name is told.
    const QString name = address.section(u'?', 0, 0).replace(u'\\', u'/').section(u'/', -1);
    m_notices.add("image-not-included"_L1, {shortened(name)});
}

std::optional<Figure> HtmlMedia::load(const QString &address)
{
    constexpr int mostPictures = 2000;
    if (m_stop.stop_requested() || ++m_pictures > mostPictures)
        return std::nullopt;
    const auto asset = importPicture(dataOf(address), m_limits);
    if (!asset)
        return std::nullopt;
    if (std::ranges::none_of(m_assets, [&](const ImportedAsset &known) { return known.name == asset->name; }))
        m_assets.append(*asset);
    Figure figure;
    figure.asset = asset->name;
    figure.width = asset->width;
    figure.height = asset->height;
    return figure;
}

} // namespace bantin::content::html
