// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/DutyPeriod.h"
#include "app/domain/registers/RegisterForm.h"

#include <QHash>

namespace bantin::messages {

/// What the values of a register name and the register itself does not know.
struct RegisterNames {
    const Regulation &regulation;
    QString language;                 ///< "vi" or "en", of the data's own texts
    QHash<QString, QString> articles; ///< titles by id
};

/// As people read it: a day as 22/11/2026, a choice by its label, an article by its title, a file by its name.
QString registerValueInWords(const RegisterField &field, const QString &value, const RegisterNames &names);
/// "the year 2026", "the second half of 2026", "November 2026", …
QString periodInWords(const DutyPeriod &period);
/// "22/11/2026"; empty for none
QString dayInWords(QDate day);
/// "V-08: Điều 8.5", one after the other
QString citesInWords(const QList<Rule> &rules);

} // namespace bantin::messages
