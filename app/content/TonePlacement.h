// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

/// Where a Vietnamese syllable ending in oa, oe or uy bears its tone. Both ways are right; a unit keeps to one. Pure, any
/// thread; texts are Unicode NFC.
namespace bantin::content {

enum class TonePlacement {
    OnLastVowel,  ///< new: hoà, khoẻ, huỷ
    OnFirstVowel, ///< old: hòa, khỏe, hủy
};

/// `word` with its tone placed that way; itself when it is no syllable of that kind, or stands that way already. Same length
/// and capitals.
QString placeTone(QStringView word, TonePlacement placement);

struct Misplacement {
    qsizetype position = 0; ///< of the first of the two vowels, in UTF-16 units
    QString vowels;         ///< the two vowels as they should be
};
/// The syllables of `text` that bear their tone the other way.
QList<Misplacement> misplacedTones(QStringView text, TonePlacement placement);

} // namespace bantin::content
