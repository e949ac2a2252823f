// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/portal/PortalProcess.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/PortalSite.h"

#include <QTemporaryDir>

namespace bantin::test {

/// The real portal with one registered unit and nothing published. Fatal when it does not start.
class BenchPortal
{
public:
    explicit BenchPortal(const ApprovedArticles &unit);

    quint16 port() const { return m_process.port(); }
    PortalSite site() const { return PortalSite(m_folder.path()); }
    /// That it holds now.
    int connections() const;
    /// The most memory it ever held, in MB.
    double peakMegabytes() const;

private:
    QTemporaryDir m_folder;
    PortalProcess m_process;
    int m_ownSockets = 0; ///< such as the one it listens on
};

} // namespace bantin::test
