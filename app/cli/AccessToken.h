// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/workflow/Session.h"

#include <string>

namespace bantin::cli {

/// What a gate before the portal asks for: the first line of `file`, or, without one, what the windows keep in this computer's keyring;
/// empty when there is none. A keyring that does not answer is no reason not to try: most portals ask for nothing. May wait for the
/// keyring some seconds. "file-unreadable" (path).
Result<SecretBytes> accessToken(const workflow::Session &session, const std::string &file);

} // namespace bantin::cli
