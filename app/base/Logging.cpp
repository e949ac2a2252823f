// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Logging.h"

namespace bantin {

Q_LOGGING_CATEGORY(logStore, "bantin.store")
Q_LOGGING_CATEGORY(logSync, "bantin.sync")
Q_LOGGING_CATEGORY(logPortal, "bantin.portal")
Q_LOGGING_CATEGORY(logUi, "bantin.ui")

} // namespace bantin
