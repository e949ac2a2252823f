// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/ArchiveSeal.h"

#include "app/crypto/KeyDerivation.h"

namespace bantin::workflow {

QByteArray archivePlace(const QString &name)
{
    return "bantin-archive/1/" + name.toUtf8();
}

SecretBytes archiveWrappingKey(const SecretBytes &storeKey)
{
    return crypto::hkdf(storeKey, "bantin-archive/1");
}

} // namespace bantin::workflow
