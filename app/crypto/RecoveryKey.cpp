// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecoveryKey.h"

#include "app/crypto/Digest.h"
#include "app/crypto/KeyDerivation.h"
#include "app/crypto/RecoveryWords.h"

#include <QChar>

#include <array>
#include <cstring>
#include <optional>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordBits = 10;
constexpr int keyBits = (RecoveryKey::wordCount - 1) * wordBits;
constexpr qsizetype keySize = (keyBits + 7) / 8;
constexpr qsizetype longestTyped = 1000;

int bitAt(const SecretBytes &bytes, int bit)
{
    return (bytes.data()[bit / 8] >> (7 - bit % 8)) & 1;
}

int checkWord(const SecretBytes &secret)
{
    const SecretBytes check = hkdf(secret, "bantin-recovery/1 check", 2);
    return (check.data()[0] << 2 | check.data()[1] >> 6) & 0x3FF;
}

int wordAt(const SecretBytes &secret, int place)
{
    if (place == RecoveryKey::wordCount - 1)
        return checkWord(secret);
    int index = 0;
    for (int bit = 0; bit < wordBits; ++bit)
        index = index << 1 | bitAt(secret, place * wordBits + bit);
    return index;
}

/// The letter without its marks, in small; 0 for what stands between words, a mark of its own included.
char plainLetter(QChar character)
{
    if (character == u'đ' || character == u'Đ')
        return 'd';
    while (character.decompositionTag() == QChar::Canonical)
        character = character.decomposition().at(0);
    const QChar small = character.toLower();
    if (small >= u'a' && small <= u'z')
        return char(small.unicode());
    return character.isLetter() ? '?' : char(0);
}

/// One typed word at a time; its letters stay in wiped memory.
class WordScanner
{
public:
    explicit WordScanner(QStringView typed)
        : m_typed(typed)
    {
    }

    QByteArrayView next()
    {
        qsizetype size = 0;
        for (; m_at < m_typed.size(); ++m_at) {
            const QChar character = m_typed.at(m_at);
            if (character.isMark())
                continue;
            const char letter = plainLetter(character);
            if (letter == 0 && size > 0)
                break;
            if (letter != 0 && size < m_word.size())
                m_word.data()[size++] = static_cast<unsigned char>(letter);
        }
        return m_word.view(0, size);
    }

private:
    QStringView m_typed;
    qsizetype m_at = 0;
    SecretBytes m_word{16};
};

Error refusal(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
}

} // namespace

RecoveryKey::RecoveryKey(SecretBytes secret)
    : m_secret(std::move(secret))
{
}

RecoveryKey RecoveryKey::generate()
{
    SecretBytes secret = randomSecret(keySize);
    secret.data()[keySize - 1] &= static_cast<unsigned char>(0xFF << (keySize * 8 - keyBits));
    return RecoveryKey(std::move(secret));
}

SecretBytes RecoveryKey::words() const
{
    SecretBytes text(wordCount * 7);
    qsizetype size = 0;
    for (int place = 0; place < wordCount; ++place) {
        const QByteArrayView word = recoveryWord(wordAt(m_secret, place));
        if (place > 0)
            text.data()[size++] = ' ';
        std::memcpy(text.data() + size, word.data(), size_t(word.size()));
        size += word.size();
    }
    return SecretBytes(text.view(0, size));
}

Result<RecoveryKey> RecoveryKey::fromWords(QStringView typed)
{
    WordScanner scanner(typed.first(std::min(typed.size(), longestTyped)));
    SecretBytes secret(keySize);
    int count = 0;
    int check = -1;
    for (QByteArrayView word = scanner.next(); !word.isEmpty(); word = scanner.next(), ++count) {
        const std::optional<int> index = recoveryWordIndex(word);
        if (!index)
            return refusal(u"recovery-word-unknown"_s, {QString::number(count + 1), QString::fromLatin1(word)});
        if (count == wordCount - 1)
            check = *index;
        for (int bit = 0; count < wordCount - 1 && bit < wordBits; ++bit) {
            const int to = count * wordBits + bit;
            const int value = (*index >> (wordBits - 1 - bit)) & 1;
            secret.data()[to / 8] |= static_cast<unsigned char>(value << (7 - to % 8));
        }
    }
    if (count != wordCount)
        return refusal(u"recovery-word-count"_s, {QString::number(count), QString::number(wordCount)});
    if (check != checkWord(secret))
        return refusal(u"recovery-checksum"_s);
    return RecoveryKey(std::move(secret));
}

} // namespace bantin::crypto
