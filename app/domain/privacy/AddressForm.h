// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace bantin {

/// Whether a text is written with the marks of Vietnamese or, as on old telephones, without any.
enum class Marks { Written, LeftOut };

/// One expression for both ways to write.
class MarkedExpression
{
public:
    explicit MarkedExpression(const QString &pattern, QRegularExpression::PatternOptions options =
                                                          QRegularExpression::UseUnicodePropertiesOption
                                                          | QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression &in(Marks marks) const { return marks == Marks::Written ? m_written : m_leftOut; }

private:
    QRegularExpression m_written;
    QRegularExpression m_leftOut;
};

/// A stretch of a text that has the form of an address finer than a commune: "số 5, ngõ 3, thôn Đông, xã An Lạc".
struct Address {
    qsizetype position = 0;
    qsizetype length = 0; ///< 0: there is none
    bool house = false;   ///< it tells a house, a room or a lane by its number
    int levels = 0;       ///< hamlets, groups and quarters it tells
    bool loose = false;   ///< of words that only stand before a commune's name
    int parts = 0;        ///< all of it: houses, streets, hamlets, communes
};

/// A pattern of what an address may begin with, for use in expressions.
QString addressBeginning();
/// Only the surer of them: a level's word, or a house's number and a street's name.
QString surerBeginning();
/// The address that begins at `position`. Any thread.
Address addressAt(const QString &text, qsizetype position, Marks marks);

} // namespace bantin
