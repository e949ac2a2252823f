// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"

#include <QStringList>

namespace bantin {

/// A field some kinds of content have besides the metadata every article has.
struct KindField {
    enum class Type {
        Line,
        Text, ///< several lines
        Date, ///< ISO 8601 "yyyy-MM-dd"
        File, ///< the name of an attachment
        Flag, ///< "yes" or empty
    };
    enum class Privacy {
        Public,
        Private, ///< of a person who asks or offers something: never in a package or on a page
    };

    QString name; ///< "number-symbol"
    Type type = Type::Line;
    LocalText label;
    Privacy privacy = Privacy::Public;
};

/// In the order of the forms.
QList<KindField> kindFields();
QStringList kindFieldNames();
/// Null when there is none.
const KindField *findKindField(QStringView name);

} // namespace bantin
