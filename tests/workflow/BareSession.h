// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/workflow/Session.h"

/// A contributor's session on the store alone: no header, no passphrase, a certificate nobody issued. Makes the store when
/// there is none. For programs that are killed by the dozen and have no time for Argon2id.
bantin::Result<bantin::workflow::Session> bareSession(const QDir &folder, bantin::SecretBytes key,
                                                      const bantin::AccountId &account, const bantin::Clock &clock);

/// A document of the first `letters` letters of an endless Vietnamese text, in paragraphs.
bantin::content::Document typed(int letters);
