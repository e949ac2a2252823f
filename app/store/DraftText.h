// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Digest.h"

#include <QByteArray>

namespace bantin::store {

/// What a draft says, in the bytes the store keeps.
struct DraftText {
    QByteArray metadata; ///< canonical JSON, as encodeMetadata() writes it
    QByteArray xhtml;    ///< canonical

    friend bool operator==(const DraftText &, const DraftText &) = default;
};

/// SHA-256 over both parts; the parts cannot run into each other, as JSON has no zero byte. 32 raw bytes.
inline QByteArray digestOf(const DraftText &text)
{
    return crypto::sha256(text.metadata + '\0' + text.xhtml);
}

} // namespace bantin::store
