// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/cli/Command.h"
#include "app/workflow/Credential.h"

namespace bantin::cli {

/// The first line of the file, without its line break: a passphrase never comes from the command line, where every user of
/// the machine could read it. "option-missing" (option) without a path, "file-unreadable" (path).
Result<SecretBytes> readPassphrase(const QString &path, const QString &option);

/// Of the file's first line. As readPassphrase(); "recovery-word-count", "recovery-word-unknown", "recovery-checksum".
Result<crypto::RecoveryKey> readRecoveryKey(const QString &path);

/// What opens a copy of a workspace: the recovery key where `wordsFile` names a file, otherwise --as and --passphrase-file.
/// "option-missing" (option), reasons of the two above.
Result<workflow::Credential> readCredential(const CommonOptions &options, const std::string &wordsFile);

} // namespace bantin::cli
