// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/store/KeySlots.h"

#include <QJsonObject>

namespace bantin::store {

/// A later store key on its way to one slot that still holds an earlier one. Sealed to the slot's envelope key; inside, the
/// unit's authority has signed it, so that nobody who can write the folder passes off a store key of his own.
struct KeyEnvelope {
    QByteArray recipient; ///< KeySlot::envelopeKey
    quint32 epoch = 0;    ///< of the key inside
    QByteArray sealed;
};

/// "envelope-invalid" when the slot's envelope key is none.
Result<KeyEnvelope> sealKey(const WorkspaceId &workspace, quint32 epoch, const SecretBytes &storeKey,
                            const QByteArray &recipient, const crypto::SigningKey &authority);
/// `contents` are those of the slot it is addressed to, `unit` the certificate that slot was made for.
/// "envelope-invalid" when it was altered, moved from another workspace or not signed by the unit.
Result<SecretBytes> openKey(const KeyEnvelope &envelope, const WorkspaceId &workspace, const SlotContents &contents,
                            const crypto::Certificate &unit);

QJsonObject envelopeToJson(const KeyEnvelope &envelope);
/// "envelope-invalid" on a missing, surplus or malformed member.
Result<KeyEnvelope> envelopeFromJson(const QJsonObject &object);

} // namespace bantin::store
