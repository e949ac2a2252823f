// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

#include <optional>

namespace bantin::content {

/// A line that may be a heading: a paragraph, or the only item of a numbered list, whose number is its label.
struct HeadingCandidate {
    QString label; ///< "IV. " or empty
    Inlines inlines;
};
/// Nothing for blocks of another kind.
std::optional<HeadingCandidate> headingCandidate(const Block &block);

/// Paragraphs of the text itself (not in tables, nor in lists of several items) that look like headings nobody marked: one short line, bold all
/// through or numbered as law texts number their parts, followed by text that is not. Levels follow the numbering ("Chương",
/// "Điều", "I.", "1.") and capitals, begin below the headings the text has, and leave none out. A suggestion for a person;
/// the line that became the title, letterheads and signatures are none.
QList<SuggestedHeading> suggestHeadings(const Document &document, const QString &title);

/// The suggestions for both readings of an import.
void suggestHeadings(ImportedDocument &imported);

} // namespace bantin::content
