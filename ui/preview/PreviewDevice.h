// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin::ui {

enum class Medium { Screen, Print };

/// What the page is laid out for.
struct PreviewDevice {
    QString id; ///< "desktop", "tablet", "phone", "print"
    int width;  ///< CSS pixels
    Medium medium;
};

/// In the order people choose from; the first is the usual one. Print is sheets of A4 at CSS's 96 pixels an inch (794) with
/// some ground beside them.
inline QList<PreviewDevice> previewDevices()
{
    return {{QStringLiteral("desktop"), 1200, Medium::Screen},
            {QStringLiteral("tablet"), 768, Medium::Screen},
            {QStringLiteral("phone"), 390, Medium::Screen},
            {QStringLiteral("print"), 842, Medium::Print}};
}

} // namespace bantin::ui
