// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Clipboard.h"

#include <QClipboard>
#include <QGuiApplication>

namespace bantin::ui {

void clearOwnClipboard()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear(QClipboard::Clipboard);
    if (clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace bantin::ui
