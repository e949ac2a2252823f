// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AccessToken.h"

#include "app/cli/Passphrase.h"
#include "app/keyring/PortalToken.h"
#include "app/keyring/SystemKeyring.h"

namespace bantin::cli {

using namespace Qt::StringLiterals;

Result<SecretBytes> accessToken(const workflow::Session &session, const std::string &file)
{
    if (!file.empty())
        return readPassphrase(QString::fromStdString(file), u"--access-token-file"_s);
    keyring::SystemKeyring keyring;
    auto kept = keyring.read(keyring::portalTokenKey(session.workspace.toString())).takeResult();
    return kept ? std::move(kept) : Result<SecretBytes>(SecretBytes());
}

} // namespace bantin::cli
