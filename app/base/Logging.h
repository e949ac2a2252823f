// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace bantin {

// Log lines never carry draft text, titles, passphrases or keys: only ids, counts, reasons and faults.
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logSync)
Q_DECLARE_LOGGING_CATEGORY(logPortal)
Q_DECLARE_LOGGING_CATEGORY(logUi)

} // namespace bantin
