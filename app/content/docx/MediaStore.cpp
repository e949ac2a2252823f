// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/MediaStore.h"

namespace bantin::content::docx {

using namespace Qt::StringLiterals;

MediaStore::MediaStore(OpcPackage &package, assembly::Notices &notices, const ImportLimits &limits,
                       std::stop_token stop)
    : m_package(package)
    , m_notices(notices)
    , m_pictures(notices, limits, std::move(stop))
{
}

std::optional<Figure> MediaStore::figure(const Relationships &relationships, const QString &id, const Crop &crop)
{
    const auto relationship = relationships.constFind(id);
    if (relationship == relationships.cend()) {
        m_notices.add("image-unreadable"_L1, {id});
        return std::nullopt;
    }
    const QString &target = relationship->target;
    if (relationship->external) {
        m_pictures.refuseRemote(target);
        return std::nullopt;
    }
    return m_pictures.figure(target, target.section(u'/', -1), crop, [&] { return m_package.read(target); });
}

} // namespace bantin::content::docx
