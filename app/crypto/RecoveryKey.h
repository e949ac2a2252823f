// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QStringView>

namespace bantin::crypto {

/// 150 random bits on a sheet of paper in a sealed envelope: sixteen words of ten bits, the last of which checks the others.
class RecoveryKey
{
public:
    static constexpr int wordCount = 16;

    static RecoveryKey generate();
    /// What a person types or scans: marks, capitals, any spaces, hyphens and numbers between the words do not matter.
    /// "recovery-word-count" (count found, 16), "recovery-word-unknown" (place, word), "recovery-checksum" when every
    /// word is in the list but one is not that of the sheet.
    static Result<RecoveryKey> fromWords(QStringView typed);

    /// ASCII, separated by single spaces.
    SecretBytes words() const;
    /// 19 bytes, the last two bits zero. Random enough to need no stretching.
    const SecretBytes &secret() const { return m_secret; }

private:
    explicit RecoveryKey(SecretBytes secret);
    SecretBytes m_secret;
};

} // namespace bantin::crypto
