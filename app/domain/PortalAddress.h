// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QUrl>

namespace bantin {

/// The address of a portal as somebody wrote it: absolute, without user, query or fragment ("portal-url-invalid" (address)),
/// and encrypted: http only to this machine itself, RFC 6761 §6.3, RFC 1122 §3.2.1.3 ("portal-not-encrypted" (address)).
/// Of a mistyped scheme nothing may ever leave in the clear, so each door asks this by itself.
Result<QUrl> parsePortalAddress(const QString &address);

} // namespace bantin
