// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Check.h"

#include <QString>

namespace bantin::messages {

/// What stands at the place of a finding, beside the sentence of its rule: "“tại đây” does not say where the link leads." Empty
/// where the rule's sentence says it all. In the language of the interface; personal data appears in it only redacted.
QString findingDetail(const Finding &finding);

} // namespace bantin::messages
