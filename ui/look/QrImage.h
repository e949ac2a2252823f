// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QImage>

namespace bantin::ui {

/// The QR code of `text`, one pixel a module, black on white, with the quiet border scanners need. Draw it larger without
/// smoothing. Null when it does not fit into a QR code.
QImage qrImage(QByteArrayView text);

} // namespace bantin::ui
