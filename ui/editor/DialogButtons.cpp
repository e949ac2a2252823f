// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/DialogButtons.h"

#include "ui/look/Widgets.h"

#include <QPushButton>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

QDialogButtonBox *makeDialogButtons(const QString &name, const QString &accept, const QString &cancel, QWidget *parent)
{
    auto *buttons = new QDialogButtonBox(parent);
    QPushButton *take = makeButton(name + ".accept"_L1, accept, ButtonLook::Primary, buttons);
    take->setDefault(true);
    buttons->addButton(take, QDialogButtonBox::AcceptRole);
    buttons->addButton(makeButton(name + ".cancel"_L1, cancel, ButtonLook::Plain, buttons),
                       QDialogButtonBox::RejectRole);
    return buttons;
}

} // namespace bantin::ui::editor
