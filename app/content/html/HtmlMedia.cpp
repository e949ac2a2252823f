// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/HtmlMedia.h"

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

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

HtmlMedia::HtmlMedia(assembly::Notices &notices, const ImportLimits &limits, std::stop_token stop)
    : m_notices(notices)
    , m_pictures(notices, limits, std::move(stop))
{
}

std::optional<Figure> HtmlMedia::figure(const ImageSource &source)
{
    if (!source.address.startsWith("data:"_L1, Qt::CaseInsensitive)) {
        refuse(source);
        return std::nullopt;
    }
    auto figure = m_pictures.figure(source.address, shortened(source.alternative), {},
                                    [&source] { return Result<QByteArray>(dataOf(source.address)); });
    if (figure && !assembly::isFileName(source.alternative))
        figure->alternative = source.alternative;
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
        m_pictures.refuseRemote(shortened(address));
        return;
    }
    // The folders say who made it, so only the name is told.
    const QString name = address.section(u'?', 0, 0).replace(u'\\', u'/').section(u'/', -1);
    m_notices.add("image-not-included"_L1, {shortened(name)});
}

} // namespace bantin::content::html
