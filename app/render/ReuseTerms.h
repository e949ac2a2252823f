// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Regulation.h"

#include <QDateTime>
#include <QString>

namespace bantin::render {

/// What the regulation wants readers of a page to be told, with its clause: the rules carried by the screen "published-page" that
/// ask more than a function of the site, in force on the day of `approvedAt` in Vietnam. Empty where it asks nothing.
QString reuseTerms(const Regulation &regulation, const QDateTime &approvedAt);

} // namespace bantin::render
