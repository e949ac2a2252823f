// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Consultation.h"

namespace bantin {

std::optional<Consultation> consultationOf(const Metadata &metadata)
{
    const QDate day = QDate::fromString(metadata.fields.value(QStringLiteral("closing-date")), Qt::ISODate);
    if (metadata.kind != ContentKind::Consultation || !day.isValid())
        return std::nullopt;
    return Consultation{day};
}

} // namespace bantin
