// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/ShownAssets.h"

#include "app/store/AssetRepository.h"

namespace bantin::workflow {

Result<void> addShownAssets(Session &session, const content::Document &document, QHash<QString, QByteArray> &assets)
{
    const QStringList names = content::referencedAssets(document);
    for (const QString &name : names) {
        if (assets.contains(name))
            continue;
        const auto bytes = store::AssetRepository(*session.store).bytes(name);
        if (!bytes)
            return bytes.error();
        assets.insert(name, *bytes);
    }
    return {};
}

} // namespace bantin::workflow
