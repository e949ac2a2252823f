// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

namespace bantin::ui {

struct Preferences;

/// When this computer locks the workspace by itself: a setting of the computer, which everybody who sits there may change.
class LockCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `preferences` outlives the card, which keeps the person's choice there.
    explicit LockCard(Preferences &preferences, QWidget *parent = nullptr);

Q_SIGNALS:
    void limitChanged();

private:
    void keep(int minutes);

    Preferences &m_preferences;
};

} // namespace bantin::ui
