// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace bantin::ui {

class Banner;
class CheckDesk;

/// Says above every page that parts of the workspace are damaged, which articles that touches, and where to go on.
class DamageReminder final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive the reminder; `banner` is its own to write on.
    DamageReminder(CheckDesk &checks, Banner &banner, QObject *parent = nullptr);

Q_SIGNALS:
    void settingsRequested();

private:
    void refresh();

    CheckDesk &m_checks;
    Banner &m_banner;
};

} // namespace bantin::ui
