// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace bantin::content::doctor {

enum class Ailment {
    LegacyEncoding, ///< text of an 8-bit Vietnamese encoding
    Decomposed,     ///< marks as characters of their own, in any order, or the Icelandic Ð standing for Đ
    Debris,         ///< zero-width and control characters, soft hyphens, byte order marks, runs of non-breaking spaces
    GluedWords,     ///< "tiệc.Tiếp", "xãTân": a space is missing; likely, never certain
};

/// One place in one string.
struct Repair {
    qsizetype position = 0;
    qsizetype length = 0;
    Ailment ailment = Ailment::Debris;
    QString after;
    double confidence = 1;
};

/// What is wrong with Unicode text, in order and without overlaps. Tone placement (hoà, hòa) is nobody's fault and stays.
/// Words are taken apart only between two marked syllables where a sentence's end touches a capital, or a small letter a
/// capital; nothing else about glued words is certain ("Quốchội" may be cut in two places).
QList<Repair> findRepairs(const QString &text);

/// The text after all repairs but those of glued words.
QString repaired(const QString &text);

} // namespace bantin::content::doctor
