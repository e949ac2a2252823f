// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace bantin::testing {

/// A small site as the portal writes it, by path relative to its root: every kind of page of the theme, the theme's files and
/// the pictures.
QMap<QString, QByteArray> samplePages();

} // namespace bantin::testing
