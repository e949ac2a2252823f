// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/regulation/Rule.h"

namespace bantin {

/// The rules of national laws and of our own that hold whatever regulation a unit follows. One law's successor stands beside
/// it as another rule, each with its dates.
struct NationalRules {
    int version = 0;
    QList<Rule> rules;
};

/// Whether the bytes call themselves national rules and not a profile.
bool isNationalRules(QByteArrayView json);

/// "regulation-invalid" (place), as for a profile.
Result<NationalRules> parseNationalRules(QByteArrayView json);

} // namespace bantin
