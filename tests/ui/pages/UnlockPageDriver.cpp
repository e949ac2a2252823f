// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/UnlockPageDriver.h"

namespace bantin::testing {

using namespace Qt::StringLiterals;

bool UnlockPageDriver::createWorkspace(const Workspace &workspace) const
{
    return click(u"unlock.create"_s) && type(u"create.unit"_s, workspace.unit)
           && choose(u"create.regulation"_s, workspace.regulation) && type(u"create.folder"_s, workspace.folder)
           && click(u"create.next"_s) && type(u"create.administrator"_s, workspace.administrator)
           && type(u"create.passphrase"_s, workspace.passphrase)
           && type(u"create.passphraseAgain"_s, workspace.passphrase) && click(u"create.next"_s)
           && type(u"create.portal"_s, workspace.portal) && click(u"create.finish"_s)
           && waitUntilVisible(u"settings.accounts"_s);
}

bool UnlockPageDriver::unlock(const QString &account, const QString &passphrase) const
{
    return waitUntilVisible(u"unlock.account"_s) && choose(u"unlock.account"_s, account) && enter(passphrase);
}

bool UnlockPageDriver::unlockAndRemember(const QString &account, const QString &passphrase) const
{
    if (!waitUntilVisible(u"unlock.account"_s) || !choose(u"unlock.account"_s, account))
        return false;
    QTest::keyClick(visible<QWidget>(u"unlock.remember"_s), Qt::Key_Space);
    return enter(passphrase);
}

bool UnlockPageDriver::enter(const QString &passphrase) const
{
    if (!type(u"unlock.passphrase"_s, passphrase) || !click(u"unlock.open"_s))
        return false;
    const auto answered = [this] { return visible<QWidget>(u"rail"_s) || !problem().isEmpty(); };
    return QTest::qWaitFor(answered, patience) && visible<QWidget>(u"rail"_s);
}

QString UnlockPageDriver::problem() const
{
    return text(u"unlock.problem"_s);
}

} // namespace bantin::testing
