// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/pages/Driver.h"

#include "ui/settings/SettingsSection.h"

#include <QStringList>

namespace bantin::testing {

/// settings.sections, settings.accounts, settings.addAccount, settings.portal, settings.savePortal, settings.certificate, settings.language,
/// settings.banner; dialog: account.name, account.role.ROLE, account.passphrase, account.passphraseAgain, account.add,
/// account.problem.
class SettingsPageDriver : public Driver
{
public:
    using Driver::Driver;

    bool open() const { return click(QStringLiteral("rail.settings")); }
    /// The page must be open.
    bool openSection(ui::SettingsSection section) const;
    /// `roles` by wire name; waits until the account is listed.
    bool addAccount(const QString &name, const QStringList &roles, const QString &passphrase) const;
    bool setPortal(const QString &address) const;
    QStringList accounts() const;
};

} // namespace bantin::testing
