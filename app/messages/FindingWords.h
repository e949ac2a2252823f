// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"
#include "app/domain/LinkFault.h"

#include <QString>

namespace bantin::messages {

/// What stands at the place of a finding, beside the sentence of its rule: "“tại đây” does not say where the link leads." Empty
/// where the rule's sentence says it all. In the words of the installed translators, the names of fields in `language` ("vi" or "en");
/// personal data appears in it only redacted.
QString findingDetail(const Finding &finding, QStringView language);

/// What findingDetail() says of a link to `address`, for somebody who is only about to make one.
QString linkFaultDetail(LinkFault fault, const QString &address);

} // namespace bantin::messages
