// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace bantin::test {

/// An article of 100 MB of pictures, packed into a bag in a file and verified from there, beside `zip -0` and `sha512sum` over
/// the same pictures. Seconds, the best of three each.
QJsonObject measurePacking();

} // namespace bantin::test
