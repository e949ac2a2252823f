// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QCheckBox>
#include <QListWidget>
#include <QTreeWidget>

namespace bantin::testing {

using namespace Qt::StringLiterals;

bool SettingsPageDriver::openSection(ui::SettingsSection section) const
{
    auto *sections = visible<QListWidget>(u"settings.sections"_s);
    for (int row = 0; sections && row < sections->count(); ++row) {
        QListWidgetItem *item = sections->item(row);
        if (item->data(Qt::UserRole).toInt() != int(section))
            continue;
        QTest::mouseClick(sections->viewport(), Qt::LeftButton, {}, sections->visualItemRect(item).center());
        return sections->currentRow() == row;
    }
    return false;
}

bool SettingsPageDriver::addAccount(const QString &name, const QStringList &roles, const QString &passphrase) const
{
    if (!click(u"settings.addAccount"_s) || !type(u"account.name"_s, name))
        return false;
    for (const QString &role : roles) {
        auto *box = visible<QCheckBox>(u"account.role."_s + role);
        if (!box)
            return false;
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Space);
    }
    return type(u"account.passphrase"_s, passphrase) && type(u"account.passphraseAgain"_s, passphrase)
           && click(u"account.add"_s) && QTest::qWaitFor([&] { return accounts().contains(name); }, patience);
}

bool SettingsPageDriver::setPortal(const QString &address) const
{
    return openSection(ui::SettingsSection::Portal) && type(u"settings.portal"_s, address)
           && click(u"settings.savePortal"_s);
}

QStringList SettingsPageDriver::accounts() const
{
    QStringList names;
    if (const auto *list = visible<QTreeWidget>(u"settings.accounts"_s)) {
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            names.append(list->topLevelItem(row)->text(0));
    }
    return names;
}

} // namespace bantin::testing
