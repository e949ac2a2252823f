// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/NoteDialog.h"

#include "app/content/InlineText.h"
#include "ui/editor/DialogButtons.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/look/Widgets.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTextEdit>
#include <QVBoxLayout>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

NoteDialog::NoteDialog(const content::Note &present, Purpose purpose, QWidget *parent)
    : QDialog(parent)
    , m_text(new QTextEdit(this))
{
    setWindowTitle(purpose == Purpose::New ? tr("New note") : tr("Change the note"));
    setObjectName(u"note"_s);
    auto *label = new QLabel(tr("&Text of the note:"), this);
    label->setBuddy(m_text);
    m_text->setObjectName(u"note.text"_s);
    m_text->setAccessibleName(tr("Text of the note"));
    m_text->setProperty("look", u"field"_s);
    m_text->setAcceptRichText(false);
    m_text->setTabChangesFocus(true);
    QTextCursor cursor(m_text->document());
    for (const content::Inline &piece : present.inlines)
        insertInline(cursor, piece);
    m_text->document()->clearUndoRedoStacks();
    m_text->moveCursor(QTextCursor::End);
    addMarks();

    QDialogButtonBox *buttons = makeDialogButtons(
        u"note"_s, purpose == Purpose::New ? tr("&Insert the note") : tr("&Change"), tr("Cancel"), this);
    if (purpose == Purpose::Change) {
        QPushButton *remove = makeButton(u"note.remove"_s, tr("Remove the note"), ButtonLook::Plain, buttons);
        buttons->addButton(remove, QDialogButtonBox::DestructiveRole);
        connect(remove, &QPushButton::clicked, m_text, [this] {
            m_text->clear();
            accept();
        });
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &NoteDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NoteDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_text, 1);
    column->addWidget(buttons);
    resize(480, 240);
    m_text->setFocus();
}

void NoteDialog::addMarks()
{
    const auto add = [this](const QKeySequence &keys, const auto &toggle) {
        auto *action = new QAction(m_text);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_text->addAction(action);
        connect(action, &QAction::triggered, m_text, toggle);
    };
    add(QKeySequence::Bold,
        [this] { m_text->setFontWeight(m_text->fontWeight() >= QFont::DemiBold ? QFont::Normal : QFont::Bold); });
    add(QKeySequence::Italic, [this] { m_text->setFontItalic(!m_text->fontItalic()); });
}

content::Note NoteDialog::written() const
{
    content::Inlines inlines;
    for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
        if (!inlines.isEmpty())
            inlines += content::LineBreak{};
        inlines += readInlines(block);
    }
    return {content::trimmed(inlines)};
}

void NoteDialog::accept()
{
    Q_EMIT noteWritten(written());
    QDialog::accept();
}

} // namespace bantin::ui::editor
