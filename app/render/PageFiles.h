// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/Regulation.h"
#include "app/render/PageRenderer.h"

#include <QMap>

namespace bantin::render {

/// What the files at the address of a published article are made from.
struct PageSubject {
    QString unit;
    QString address;                     ///< of the page, absolute, with a trailing slash: SITE/bai/NAME/
    ArticlePage page;                    ///< its `today` is not read
    QHash<QString, QByteArray> pictures; ///< by path beside the page: "assets/NAME"
};

/// The page of a text as its signed decisions, which end with its approval, and the profile it was approved under make it.
ArticlePage approvedPage(const Metadata &fields, const QByteArray &articleXhtml, const QList<Decision> &decisions,
                         const Regulation &regulation);

/// Every file at that address but the pictures, by name: index.html, ban-luu.html (the copy to keep), dia-chi.css (the address on
/// paper) and, of a consultation, pageNameFrom() the day after it closed. The portal writes them, the desk compares them with
/// what readers get. The renderer's reasons.
Result<QMap<QString, QByteArray>> pageFiles(const PageRenderer &renderer, const PageSubject &subject);

/// What stands for index.html from the beginning of that day in Vietnam: "tu-2026-12-01.html".
QString pageNameFrom(QDate day);

inline const QString savedCopyName = QStringLiteral("ban-luu.html");
inline const QString addressSheetName = QStringLiteral("dia-chi.css");

} // namespace bantin::render
