// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin::render {

/// The ways to everything that was published without a search: what a server of plain files can offer.
struct ArchiveLists {
    struct Link {
        QString name; ///< "Tháng 11/2026", or a category
        QString path; ///< relative to the site root
        qsizetype articles = 0;
    };
    QList<Link> months; ///< newest first
    QList<Link> categories;
};

} // namespace bantin::render
