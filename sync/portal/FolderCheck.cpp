// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/FolderCheck.h"

#include "app/base/Clock.h"
#include "sync/portal/ArticleLedger.h"
#include "sync/portal/PackageInbox.h"
#include "sync/portal/PortalIdentity.h"
#include "sync/portal/PublicationRecords.h"
#include "sync/portal/RelayStore.h"
#include "sync/portal/UnitRegistry.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

Result<FolderReport> checkFolder(const QString &folder)
{
    if (!PortalIdentity::isIn(folder))
        return Error{Fault::NotFound, u"portal-missing"_s, Retry::AfterCorrection, {folder}, {}};
    const SystemClock clock;
    const QString units = folder + u"/units"_s;
    const QString articles = folder + u"/articles"_s;
    FolderReport report;
    report.units = QDir(units).entryList({u"*.pem"_s}, QDir::Files).size();
    report.articles = QDir(articles).entryList({u"*.json"_s}, QDir::Files).size();
    report.unreadable = UnitRegistry(units).unreadable() + ArticleLedger(articles).unreadable()
                        + PublicationRecords(folder + u"/records"_s).unreadable()
                        + PackageInbox::unreadableReceipts(folder)
                        + RelayStore(folder + u"/relay"_s, clock, {}).unreadable();
    std::ranges::sort(report.unreadable, {}, &UnreadableRecord::file);
    return report;
}

} // namespace bantin::portal
