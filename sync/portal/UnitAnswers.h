// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "sync/portal/ApiRoute.h"
#include "sync/portal/ArticleLedger.h"
#include "sync/portal/PublicationRecords.h"
#include "sync/portal/RequestCheck.h"
#include "sync/portal/UnitRegistry.h"

namespace bantin::portal {

/// What a unit's desks may ask of what the portal knows about them: its categories (anybody), roster, articles and the decisions
/// about one of them (signed questions only, see RequestCheck). Thread-safe.
class UnitAnswers
{
public:
    /// Articles in one answer; the next ones follow with `after`.
    static constexpr qsizetype articlesAtOnce = 500;

    /// Nothing is owned.
    UnitAnswers(const UnitRegistry &units, const ArticleLedger &articles, const PublicationRecords &records,
                const RegulationCatalogue &regulations, const RequestCheck &requests);

    /// Live as long as this object.
    QList<ApiRoute> routes() const;

private:
    HttpResponse categories(const HttpRequest &request, const QByteArray &unit) const;
    HttpResponse roster(const QByteArray &unit) const;
    HttpResponse articles(const HttpRequest &request, const QByteArray &unit) const;
    HttpResponse decisions(const QByteArray &unit, const QString &article) const;

    const UnitRegistry &m_units;
    const ArticleLedger &m_articles;
    const PublicationRecords &m_records;
    const RegulationCatalogue &m_regulations;
    const RequestCheck &m_requests;
};

} // namespace bantin::portal
