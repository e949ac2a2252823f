// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace bantin::cli {

/// The QR code of `text` for a terminal of dark ground: two modules a character, with the quiet border scanners need, a line
/// feed after each line. Empty when it does not fit into a QR code.
QString terminalQr(QByteArrayView text);

} // namespace bantin::cli
