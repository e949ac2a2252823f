// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin {

/// How a failure is told to a person: what happened, what is safe, what to do next. Each part is one or two whole
/// sentences in the language of the interface, never empty and never a code alone.
struct Sentence {
    QString happened;
    QString safe;
    QString next;

    /// The three parts in one paragraph, for a status bar, a log shown to people or a terminal.
    QString oneLine() const { return happened + u' ' + safe + u' ' + next; }
};

} // namespace bantin
