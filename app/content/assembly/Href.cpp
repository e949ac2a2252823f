// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/Href.h"

#include "app/content/XhtmlVocabulary.h"

namespace bantin::content::assembly {

using namespace Qt::StringLiterals;

QString hrefOf(const QString &target)
{
    QString href = target.trimmed();
    href.replace(u' ', u"%20"_s);
    return vocabulary::isAllowedHref(href) && !href.startsWith(u'#') ? href : QString();
}

} // namespace bantin::content::assembly
