// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/ApprovedArticles.h"

#include <QString>

namespace bantin::test {

/// What a portal's folder shows its readers, read from the disk.
class PortalSite
{
public:
    explicit PortalSite(QString folder);

    /// How many pages of articles there are.
    qsizetype pages() const;
    /// "" when the page of `article` shows exactly what was approved, text and pictures, and nothing else; otherwise what is wrong.
    QString complaintAbout(const ApprovedArticle &article) const;
    /// What was received and is not decided, and uploads that hold bytes and were not ended. An upload without a byte is what
    /// a lost answer to its creation leaves behind; the portal clears it away in time.
    qsizetype leftOver() const;

private:
    QString m_folder;
};

} // namespace bantin::test
