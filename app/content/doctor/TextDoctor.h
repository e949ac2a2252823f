// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/doctor/LegacyFont.h"
#include "app/content/doctor/UnicodeRepair.h"

/// The Vietnamese text doctor: finds what old fonts, other systems and copying did to a text and proposes what to do. Pure
/// functions of their input; safe on any thread. Nothing is changed until somebody applies a proposal.
namespace bantin::content::doctor {

enum class RunStart {
    Continues,  ///< follows the previous run on the same line
    StartsLine, ///< begins a paragraph, a cell, a line
};

/// Text as a program found it, with the font it is set in; an empty font when none is known.
struct TypedRun {
    QString text;
    QString font;
    RunStart start = RunStart::StartsLine;
    friend bool operator==(const TypedRun &, const TypedRun &) = default;
};

/// One change, for a person to look at before and after.
struct Proposal {
    qsizetype run = 0;      ///< index into the runs examined
    qsizetype position = 0; ///< UTF-16 units into the run's text
    qsizetype length = 0;
    Ailment ailment = Ailment::LegacyEncoding;
    QString before;
    QString after;                          ///< NFC
    double confidence = 0;                  ///< 0–1; 1 when the font or the characters leave no choice
    std::optional<LegacyEncoding> encoding; ///< of a LegacyEncoding proposal, which always spans its whole run
};

/// What to propose, in reading order, without overlaps. A run's encoding is told by its font's name, else by how the text of
/// its line and of all text in the same font reads; text that is right already is left alone, also when its font is a legacy
/// one (documents keep the names of the fonts they were converted from).
QList<Proposal> examine(const QList<TypedRun> &runs);

/// Whether examine() would propose another encoding for any run; quicker, since nothing is converted or repaired.
bool hasLegacyEncoding(const QList<TypedRun> &runs);

/// The runs with `proposals` carried out; those that do not fit the text (another document's) are passed over. A run whose
/// encoding was changed has no font any more, because its font would show the new text wrongly.
QList<TypedRun> apply(const QList<TypedRun> &runs, const QList<Proposal> &proposals);

} // namespace bantin::content::doctor
