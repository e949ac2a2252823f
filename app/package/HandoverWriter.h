// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/Certificate.h"
#include "app/crypto/SigningKey.h"
#include "app/package/Handover.h"

namespace bantin::package {

/// Who hands over; `key` is that of `certificate`.
struct HandoverSender {
    AccountId account;
    QString name;
    crypto::Certificate certificate;
    crypto::SigningKey key;
};

struct HandoverRecipient {
    AccountId account;
    QString name;
    crypto::Certificate certificate;
};

/// A finished hand-over: nothing of it is readable but by its recipients.
struct SealedHandover {
    HandoverSlip slip;
    QByteArray bytes;
};

/// A BagIt 1.0 bag (RFC 8493) as one zip, with the sender's signature over its slip, sealed to the recipients' certificates
/// (crypto/RecipientEnvelope.h). It is put together in memory and never in a file. Layout inside:
/// bagit.txt, bag-info.txt, manifest-sha512.txt, tagmanifest-sha512.txt, handover.json + .p7s,
/// data/unit/{roster.json,roster.p7s,unit.pem,rules.json,rules.p7s,certificates/<16 hex>.pem},
/// data/articles/<id>/{article.json,revisions/<NNNNNN>/…,draft/…,decisions/<NNNN>.json + .p7s,questions/<NNNN>.json + .p7s},
/// data/assets/…, data/originals/…. Of `slip` id, workspace, unit and time are read. Reasons of sealFor(), "package-not-written".
Result<SealedHandover> writeHandover(const HandoverContents &contents, HandoverSlip slip, const HandoverSender &sender,
                                     const QList<HandoverRecipient> &recipients);

} // namespace bantin::package
