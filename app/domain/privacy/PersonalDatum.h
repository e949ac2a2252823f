// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// One stretch of a text that tells who somebody is or how to reach them.
struct PersonalDatum {
    enum class Kind {
        CitizenId,       ///< số căn cước công dân, số định danh cá nhân: 12 digits
        OldIdentityCard, ///< số chứng minh nhân dân: 9 digits
        Passport,        ///< one or two letters and 7 or 8 digits
        Phone,           ///< of a person; hotlines and telephones of agencies are none
        BankAccount,     ///< of a person; accounts at the State Treasury and of funds are none
        Email,           ///< of a person; addresses under gov.vn are none
        HomeAddress,     ///< finer than a commune
    };

    Kind kind = Kind::CitizenId;
    qsizetype position = 0; ///< UTF-16 units into the text
    qsizetype length = 0;
    double confidence = 0; ///< 0–1: 1 where form and words around it leave no doubt

    friend bool operator==(const PersonalDatum &, const PersonalDatum &) = default;
};

/// "citizen-id", "old-identity-card", "passport", "phone", "bank-account", "email", "home-address".
QString personalDatumName(PersonalDatum::Kind kind);
QList<PersonalDatum::Kind> allPersonalData();

/// What is found in `text` (NFC), in order and without overlaps. Pure; needs no network and remembers nothing. It knows the
/// forms of Vietnamese numbers and the words that stand around them: a document's number, a sum of money or a tax code is not
/// taken for somebody's telephone.
QList<PersonalDatum> scanPersonalData(const QString &text);

/// What to put in its place: enough is left to tell which number was meant, too little to use it ("*********123").
QString redacted(const QString &datum, PersonalDatum::Kind kind);
/// The whole text with every datum redacted.
QString redacted(const QString &text, const QList<PersonalDatum> &data);

} // namespace bantin
