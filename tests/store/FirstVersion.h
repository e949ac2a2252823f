// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/KeySlots.h"

/// A passphrase slot as the first version of the program sealed it: without date, epoch, unit and envelope key.
bantin::store::KeySlot firstVersionSlot(const bantin::AccountId &account, const QString &accountName,
                                        const bantin::store::SlotContents &contents,
                                        const bantin::SecretBytes &passphrase,
                                        const bantin::crypto::Argon2Parameters &kdf);
