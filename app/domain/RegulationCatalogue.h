// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"

namespace bantin {

/// The profiles this build knows. Pure: the bytes come from whoever composes the program (resources/Resources.h).
class RegulationCatalogue
{
public:
    /// Fails on the first invalid or duplicate profile.
    static Result<RegulationCatalogue> parse(const QList<QByteArray> &profiles);

    const QList<Regulation> &all() const { return m_regulations; }
    /// Null when unknown.
    const Regulation *find(QStringView id) const;

private:
    QList<Regulation> m_regulations;
};

} // namespace bantin
