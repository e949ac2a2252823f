// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/BarWidgets.h"

#include "ui/look/LineIcon.h"

namespace bantin::ui::editor {

QToolButton *makeBarButton(const QString &objectName, QLatin1StringView icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setIcon(lineIcon(icon));
    button->setIconSize({18, 18});
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace bantin::ui::editor
