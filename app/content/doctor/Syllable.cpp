// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/Syllable.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace bantin::content::doctor {

using namespace Qt::StringLiterals;

namespace {

/// Longest first.
const QStringList &initials()
{
    static const QStringList all = u"ngh ng nh gh gi ch kh ph qu th tr b c d đ g h k l m n p r s t v x"_s.split(u' ')
                                   << QString();
    return all;
}

const QSet<QString> &rimes()
{
    static const QStringList all =
        u"a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
        "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
        "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong "
        "ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
        "u ua uân uâng uât uây uc uê uêch uênh uêu ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên "
        "uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
        "y ych yêm yên yêng yêt yêu yn ynh yt"_s.split(u' ');
    static const QSet<QString> set(all.begin(), all.end());
    return set;
}

bool isTone(QChar mark)
{
    return u"\u0300\u0301\u0303\u0309\u0323"_s.contains(mark);
}

bool endsInStop(QStringView rime)
{
    return rime.endsWith("c"_L1) || rime.endsWith("ch"_L1) || rime.endsWith("p"_L1) || rime.endsWith("t"_L1);
}

bool isRime(const QString &rime, QChar tone)
{
    const bool level = tone.isNull() || tone == QChar(0x301) || tone == QChar(0x323);
    return rimes().contains(rime) && (level || !endsInStop(rime));
}

} // namespace

bool isUnicodeVietnamese(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x1ea0 && code <= 0x1ef9) || u"ĂăĐđĨĩŨũƠơƯư"_s.contains(letter);
}

bool isSyllable(QStringView word)
{
    constexpr qsizetype longest = 7; // nghiêng
    if (word.isEmpty() || word.size() > 2 * longest)
        return false;
    QString letters;
    QChar tone;
    for (const QChar part : word.toString().toLower().normalized(QString::NormalizationForm_D)) {
        if (!isTone(part)) {
            letters.append(part);
        } else if (tone.isNull()) {
            tone = part;
        } else {
            return false;
        }
    }
    letters = letters.normalized(QString::NormalizationForm_C);
    return std::ranges::any_of(initials(), [&](const QString &initial) {
        return letters.startsWith(initial) && isRime(letters.sliced(initial.size()), tone);
    });
}

bool isMarkedSyllable(QStringView word)
{
    return std::ranges::any_of(word, [](QChar c) { return c.unicode() > 0x7f; }) && isSyllable(word);
}

} // namespace bantin::content::doctor
