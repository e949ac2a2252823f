// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

namespace bantin::ui {

struct Preferences;

/// The language of the windows on this computer.
class LanguageCard final : public SettingsCard
{
    Q_OBJECT
public:
    /// `preferences` outlives the card, which keeps the person's choice there.
    explicit LanguageCard(Preferences &preferences, QWidget *parent = nullptr);
};

} // namespace bantin::ui
