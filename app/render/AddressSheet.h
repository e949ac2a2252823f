// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace bantin::render {

/// The style sheet beside a published page that puts its address on paper: whoever reuses a text has to name the address
/// (Đắk Lắk Điều 25.1), and each item can be printed (Nghị định 42/2022 Điều 7.1). A page is a function of its package and does not know
/// where it is published; this file does. The address is written percent-encoded, whatever is in it.
QByteArray addressSheet(const QUrl &address);

} // namespace bantin::render
