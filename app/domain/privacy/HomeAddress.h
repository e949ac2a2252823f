// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/privacy/PersonalDatum.h"

namespace bantin {

class ColumnHeadings;

/// Appends where people live, when it is told finer than a commune. Part of scanPersonalData().
void findHomeAddresses(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data);

} // namespace bantin
