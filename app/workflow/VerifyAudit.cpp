// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/VerifyAudit.h"

#include "app/workflow/AuditVerification.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAStep = 100;

} // namespace

Result<AuditReport> verifyAudit(Session &session, const AuditProgress &progress)
{
    AuditVerification verification;
    for (;;) {
        const auto more = verification.proceed(session, rowsAStep);
        if (!more)
            return more.error();
        if (!*more)
            return verification.report();
        if (progress && !progress(verification.done(), verification.total()))
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
    }
}

} // namespace bantin::workflow
