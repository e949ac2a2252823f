// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

#include <functional>

namespace bantin::workflow {

/// What to do with ways in that the new key cannot reach.
enum class Unreachable {
    Refuse, ///< "rekey-unreachable"
    Drop,   ///< they stop opening; the recovery key lets their accounts in again
};

/// Gives the whole store a new key, after a machine was lost or somebody has left: whoever knows an old passphrase and kept
/// an old header opens old copies of the files and nothing written from now on. Everybody else goes on with their own
/// passphrase, keyring or recovery key. Both files are copied; there must be room for them. Killed at any byte, the
/// workspace opens with the old or with the new key, whole; doing it again starts afresh.
/// Administrators only ("role-forbids"). "rekey-unreachable" (names) when slots have no envelope key yet (those of version
/// 1 get theirs at their next unlock) or one their account did not vouch for; "cancelled", "rekey-copy-wrong" (path), disk
/// reasons. After a failure the session goes on under the old key; once it is too late for that, `session.store` is null
/// and the workspace has to be unlocked again. `progress` gets pages done and in all; false cancels.
Result<void> rekeyWorkspace(Session &session, Unreachable unreachable,
                            const std::function<bool(qint64 done, qint64 total)> &progress = {});

} // namespace bantin::workflow
