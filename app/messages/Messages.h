// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/messages/Sentence.h"

#include <QStringList>

namespace bantin {

/// Turns a failure into words, in the language of the installed translators (context "Messages"). A reason nobody wrote
/// a sentence for falls back to its Fault, with the code at the end. Thread-safe as QCoreApplication::translate is.
Sentence describe(const Error &error);

/// The reason codes that have a sentence of their own, sorted; for the test that keeps the list complete.
QStringList describedReasons();

} // namespace bantin
