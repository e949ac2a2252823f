// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/royalty/RoyaltyLaw.h"

#include <QByteArray>
#include <QDate>

namespace bantin {

/// What is paid for one part in one item.
struct RoyaltyLine {
    enum class Part {
        Author,   ///< nhuận bút
        Editing,  ///< thù lao: biên tập lại
        Research, ///< thù lao: sưu tầm, nghiên cứu
        Approving ///< thù lao: duyệt
    };

    ArticleId article;
    QString title; ///< as it was posted
    QString payee;
    QDate postedOn; ///< day of Vietnam
    Part part = Part::Author;
    QString genre;       ///< RoyaltyLaw::Genre::name
    int coefficient = 0; ///< hundredths: 150 is 1,5
    QString extra;       ///< RoyaltyLaw::Extra::name; empty for none
    int percent = 0;     ///< of the extra
    qint64 amount = 0;   ///< đồng

    friend bool operator==(const RoyaltyLine &, const RoyaltyLine &) = default;
};

/// "author", "editing", "research", "approving".
QString royaltyPartName(RoyaltyLine::Part part);
std::optional<RoyaltyLine::Part> royaltyPartFromName(QStringView name);
QList<RoyaltyLine::Part> allRoyaltyParts();

/// Bảng chấm nhuận bút of one period: what is estimated, decided on and paid as a whole.
struct RoyaltySheet {
    QString period; ///< DutyPeriod::toString()
    QList<RoyaltyLine> lines;

    qint64 total() const; ///< đồng
    /// The day by which the first of them has to be paid; invalid for an empty sheet.
    QDate dueOn(int paymentDays) const;
    friend bool operator==(const RoyaltySheet &, const RoyaltySheet &) = default;
};

/// Coefficient × 10 % of the base wage of the day it was posted, then the extra, in one exact division at the end; half a đồng
/// and more counts as one. Whole đồng are the smallest a sheet knows, so the sum of a sheet is the sum of what is paid.
/// Reasons: "royalty-genre-unknown" (name), "royalty-over-limit" (coefficient, highest, genre), "royalty-extra-range" (per cent,
/// lowest, highest), "royalty-wage-unknown" (day).
Result<qint64> royaltyAmount(const RoyaltyLaw &law, const RoyaltyLine &line);

/// Canonical JSON, `"type":"bantin-royalty-sheet/1"`.
QByteArray toJson(const RoyaltySheet &sheet);
/// "royalty-sheet-invalid" (place)
Result<RoyaltySheet> royaltySheetFromJson(QByteArrayView bytes);

/// "1,5" for 150, as Vietnamese offices write it; and back, nothing unless it has at most two decimals and is positive.
QString coefficientText(int hundredths);
std::optional<int> coefficientFromText(const QString &text);

/// "1.037.000": thousands divided by dots, whatever the machine's locale says.
QString dongText(qint64 amount);

} // namespace bantin
