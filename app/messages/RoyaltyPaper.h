// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/royalty/RoyaltySheet.h"
#include "app/messages/Paper.h"

namespace bantin::messages {

/// "1.037 đồng", as Vietnamese offices write it.
QString dongInWords(qint64 amount);
QString royaltyPartInWords(RoyaltyLine::Part part);

/// The sheet to print, sign and export. `remark` says how far it has come; `language` is that of the law's own words.
Paper royaltyPaper(const RoyaltySheet &sheet, const RoyaltyLaw &law, const QString &unit, const QString &remark,
                   const QString &language);

} // namespace bantin::messages
