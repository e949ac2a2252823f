// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/agenda/ChangeAge.h"
#include "app/domain/agenda/DueDuty.h"
#include "app/domain/Regulation.h"

namespace bantin::messages {

// What waits for the desk as a whole, in words. `language` is that of the regulation's own sentences.

/// "Six-monthly report: the second half of 2026", "Nothing was published today", "Royalty sheet of month 11/2026 is not paid".
QString dueDutyInWords(const DueDuty &duty, const QString &language);
/// "waiting since 01/01/2027, 12 days", "due by 19/01/2027", "late since 19/01/2027".
QString dueDutyStandingInWords(const DueDuty &duty, QDate today);
/// "DV-18: Điều 5.5; Điều 16.1"
QString dueDutyCite(const DueDuty &duty);

/// "12 days ago", "today", "never"
QString ageInWords(QDate day, QDate today);
/// The category by name, or that it holds for every one.
QString changeAgeCategory(const ChangeAge &age, const Regulation &regulation, const QString &language);

} // namespace bantin::messages
