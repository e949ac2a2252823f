// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/Label.h"
#include "app/content/doctor/TextDoctor.h"

namespace bantin::content::assembly {

/// The text of one import in reading order, run by run with its font, for the text doctor. In the first reading it notes the
/// runs; in the second reading of the same parts it hands out the corrected text in the same order. That way numbering,
/// title and tree of the corrected document come about as everywhere else.
class TypedText
{
public:
    /// Whatever comes next does not continue the line before it.
    void endLine() { m_start = doctor::RunStart::StartsLine; }
    /// Passes `text` through: as it is in the first reading, corrected in the second.
    QString pass(const QString &text, const QString &font);
    /// The same with a label that is text, a line of its own in its own font or else `font`.
    void passLabel(Label &label, const QString &font);

    /// Examines what was noted. False when no run is in a legacy encoding, so that a second reading would change nothing, and
    /// for text longer than any article (a million characters): examining it would take too long.
    bool beginCorrectedReading();
    const QList<doctor::Proposal> &changes() const { return m_changes; }

private:
    QList<doctor::TypedRun> m_runs;
    QList<doctor::Proposal> m_changes;
    qsizetype m_length = 0;
    doctor::RunStart m_start = doctor::RunStart::StartsLine;
    qsizetype m_next = -1; ///< the run to hand out; -1 in the first reading
};

} // namespace bantin::content::assembly
