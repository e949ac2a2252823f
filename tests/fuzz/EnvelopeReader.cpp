// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/EnvelopeReader.h"

#include <QByteArray>

bantin::crypto::SigningKey readersKey()
{
    const QByteArray pkcs8 = QByteArray::fromHex(
        "308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420c9afa9d845ba75166b5c215767b1d6934e50c3"
        "db36e89b127b8a622b120f6721a1440342000460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe10"
        "08b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299");
    const auto key = bantin::crypto::SigningKey::fromPkcs8(bantin::SecretBytes(QByteArrayView(pkcs8)));
    if (!key)
        qFatal("no key");
    return *key;
}
