// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Logging.h"

namespace bantin {

Q_LOGGING_CATEGORY(logStore, "bantin.store", QtWarningMsg)
Q_LOGGING_CATEGORY(logSync, "bantin.sync", QtWarningMsg)
Q_LOGGING_CATEGORY(logPortal, "bantin.portal", QtWarningMsg)
Q_LOGGING_CATEGORY(logUi, "bantin.ui", QtWarningMsg)

} // namespace bantin
