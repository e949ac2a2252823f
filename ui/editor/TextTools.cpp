// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextTools.h"

#include "ui/editor/DoctorDialog.h"
#include "ui/editor/EditorActions.h"
#include "ui/editor/HeadingsDialog.h"
#include "ui/editor/TextRepair.h"

#include <QAction>
#include <QTextEdit>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

TextTools::TextTools(QTextEdit *text, EditorActions &actions)
    : QObject(text)
    , m_text(text)
{
    using Group = EditorActions::Group;
    connect(actions.add(Group::Words, {"repair"_L1, "corrected"_L1, tr("Repair old fonts and damaged letters"),
                                       Qt::CTRL | Qt::SHIFT | Qt::Key_F7}),
            &QAction::triggered, this, &TextTools::repair);
    connect(actions.add(Group::Words, {"headingsFromBold"_L1, "heading"_L1, tr("Headings from bold lines"),
                                       Qt::CTRL | Qt::ALT | Qt::Key_H}),
            &QAction::triggered, this, &TextTools::findHeadings);
}

void TextTools::forget()
{
    if (m_dialog)
        m_dialog->deleteLater();
}

void TextTools::open(QDialog *dialog)
{
    forget();
    m_dialog = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void TextTools::repair()
{
    const auto proposals = examineText(*m_text->document());
    if (proposals.isEmpty()) {
        Q_EMIT notice(tr("Nothing in the text needs repair."));
        return;
    }
    auto *dialog = new DoctorDialog(proposals, DoctorDialog::Subject::Article, {}, m_text);
    connect(dialog, &DoctorDialog::correctionsTaken, m_text,
            [text = m_text](const QList<content::doctor::Proposal> &chosen) { repairText(*text->document(), chosen); });
    open(dialog);
}

void TextTools::findHeadings()
{
    const QList<HeadingLine> lines = suggestHeadings(*m_text->document(), {});
    if (lines.isEmpty()) {
        Q_EMIT notice(tr("No short bold line looks like a heading."));
        return;
    }
    auto *dialog = new HeadingsDialog(lines, m_text);
    connect(dialog, &HeadingsDialog::headingsChosen, m_text,
            [text = m_text](const QList<HeadingLine> &chosen) { makeHeadings(*text->document(), chosen); });
    open(dialog);
}

} // namespace bantin::ui::editor
