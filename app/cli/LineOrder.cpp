// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LineOrder.h"

#include "app/cli/AccessToken.h"
#include "app/domain/PortalAddress.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ConfigureSending.h"

namespace bantin::cli {

using namespace Qt::StringLiterals;

Result<QUrl> portalOf(workflow::Session &session, const QString &given)
{
    if (!given.isEmpty())
        return parsePortalAddress(given);
    auto stored = workflow::portalAddress(session);
    if (stored && stored->isEmpty())
        return Error{Fault::InvalidInput, u"portal-address-missing"_s, Retry::AfterCorrection, {}, {}};
    return stored;
}

Result<sync::PortalTrust> trustOf(workflow::Session &session)
{
    const auto kept = workflow::portalTrust(session);
    return kept ? sync::PortalTrust::parse(*kept) : kept.error();
}

Result<LineSettings> lineSettings(workflow::Session &session, const LineOrder &order)
{
    const auto settings = workflow::sendingSettings(session);
    if (!settings)
        return settings.error();
    const auto kept = sync::BandwidthTimetable::parse(settings->timetable);
    if (!kept)
        return kept.error();
    const auto trust = trustOf(session);
    if (!trust)
        return trust.error();
    auto token = accessToken(session, order.tokenFile);
    if (!token)
        return token.error();
    LineSettings line;
    line.options.timetable = order.timetable.value_or(*kept);
    line.options.trust = *trust;
    line.token = *std::move(token);
    return line;
}

std::shared_ptr<sync::PortalLine> openLine(const QUrl &portal, const Clock &clock, const LineSettings &settings)
{
    auto line = std::make_shared<sync::PortalLine>(portal, clock, settings.options);
    line->setAccessToken(settings.token.clone());
    return line;
}

} // namespace bantin::cli
