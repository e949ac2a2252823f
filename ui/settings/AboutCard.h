// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsCard.h"

namespace bantin::ui {

/// The program's name, version and licence.
class AboutCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit AboutCard(QWidget *parent = nullptr);
};

} // namespace bantin::ui
