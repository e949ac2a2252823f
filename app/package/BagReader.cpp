// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagReader.h"

#include "app/package/internal/BagInspection.h"
#include "app/package/internal/ZipEntries.h"

namespace bantin::package {

Result<OpenedBag> openBag(const QByteArray &zip, const BagLimits &limits)
{
    Result<BagFiles> files = unzip(zip, limits);
    return files ? Result<OpenedBag>(OpenedBag{zip, *std::move(files)}) : files.error();
}

Result<PackageContents> readBag(const QByteArray &zip, const BagLimits &limits)
{
    BagInspection inspection = inspectBag(zip, limits);
    if (!inspection.problems.isEmpty())
        return inspection.problems.constFirst();
    return *std::move(inspection.contents);
}

} // namespace bantin::package
