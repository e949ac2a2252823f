// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ArchiveLists.h"
#include "app/render/PageRenderer.h"
#include "sync/portal/ArticleLedger.h"

namespace bantin::portal {

/// Without what was withdrawn.
QList<PublishedArticle> shownOf(QList<PublishedArticle> known);
/// The name over lists: the one that was given, else that of the unit that published last.
QString siteNameOf(const QString &given, const QList<PublishedArticle> &shown);
render::ListEntry entryOf(const PublishedArticle &article);
/// "chuyen-muc/tin-tuc" and "luu-tru/2026-11", relative to the site root. A month is Vietnam's.
QString categoryFolder(const QString &categoryId);
QString monthFolder(const QDateTime &publishedAt);
QString monthName(const QDateTime &publishedAt);
/// Of `shown`, newest first.
render::ArchiveLists archiveOf(const QList<PublishedArticle> &shown);
/// Name and path of each category's page, by name.
QList<QPair<QString, QString>> categoriesOf(const render::ArchiveLists &lists);

} // namespace bantin::portal
