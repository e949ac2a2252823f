// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QToolButton>

namespace bantin::ui::editor {

/// A flat button with one of resources/icons for the bars below the text; `name` is its tool tip and accessible name.
QToolButton *makeBarButton(const QString &objectName, QLatin1StringView icon, const QString &name, QWidget *parent);

} // namespace bantin::ui::editor
