// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace bantin::crypto {

inline constexpr int recoveryWordList = 1024; ///< ten bits a word

/// Our own list of ASCII syllables that read like Vietnamese without marks, 2–6 letters, all different. Its order is part
/// of every recovery key ever printed: it never changes. `index` is 0–1023.
QByteArrayView recoveryWord(int index);
/// Empty for a syllable that is not in the list.
std::optional<int> recoveryWordIndex(QByteArrayView word);

} // namespace bantin::crypto
