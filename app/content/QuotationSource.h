// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::content {

/// Where a quotation is from: one line of text for people, a name and a date for the tree.
struct QuotationSource {
    QString name;
    QString date; ///< ISO 8601 "yyyy-MM-dd", or empty
};

/// "Báo Nghệ An, 12/05/2026" → the name and the date at its end; a line without a date is all name. Days and months may have
/// one digit; "ngày" before the date belongs to it.
QuotationSource parseQuotationSource(const QString &line);
/// The line `parseQuotationSource` reads back as the same name and date.
QString quotationSourceLine(const QString &name, const QString &isoDate);

} // namespace bantin::content
