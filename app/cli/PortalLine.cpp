// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PortalLine.h"

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

Result<sync::DeliveryOptions> lineOptions(workflow::Session &session,
                                          const std::optional<sync::BandwidthTimetable> &timetable)
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
    sync::DeliveryOptions options;
    options.timetable = timetable.value_or(*kept);
    options.trust = *trust;
    return options;
}

} // namespace bantin::cli
