// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/AddressSheet.h"

#include <QString>

using namespace Qt::StringLiterals;

namespace bantin::render {

QByteArray addressSheet(const QUrl &address)
{
    // Of the characters left these two alone mean something inside a CSS string.
    QByteArray text = address.toEncoded(QUrl::FullyEncoded);
    text.replace('\\', "%5C").replace('"', "%22");
    return u"@media print { .page-address::before { content: \"Địa chỉ: "_s.toUtf8() + text + "\"; } }\n";
}

} // namespace bantin::render
