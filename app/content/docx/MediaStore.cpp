// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/MediaStore.h"

#include "app/content/ImagePipeline.h"

#include <algorithm>

namespace bantin::content::docx {

using namespace Qt::StringLiterals;

MediaStore::MediaStore(OpcPackage &package, Notices &notices, const ImportLimits &limits, std::stop_token stop)
    : m_package(package)
    , m_notices(notices)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
}

std::optional<Figure> MediaStore::figure(const Relationships &relationships, const QString &id)
{
    const auto relationship = relationships.constFind(id);
    if (relationship == relationships.cend()) {
        m_notices.add("image-unreadable"_L1, {id});
        return std::nullopt;
    }
    if (relationship->external) {
        refuseRemote(relationship->target);
        return std::nullopt;
    }
    const QString &part = relationship->target;
    const auto known = m_figures.constFind(part);
    if (known != m_figures.cend())
        return *known;
    const auto loaded = load(part);
    if (!loaded)
        m_notices.add("image-unreadable"_L1, {part.section(u'/', -1)});
    m_figures.insert(part, loaded);
    return loaded;
}

void MediaStore::refuseRemote(const QString &target)
{
    m_notices.add("image-remote"_L1, {target});
}

std::optional<Figure> MediaStore::load(const QString &part)
{
    if (m_stop.stop_requested())
        return std::nullopt;
    const auto bytes = m_package.read(part);
    if (!bytes)
        return std::nullopt;
    const auto asset = importPicture(*bytes, m_limits);
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

} // namespace bantin::content::docx
