// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bantin::messages {

/// Handover minutes as a page of text to print and sign, in the language of the program. Other papers as their JSON.
QString minutesText(QByteArrayView json);

} // namespace bantin::messages
