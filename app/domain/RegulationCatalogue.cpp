// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RegulationCatalogue.h"

namespace bantin {

using namespace Qt::StringLiterals;

Result<RegulationCatalogue> RegulationCatalogue::parse(const QList<QByteArray> &profiles)
{
    RegulationCatalogue catalogue;
    for (const QByteArray &profile : profiles) {
        Result<Regulation> regulation = parseRegulation(profile);
        if (!regulation)
            return std::move(regulation).error();
        if (catalogue.find(regulation->id))
            return Error{
                Fault::InvalidInput, u"regulation-invalid"_s, Retry::AfterCorrection, {regulation->id}, u"duplicate"_s};
        catalogue.m_regulations.append(*std::move(regulation));
    }
    return catalogue;
}

const Regulation *RegulationCatalogue::find(QStringView id) const
{
    for (const Regulation &regulation : m_regulations) {
        if (regulation.id == id)
            return &regulation;
    }
    return nullptr;
}

} // namespace bantin
