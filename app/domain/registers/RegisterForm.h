// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/Regulation.h"
#include "app/domain/registers/RegisterEntry.h"
#include "app/domain/registers/RegisterField.h"

#include <QByteArrayView>

namespace bantin {

/// A register (sổ theo dõi): what is entered, by whom, and what an entry needs before it is closed. Data of
/// resources/registers; nothing of any register is in code. Immutable after parsing.
struct RegisterForm {
    /// A recurring duty of the profiles that a closed entry of this register fulfils, for the period it names or, where it
    /// has no field for one, the period its first date lies in.
    struct Settled {
        enum class When {
            During, ///< to be done in the period itself: plans, training
            After,  ///< to be done once it is over: reports
        };
        QString duty; ///< RecurringDuty::name
        When when = When::During;
        friend bool operator==(const Settled &, const Settled &) = default;
    };

    QString id;      ///< "incident"
    QString carrier; ///< the screen by which rules name it; several registers may be one screen
    LocalText name;
    LocalText purpose;  ///< one sentence
    LocalText openWord; ///< what an open entry is called: "Đang xử lý"
    LocalText closedWord;
    Roles writers;               ///< who may enter and change
    Roles closers;               ///< who may close and open again
    bool isSigned = false;       ///< every row is signed by who wrote it
    QList<RegisterField> fields; ///< never empty; the first says what the entry is about
    QList<Settled> settles;

    /// Null when there is none of that name.
    const RegisterField *findField(QStringView field) const;
    /// The rules of that profile this register carries; empty where the regulation asks for no such register.
    QList<Rule> rulesOf(const Regulation &regulation) const;

    /// Whether a value is wanted of an entry with these values in that state.
    bool isNeeded(const RegisterField &field, const RegisterEntry::Values &values, RegisterEntry::State state) const;
    /// Names of the fields that are wanted and empty, in the order of the form.
    QStringList gaps(const RegisterEntry::Values &values, RegisterEntry::State state) const;
    /// "register-field-unknown" (name), "register-value-invalid" (label, value), "register-field-missing" (label): the first
    /// that stands against an entry with these values in that state. Labels are the Vietnamese ones.
    Result<void> accepts(const RegisterEntry::Values &values, RegisterEntry::State state) const;
};

/// "register-invalid" (place) when a member is missing, surplus, unknown or of the wrong type. At most 256 KiB.
Result<RegisterForm> parseRegisterForm(QByteArrayView json);

} // namespace bantin
