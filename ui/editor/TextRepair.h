// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/content/doctor/TextDoctor.h"

class QTextDocument;

/// The text doctor and the guess of headings on the text that is being written. Each change is one undo step. UI thread.
namespace bantin::ui::editor {

/// What the doctor proposes for the text; the proposals' runs count its pieces of one format.
QList<content::doctor::Proposal> examineText(const QTextDocument &document);
/// Carries out proposals of examineText() on the same, unchanged text; marks and links stay.
void repairText(QTextDocument &document, const QList<content::doctor::Proposal> &proposals);

/// A line that is all bold and short.
struct HeadingLine {
    int position = 0; ///< of its block
    QString text;
    int level = 2;
    QString label{}; ///< of a numbered list, which becomes text; also the beginning of `text`
};
/// `title`: of the article, which is no heading of its text.
QList<HeadingLine> suggestHeadings(const QTextDocument &document, const QString &title);
/// Makes them headings; they lose the bold that said so.
void makeHeadings(QTextDocument &document, const QList<HeadingLine> &lines);

} // namespace bantin::ui::editor
