// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/transport/HttpAnswer.h"

#include <optional>

namespace bantin::sync {

/// Whether somebody between desk and portal answered, as the networks of cafés, hotels and offices do until one has signed in
/// there: 511 (RFC 6585 §6), a temporary redirect to another machine, or a page for people where a program's answer belongs.
/// "network-sign-in" (the machine it leads to, or empty). A permanent redirect is a moved portal and no such thing.
std::optional<Error> signInPageFault(const HttpAnswer &answer);

} // namespace bantin::sync
