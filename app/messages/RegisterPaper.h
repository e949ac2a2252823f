// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/Paper.h"
#include "app/messages/RegisterWords.h"

namespace bantin::messages {

/// A register as a sheet: what is private of it stays away. `today` stands under the title.
Paper registerPaper(const RegisterForm &form, const QList<RegisterEntry> &entries, const RegisterNames &names,
                    const QString &unit, QDate today);

} // namespace bantin::messages
