// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/ContentKind.h"
#include "app/domain/Enforcement.h"

#include <QStringList>

namespace bantin {

/// What a profile asks of one kind of content.
struct KindRule {
    struct Field {
        QString field; ///< a KindField or metadata field, or "text"
        QString ruleId;
        Enforcement enforcement = Enforcement::Block;
        QString cite;
        friend bool operator==(const Field &, const Field &) = default;
    };

    ContentKind kind = ContentKind::News;
    QStringList categories; ///< where items of it belong
    QList<Field> fields;

    friend bool operator==(const KindRule &, const KindRule &) = default;
};

} // namespace bantin
