// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/PortalLine.h"

#include "app/domain/PortalAddress.h"
#include "app/workflow/ConfigurePortal.h"

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

} // namespace bantin::cli
