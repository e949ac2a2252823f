// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace bantin::portal {

/// What is known of an upload besides its bytes, whichever server received it.
struct ArrivedUpload {
    QByteArray sha512 = {};                  ///< 64 raw bytes, of the bytes as they arrived
    QMap<QString, QByteArray> metadata = {}; ///< Upload-Metadata (tus 1.0.0, creation), decoded
    bool isWhole = true;                     ///< false: given up half-way, and the beginning is all there will be
};

/// Whether a header Upload-Metadata is in its form: pairs of a key, each once, and at most one Base64 value. Empty is.
bool isUploadMetadata(const QByteArray &header);
/// Reads the header Upload-Metadata; pairs that are not in its form are left out.
QMap<QString, QByteArray> readUploadMetadata(const QByteArray &header);

/// Whether the bytes are not what the sender announced as their SHA-512 (hex under "sha512"). False when it announced none.
bool isAltered(const ArrivedUpload &upload);

} // namespace bantin::portal
