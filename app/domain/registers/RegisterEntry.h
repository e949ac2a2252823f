// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>

#include <optional>

namespace bantin {

/// One row of a register: an entry as it stood from `at` on. Rows are never changed; a later one of the same entry follows.
struct RegisterEntry {
    enum class State { Open, Closed };
    using Values = QMap<QString, QString>; ///< by name of the field; what is empty is not there

    qint64 number = 0; ///< of the row: 1, 2, … over all registers, without gaps
    qint64 entry = 0;  ///< number of the row the entry began with; for that row its own
    QString form;      ///< RegisterForm::id
    State state = State::Open;
    Values values;
    QString reason;     ///< why it was closed, opened again or changed; may be empty
    AccountId writer;   ///< of this row
    QString writerName; ///< as of then
    QDateTime at;       ///< UTC, whole seconds

    QString value(const QString &field) const { return values.value(field); }
    friend bool operator==(const RegisterEntry &, const RegisterEntry &) = default;
};

/// "open", "closed".
QString registerStateName(RegisterEntry::State state);
std::optional<RegisterEntry::State> registerStateFromName(QStringView name);

/// Canonical JSON, `"type":"bantin-register-entry/1"`: what is kept and, where the form asks for it, signed.
QByteArray toJson(const RegisterEntry &entry);
/// "register-entry-invalid"
Result<RegisterEntry> registerEntryFromJson(QByteArrayView bytes);

} // namespace bantin
