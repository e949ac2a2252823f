// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QJsonObject>
#include <QString>

namespace bantin::portal {

/// One line of JSON on standard output.
void print(const QJsonObject &object);
/// One sentence on standard output, for whoever sits there.
void say(const QString &sentence);
/// The sentence and its reason on standard error.
void complain(const Error &error);
/// complain(); answers the exit code of a failure.
int fail(const Error &error);

} // namespace bantin::portal
