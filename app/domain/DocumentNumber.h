// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// What is wrong with the number and symbol of a document (số, ký hiệu) by Phụ lục I and III of Nghị định 30/2020/NĐ-CP.
enum class DocumentNumberFault {
    Blank,       ///< "/QĐ-UBND", "…/QĐ-UBND": the number was never filled in
    Spaces,      ///< "12 /QĐ-UBND"
    Padding,     ///< "5/QĐ-UBND": below 10 it is 05
    Dash,        ///< "12/QĐ–UBND", "12/QĐ_UBND": groups are divided by "-"
    Case,        ///< "12/qđ-ubnd", "42/2022/NĐ-Cp"
    UnknownType, ///< "12/QX-UBND": no abbreviation of a type of document
    Year,        ///< "12/0224/QĐ-UBND"
    Form,        ///< none of "Số/Loại-Cơ quan", "Số/Cơ quan-Đơn vị", "Số/Năm/Loại-Cơ quan"
};

/// The first fault, in the order in which a person would mend them; nothing for a sound number. Numbers of Party documents
/// ("05-NQ/ĐU") follow rules of their own and are sound here. "Số:" before the number is not part of it.
std::optional<DocumentNumberFault> documentNumberFault(const QString &number);

/// "blank", "spaces", "padding", "dash", "case", "unknown-type", "year", "form".
QString documentNumberFaultName(DocumentNumberFault fault);
QList<DocumentNumberFault> allDocumentNumberFaults();

} // namespace bantin
