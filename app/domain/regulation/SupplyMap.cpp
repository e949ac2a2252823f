// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/regulation/SupplyMap.h"

#include "app/domain/Regulation.h"
#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

namespace bantin {

Result<QList<SupplyEntry>> supplyMapOf(QByteArrayView profile)
{
    // Reads the whole profile, so that nothing of a file that is not one is believed.
    const auto regulation = parseRegulation(profile);
    if (!regulation)
        return regulation.error();
    constexpr QLatin1StringView member("supply-map");
    const QJsonObject object = QJsonDocument::fromJson(profile.toByteArray()).object();
    if (!object.contains(member))
        return QList<SupplyEntry>();
    JsonReader reader(QJsonObject{{member, object.value(member)}});
    return reader.objects(member, readSupplyEntry);
}

} // namespace bantin
