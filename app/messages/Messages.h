// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/messages/Sentence.h"

#include <QStringList>

namespace bantin {

/// Turns a failure into words, in the language of the installed translators (context "Messages"). A reason nobody wrote
/// a sentence for falls back to its Fault, with the code at the end. Thread-safe as QCoreApplication::translate is.
Sentence describe(const Error &error);

/// As describe(), of what keeps a hand-over from being taken over: what is at fault in it is told of it, also where packages, whose
/// reasons these are too, end otherwise.
Sentence describeRefusedHandover(const Error &error);

/// The reason codes that have a sentence of their own, sorted; for the test that keeps the list complete.
QStringList describedReasons();

} // namespace bantin
