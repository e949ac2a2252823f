// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Opens the workspace as `accountName`. An unknown name runs the same Argon2id on a decoy slot and answers exactly like a
/// wrong passphrase ("passphrase-wrong"). "account-disabled", "regulation-unknown" (id), store reasons. On failure only the
/// number of tries is kept. Reading only, it writes nothing at all: beside another Bàn Tin that has the workspace open, or
/// from a disk that cannot be written.
Result<Session> unlockWithPassphrase(const QDir &directory, const QString &accountName, const SecretBytes &passphrase,
                                     const RegulationCatalogue &regulations, const Clock &clock,
                                     store::Store::Access access = store::Store::Access::ReadWrite);
/// With the secret the operating system's keyring kept. "keyring-secret-wrong".
Result<Session> unlockWithKeyring(const QDir &directory, const QString &accountName, const SecretBytes &keyringSecret,
                                  const RegulationCatalogue &regulations, const Clock &clock,
                                  store::Store::Access access = store::Store::Access::ReadWrite);

/// Adds or replaces the account's keyring slot; returns the random secret the caller puts into the keyring. The slot is
/// written before it returns; should the keyring then fail, call forgetOnThisComputer.
Result<SecretBytes> rememberOnThisComputer(Session &session, const SecretBytes &passphrase);
Result<void> forgetOnThisComputer(Session &session);
/// Whether `passphrase` is the session account's own (asked again before each signature in the window).
Result<void> confirmPassphrase(const Session &session, const SecretBytes &passphrase);

} // namespace bantin::workflow
