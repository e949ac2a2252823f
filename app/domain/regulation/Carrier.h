// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Enforcement.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin {

/// The part of the program that carries a rule.
struct Carrier {
    enum class Kind {
        Check,         ///< looks at the text or the fields of an article
        Field,         ///< a field of the forms that must be filled in
        Permission,    ///< who may do something
        Timer,         ///< something falls due
        Screen,        ///< a page, card or dialog where it is done or seen
        Configuration, ///< data of the profile or of the workspace
    };

    Kind kind = Kind::Check;
    QString name; ///< "alt-text"
    /// Stands in for the rule's own where a rule blocks in one part and warns in another.
    std::optional<Enforcement> enforcement = {};

    friend bool operator==(const Carrier &, const Carrier &) = default;
};

/// "check", "field", "permission", "timer", "screen", "configuration".
QString carrierKindName(Carrier::Kind kind);
std::optional<Carrier::Kind> carrierKindFromName(QStringView name);
QList<Carrier::Kind> allCarrierKinds();

/// The names of that kind this program knows; fields are those of every form. The checks of texts are registered where
/// texts are known (app/content/checks/CheckRegistry.h), so the list of checks is empty here.
QStringList knownCarriers(Carrier::Kind kind);

} // namespace bantin
