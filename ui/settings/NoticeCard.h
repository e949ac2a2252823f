// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

namespace bantin::ui {

struct Preferences;

/// Whether this computer's desktop tells of the agenda: a setting of the computer, which everybody who sits there may change.
class NoticeCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `preferences` outlives the card, which keeps the person's choice there.
    explicit NoticeCard(Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace bantin::ui
