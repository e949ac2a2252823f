// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/privacy/PersonalDatum.h"

namespace bantin {

class ColumnHeadings;

/// Appends identity numbers, telephones and bank accounts of people. Part of scanPersonalData().
void findPersonalNumbers(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data);

} // namespace bantin
