// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RegulationCatalogue.h"

#include "app/domain/regulation/NationalRules.h"

#include <utility>

namespace bantin {

using namespace Qt::StringLiterals;

Result<RegulationCatalogue> RegulationCatalogue::parse(const QList<QByteArray> &files)
{
    const auto twice = [](const QString &id) {
        return Error{Fault::InvalidInput, u"regulation-invalid"_s, Retry::AfterCorrection, {id}, u"duplicate"_s};
    };
    RegulationCatalogue catalogue;
    QList<Rule> national;
    for (const QByteArray &file : files) {
        if (isNationalRules(file)) {
            const Result<NationalRules> read = parseNationalRules(file);
            if (!read)
                return read.error();
            national.append(read->rules);
            continue;
        }
        Result<Regulation> regulation = parseRegulation(file);
        if (!regulation)
            return std::move(regulation).error();
        if (catalogue.find(regulation->id))
            return twice(regulation->id);
        catalogue.m_regulations.append(*std::move(regulation));
    }
    for (Regulation &regulation : catalogue.m_regulations) {
        for (const Rule &rule : std::as_const(national)) {
            if (regulation.findRule(rule.id))
                return twice(rule.id);
            regulation.nationalRules.append(rule);
        }
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
