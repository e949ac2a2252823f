// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialogButtonBox>

namespace bantin::ui::editor {

/// The foot of the editor's windows: a primary button "`name`.accept" and "`name`.cancel", in the house's looks and words.
QDialogButtonBox *makeDialogButtons(const QString &name, const QString &accept, const QString &cancel, QWidget *parent);

} // namespace bantin::ui::editor
