// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"

namespace bantin {

/// The profiles this build knows. Pure: the bytes come from whoever composes the program (resources/Resources.h).
class RegulationCatalogue
{
public:
    /// Each of `files` is a profile or national rules, which are put beside the rules of every profile. Fails on the first
    /// that is invalid or has an id a second time.
    static Result<RegulationCatalogue> parse(const QList<QByteArray> &files);

    const QList<Regulation> &all() const { return m_regulations; }
    /// Null when unknown.
    const Regulation *find(QStringView id) const;

private:
    QList<Regulation> m_regulations;
};

} // namespace bantin
