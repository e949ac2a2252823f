// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/PeriodReport.h"
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/messages/Paper.h"

namespace bantin::messages {

/// The numbers of one period as a report to print and send on. `duty` is the sentence of the duty it fulfils, for the lines
/// under the title; may be empty. `language` is that of the data's own words.
Paper reportPaper(const PeriodReport &report, const Regulation &regulation, const RegisterCatalogue &registers,
                  const QString &unit, const QString &duty, const QString &language);

} // namespace bantin::messages
