// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin {

/// One column of a register. Values are text in every case; `type` says which form they have.
struct RegisterField {
    enum class Type {
        Text,      ///< one line, kept exactly as it was written but for blanks around it
        Paragraph, ///< several lines
        Date,      ///< "2026-11-22"
        Number,    ///< a whole number, 0 or more
        Choice,    ///< one of `choices`
        Category,  ///< id of a category of the unit's regulation
        Article,   ///< id of an article
        Period,    ///< as DutyPeriod::toString()
        Duty,      ///< name of a recurring duty of the unit's regulation
        File,      ///< as RegisterFile::toString()
    };
    enum class Needed { Always, ToClose, No };

    struct Choice {
        QString name;
        LocalText label;
        LocalText caution; ///< what to think of before this is chosen; may be empty
        friend bool operator==(const Choice &, const Choice &) = default;
    };
    /// The field is needed only where another one has one of these values.
    struct Condition {
        QString field;
        QStringList values;
        friend bool operator==(const Condition &, const Condition &) = default;
    };

    QString name; ///< "happened-on", unique within the register
    LocalText label;
    LocalText hint; ///< may be empty
    Type type = Type::Text;
    Needed needed = Needed::No;
    std::optional<Condition> when;
    QList<Choice> choices;  ///< of Type::Choice only
    bool isPrivate = false; ///< stays in the store: on no printed sheet and in no exported table
    bool isListed = false;  ///< a column of the list on the screen

    /// Null when there is none of that name.
    const Choice *findChoice(QStringView choice) const;
    friend bool operator==(const RegisterField &, const RegisterField &) = default;
};

/// "text", "paragraph", "date", "number", "choice", "category", "article", "period", "duty", "file".
QString registerFieldTypeName(RegisterField::Type type);
std::optional<RegisterField::Type> registerFieldTypeFromName(QStringView name);
/// "always", "to-close", "no".
std::optional<RegisterField::Needed> neededFromName(QStringView name);

} // namespace bantin
