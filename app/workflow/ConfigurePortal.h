// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/Session.h"

#include <QUrl>

namespace bantin::workflow {

/// The portal this workspace sends to; empty when none is set. Store reasons.
Result<QUrl> portalAddress(Session &session);

/// The certificate that portal showed at first contact, or that was taken from a file; nothing before. "certificate-invalid", store
/// reasons.
Result<std::optional<crypto::Certificate>> pinnedPortal(Session &session);

/// The portal's certificate as its people gave it, instead of meeting it on the line, and instead of the one known so far: a person has
/// compared its fingerprint. Administrators only: "role-forbids". "recipient-unusable" (name) when nothing can be sealed to it. Store
/// reasons.
Result<void> pinPortal(Session &session, const crypto::Certificate &certificate);

/// The reasons of parsePortalAddress(). Administrators only: "role-forbids". An empty address forgets the portal. Store reasons.
Result<void> setPortalAddress(Session &session, const QString &address);

/// By what the portal proves itself, as sync::PortalTrust writes it; empty for the system's authorities. Store reasons.
Result<QString> portalTrust(Session &session);

/// Taken as it is; whoever offers it has had it read. Administrators only: "role-forbids". Store reasons.
Result<void> setPortalTrust(Session &session, const QString &trust);

} // namespace bantin::workflow
