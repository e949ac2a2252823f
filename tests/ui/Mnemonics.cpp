// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/Mnemonics.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QTabBar>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

using Users = QMap<QString, QStringList>; ///< of each letter: the words it stands in

void add(Users &users, const QString &words)
{
    if (const QKeySequence mnemonic = QKeySequence::mnemonic(words); !mnemonic.isEmpty())
        users[mnemonic.toString(QKeySequence::PortableText)].append(words);
}

Users mnemonicsOf(const QWidget &window)
{
    Users users;
    const auto shown = [&window](const QWidget *part) { return part->window() == &window && part->isVisible(); };
    for (const auto *button : window.findChildren<QAbstractButton *>())
        if (shown(button))
            add(users, button->text());
    for (const auto *label : window.findChildren<QLabel *>())
        if (shown(label) && label->buddy())
            add(users, label->text());
    for (const auto *box : window.findChildren<QGroupBox *>())
        if (shown(box))
            add(users, box->title());
    for (const auto *bar : window.findChildren<QTabBar *>())
        for (int i = 0; shown(bar) && i < bar->count(); ++i)
            add(users, bar->tabText(i));
    return users;
}

} // namespace

QStringList brokenMnemonics(const QWidget &window)
{
    QStringList broken;
    const Users users = mnemonicsOf(window);
    for (const auto &[keys, words] : users.asKeyValueRange()) {
        const QChar letter = keys.back();
        if (words.size() > 1)
            broken.append(u"%1 is shared: %2"_s.arg(keys, words.join(" | "_L1)));
        else if (letter.unicode() > 127)
            broken.append(u"%1 is on no plain key: %2"_s.arg(keys, words.constFirst()));
    }
    return broken;
}

} // namespace bantin::testing
