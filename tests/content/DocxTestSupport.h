// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/DocxImporter.h"
#include "app/content/Xhtml.h"
#include "tests/support/DocxBuilder.h"

#include <algorithm>

namespace bantin::testing {

/// The lines of the XHTML between `<article>` and `</article>`, or the reason of the failure.
inline QString xhtmlOf(const Result<content::ImportedDocument> &imported)
{
    if (!imported)
        return imported.error().reason + QStringLiteral(": ") + imported.error().detail;
    const QString xhtml = QString::fromUtf8(content::toXhtml(imported->document));
    const qsizetype start = xhtml.indexOf(u'\n') + 1;
    return xhtml.sliced(start, xhtml.lastIndexOf(QStringLiteral("</article>")) - start);
}

inline QString xhtmlOf(const QString &body)
{
    return xhtmlOf(content::importDocx(DocxBuilder().body(body).build()));
}

inline bool hasNotice(const content::ImportedDocument &imported, const QString &reason)
{
    return std::ranges::any_of(imported.notices, [&](const auto &notice) { return notice.reason == reason; });
}

} // namespace bantin::testing
