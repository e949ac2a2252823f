// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// Formulas as one line of text, as people type them: (a+b)/2, x_1^2, √(a+b), ∑_(n=1)^∞ a_n. What has more than one sign is put
/// in brackets where it would read as something else without.
namespace bantin::content::assembly::mathline {

QString fraction(const QString &over, const QString &under);
/// Empty indices are left out; after a large operator (∑, ∫…) with limits there is a space.
QString scripted(const QString &base, const QString &below, const QString &above);
/// An empty degree means the square root.
QString root(const QString &radicand, const QString &degree);
QString function(const QString &name, const QString &argument);
/// Rows of a matrix or of equations, cells within rows.
QString table(const QList<QStringList> &rows);

} // namespace bantin::content::assembly::mathline
