// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "sync/transport/HttpAnswer.h"

#include <QNetworkReply>

#include <optional>

namespace bantin::sync {

/// What was asked of the tus server: the same status means different things to different questions.
enum class TusRequest { Create, Head, Patch };

/// The line's side: "portal-unreachable" (never connected), "line-broken" (connected, then broke or fell silent),
/// "portal-certificate" (TLS identity not trusted; never ignored), "portal-error" (no HTTP spoken there).
Error lineFault(QNetworkReply::NetworkError error, const QString &detail);

/// The failures every HTTP answer may mean: "portal-denied" (401), "portal-busy" (429, 503; argument: Retry-After in
/// seconds or empty), "portal-full" (507), "portal-redirected" (3xx; argument: host), "network-sign-in" (SignInPage.h),
/// "portal-error" (5xx and the rest of 4xx; argument: status). Nothing for 2xx.
std::optional<Error> answerFault(const HttpAnswer &answer);

/// tus 1.0.0 on top of that, by class because three servers give three codes for the same fault: "upload-gone",
/// "offset-conflict" (409), "upload-locked" (423 or a lock's 500), "package-too-big" (413), "protocol-refused" (412, 415),
/// "chunk-damaged" (460),
/// "portal-not-tus" (an answer without Tus-Resumable, which section "Headers" demands).
std::optional<Error> tusFault(TusRequest request, const HttpAnswer &answer);

/// The line dropped us because the owner said so: "cancelled".
Error cancelledFault();
Error notTusFault(const QString &detail);
Error notJsonFault(const QString &detail);
Error redirectedFault(const QString &host);

} // namespace bantin::sync
