// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PassphraseFacts.h"

#include "app/domain/PassphrasePolicy.h"

#include <QChar>

#include <array>

namespace bantin {

namespace {

bool isContinuation(char byte)
{
    return (quint8(byte) & 0xC0) == 0x80;
}

/// The character that starts at `position`; SecretBytes::fromPassphrase writes UTF-8 only.
char32_t characterAt(QByteArrayView utf8, qsizetype position)
{
    const quint8 first = quint8(utf8[position]);
    char32_t character = first < 0x80   ? first
                         : first < 0xE0 ? first & 0x1Fu
                         : first < 0xF0 ? first & 0x0Fu
                                        : first & 7u;
    for (qsizetype i = position + 1; i < utf8.size() && isContinuation(utf8[i]); ++i)
        character = (character << 6) | (quint8(utf8[i]) & 0x3Fu);
    return character;
}

std::size_t classOf(char32_t character)
{
    if (QChar::isLower(character))
        return 0;
    if (QChar::isUpper(character))
        return 1;
    return QChar::isDigit(character) ? 2 : 3;
}

} // namespace

PassphraseFacts factsOf(const SecretBytes &passphrase)
{
    const QByteArrayView utf8 = passphrase.view();
    std::array<bool, PassphraseRule::classes> seen{};
    PassphraseFacts facts;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (isContinuation(utf8[i]))
            continue;
        ++facts.characters;
        seen[classOf(characterAt(utf8, i))] = true;
    }
    for (const bool one : seen)
        facts.classes += one ? 1 : 0;
    return facts;
}

} // namespace bantin
