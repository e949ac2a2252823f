// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMimeData>

namespace bantin::ui {

/// Marks what is copied as secret, so that clipboard histories (Klipper and those that follow it) do not write it to disk.
inline void markSecret(QMimeData &copied)
{
    copied.setData(QStringLiteral("x-kde-passwordManagerHint"), QByteArrayLiteral("secret"));
}

} // namespace bantin::ui
