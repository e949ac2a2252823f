// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/Passphrases.h"

#include "app/workflow/ChangePassphrase.h"

namespace bantin::workflow {

Result<void> acceptPassphrase(const SecretBytes &passphrase, const Regulation &regulation)
{
    return PassphrasePolicy(regulation.passphrase).check(factsOf(passphrase));
}

Result<void> requireFreshPassphrase(const Session &session)
{
    const auto notice = passphraseNotice(session);
    return notice && passphraseState(session).kind == PassphraseState::Kind::Expired ? Result<void>(*notice)
                                                                                     : Result<void>();
}

} // namespace bantin::workflow
