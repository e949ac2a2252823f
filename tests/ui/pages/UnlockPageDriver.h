// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/Driver.h"

namespace bantin::testing {

/// unlock.account, unlock.passphrase, unlock.remember, unlock.open, unlock.create, unlock.other, unlock.problem, unlock.unit;
/// wizard: create.unit, create.regulation, create.folder, create.administrator, create.passphrase, create.passphraseAgain,
/// create.portal, create.next, create.back, create.finish.
class UnlockPageDriver : public Driver
{
public:
    using Driver::Driver;

    struct Workspace {
        QString unit;
        QString regulation; ///< id
        QString folder;
        QString administrator;
        QString passphrase;
        QString portal; ///< may be empty
    };

    /// Walks through the wizard and waits for the settings page.
    bool createWorkspace(const Workspace &workspace) const;
    /// True when the workbench is there; false when a problem is shown.
    bool unlock(const QString &account, const QString &passphrase) const;
    /// unlock() with "remember on this computer" ticked; afterwards unlock() needs no passphrase.
    bool unlockAndRemember(const QString &account, const QString &passphrase) const;
    QString problem() const;

private:
    bool enter(const QString &passphrase) const;
};

} // namespace bantin::testing
