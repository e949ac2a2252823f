// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

/// The words that stand around numbers and addresses in Vietnamese official texts and say what those are. Constant after
/// first use; any thread.
namespace bantin::words {

/// Where the last of the words ends in `text`, or -1.
qsizetype lastOf(const QString &text, const QRegularExpression &expression);
/// Where the first of the words begins in `text`, or `none`.
qsizetype firstOf(const QString &text, const QRegularExpression &expression, qsizetype none);
bool has(const QString &text, const QRegularExpression &expression);

/// Before a form of address: "Hai Bà Trưng" and "chợ Bà Chiểu" are no ladies.
QString notInAPlaceName();
const QRegularExpression &ofIdentity();
/// The same, behind the number: " (CMND)".
const QRegularExpression &ofIdentityBehind();
const QRegularExpression &ofAccount();
/// A bank's name with nothing but words between it and the end: "Agribank chi nhánh Nam Sơn: ".
const QRegularExpression &ofBankBefore();
/// A bank's name at the beginning: " – Vietcombank".
const QRegularExpression &ofBankAfter();
const QRegularExpression &ofPhone();
/// Telephones that one person carries.
const QRegularExpression &ofOwnPhone();
/// Words before a number that say it is nobody's.
const QRegularExpression &ofOtherNumber();
/// A company's is its own kind of number; a person's has been that of the citizen card since 1 July 2025.
const QRegularExpression &ofTaxpayer();
/// "mã học viên: ", "số lô vắc-xin ": a word for codes, and nothing but words between it and the end.
const QRegularExpression &ofCodeBefore();
const QRegularExpression &ofHotline();
/// Who has an office telephone.
const QRegularExpression &ofAgency();
/// An agency and at most a word for telephones behind it: "Trạm Y tế xã (ĐT: ".
const QRegularExpression &ofAgencyBefore();
const QRegularExpression &ofPerson();
/// A form of address, which a name follows: "chị Oanh".
const QRegularExpression &ofTitle();
/// Somebody who holds an office.
const QRegularExpression &ofOfficeHolder();
/// Whose accounts are published on purpose.
const QRegularExpression &ofPublicFund();
/// "NGUYEN VAN A", as banks write names.
const QRegularExpression &ofNameInCapitals();

} // namespace bantin::words
