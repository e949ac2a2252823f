// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/PictureStore.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::assembly {

using namespace Qt::StringLiterals;

bool isFileName(const QString &description)
{
    static const QRegularExpression file(u"\\.(?:jpe?g|png|gif|bmp|tiff?|webp|emf|wmf|svg|heic)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return file.match(description).hasMatch();
}

PictureStore::PictureStore(Notices &notices, const ImportLimits &limits, std::stop_token stop)
    : m_notices(notices)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

std::optional<Figure> PictureStore::figure(const QString &key, const QString &name, const Crop &crop, const Read &read)
{
    constexpr qsizetype mostPictures = 2000;
    const QString full = u"%1 %2 %3 %4 %5"_s.arg(crop.left).arg(crop.top).arg(crop.right).arg(crop.bottom).arg(key);
    if (const auto known = m_figures.constFind(full); known != m_figures.cend())
        return *known;
    if (m_stop.stop_requested() || m_figures.size() >= mostPictures)
        return std::nullopt;
    const auto loaded = load(crop, read);
    if (!loaded) {
        // Whatever kept the bytes from coming (a damaged part), to the person it is the picture that cannot be read.
        const bool ofPicture = loaded.error().reason.startsWith("image-"_L1);
        const QString reason = ofPicture ? loaded.error().reason : u"image-unreadable"_s;
        m_notices.add(reason, QStringList{name} + loaded.error().arguments);
    }
    m_figures.insert(full, loaded ? std::optional(*loaded) : std::nullopt);
    return m_figures.value(full);
}

QList<ImportedAsset> PictureStore::take(const Document &document)
{
    const QStringList shown = referencedAssets(document);
    m_assets.removeIf([&shown](const ImportedAsset &asset) { return !shown.contains(asset.name); });
    return std::move(m_assets);
}

void PictureStore::refuseRemote(const QString &target)
{
    m_notices.add(u"image-remote"_s, {target});
}

Result<Figure> PictureStore::load(const Crop &crop, const Read &read)
{
    const auto bytes = read();
    if (!bytes)
        return bytes.error();
    Figure figure;
    if (m_limits.pictures == Pictures::Named) {
        figure.asset = assetName(*bytes, "png"_L1);
        return figure;
    }
    const auto asset = importPicture(*bytes, m_limits, PictureQuality::Balanced, crop);
    if (!asset)
        return asset.error();
    if (std::ranges::none_of(m_assets, [&](const ImportedAsset &known) { return known.name == asset->name; }))
        m_assets.append(*asset);
    figure.asset = asset->name;
    figure.width = asset->width;
    figure.height = asset->height;
    return figure;
}

} // namespace bantin::content::assembly
