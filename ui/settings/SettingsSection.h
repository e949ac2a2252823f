// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bantin::ui {

/// The parts of the settings page, in the order of its list.
enum class SettingsSection { Accounts, Keys, Board, Regulation, Backup, AuditLog, Portal, Calendar, General };

} // namespace bantin::ui
