// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorToolBar.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/EditorCommands.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/LinkDialog.h"

#include <QAction>
#include <QComboBox>
#include <QTextList>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

EditorToolBar::EditorToolBar(ArticleTextEdit *text, QWidget *parent)
    : QToolBar(parent)
    , m_text(text)
{
    setObjectName(u"editor.toolBar"_s);
    setAccessibleName(tr("Formatting"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    addStyleBox();
    addSeparator();
    addMarks();
    addSeparator();
    addStructure();
    addSeparator();
    addHistory();
    connect(m_text, &QTextEdit::cursorPositionChanged, this, &EditorToolBar::followCursor);
    connect(m_text, &QTextEdit::currentCharFormatChanged, this, &EditorToolBar::followCursor);
}

QAction *EditorToolBar::addCommand(const QString &id, const QString &text, const QString &toolTip,
                                   const QKeySequence &shortcut)
{
    QAction *action = addAction(text);
    action->setObjectName("editor."_L1 + id);
    action->setToolTip(shortcut.isEmpty() ? toolTip
                                          : u"%1 (%2)"_s.arg(toolTip, shortcut.toString(QKeySequence::NativeText)));
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_text->addAction(action);
    return action;
}

void EditorToolBar::addStyleBox()
{
    m_style = new QComboBox(this);
    m_style->setObjectName(u"editor.style"_s);
    m_style->setAccessibleName(tr("Paragraph style"));
    m_style->setFocusPolicy(Qt::TabFocus);
    m_style->addItem(tr("Paragraph"), 0);
    m_style->addItem(tr("Heading 2"), 2);
    m_style->addItem(tr("Heading 3"), 3);
    m_style->addItem(tr("Heading 4"), 4);
    connect(m_style, &QComboBox::activated, this, [this] {
        setHeadingLevel(m_text->textCursor(), m_style->currentData().toInt());
        m_text->setFocus();
    });
    addWidget(m_style);
}

void EditorToolBar::addMarks()
{
    m_bold = addCommand(u"bold"_s, tr("B", "bold"), tr("Bold"), QKeySequence::Bold);
    QFont font = m_bold->font();
    font.setBold(true);
    m_bold->setFont(font);
    m_italic = addCommand(u"italic"_s, tr("I", "italic"), tr("Italic"), QKeySequence::Italic);
    font = m_italic->font();
    font.setItalic(true);
    m_italic->setFont(font);
    m_underline = addCommand(u"underline"_s, tr("U", "underline"), tr("Underline"), QKeySequence::Underline);
    font = m_underline->font();
    font.setUnderline(true);
    m_underline->setFont(font);
    for (QAction *action : {m_bold, m_italic, m_underline})
        action->setCheckable(true);
    connect(m_bold, &QAction::triggered, this,
            [this](bool on) { toggleMark(QTextFormat::FontWeight, int(QFont::Bold), int(QFont::Normal), on); });
    connect(m_italic, &QAction::triggered, this,
            [this](bool on) { toggleMark(QTextFormat::FontItalic, true, false, on); });
    connect(m_underline, &QAction::triggered, this, [this](bool on) {
        toggleMark(QTextFormat::TextUnderlineStyle, int(QTextCharFormat::SingleUnderline),
                   int(QTextCharFormat::NoUnderline), on);
    });
}

void EditorToolBar::addStructure()
{
    QAction *bullets = addCommand(u"bullets"_s, tr("• List"), tr("Bulleted list"), Qt::CTRL | Qt::SHIFT | Qt::Key_8);
    connect(bullets, &QAction::triggered, this,
            [this] { toggleList(m_text->textCursor(), content::ListKind::Bulleted); });
    QAction *numbers = addCommand(u"numbers"_s, tr("1. List"), tr("Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_7);
    connect(numbers, &QAction::triggered, this,
            [this] { toggleList(m_text->textCursor(), content::ListKind::Numbered); });
    QAction *indent = addCommand(u"indent"_s, u"→"_s, tr("List level deeper"), Qt::CTRL | Qt::Key_BracketRight);
    connect(indent, &QAction::triggered, this, [this] { indentItem(m_text->textCursor()); });
    QAction *outdent = addCommand(u"outdent"_s, u"←"_s, tr("List level out"), Qt::CTRL | Qt::Key_BracketLeft);
    connect(outdent, &QAction::triggered, this, [this] { outdentItem(m_text->textCursor()); });
    QAction *table = addCommand(u"table"_s, tr("Table"), tr("Insert a table of 3 × 3 cells"), {});
    connect(table, &QAction::triggered, this,
            [this] { m_text->setTextCursor(insertTable(m_text->textCursor(), 3, 3)); });
    QAction *link = addCommand(u"link"_s, tr("Link"), tr("Make or change a link"), Qt::CTRL | Qt::Key_K);
    connect(link, &QAction::triggered, this, &EditorToolBar::askForLink);
    QAction *quotation = addCommand(u"quotation"_s, tr("Quotation"), tr("Quotation"), {});
    connect(quotation, &QAction::triggered, this, [this] { toggleQuotation(m_text->textCursor()); });
}

void EditorToolBar::addHistory()
{
    QAction *undo = addCommand(u"undo"_s, u"↶"_s, tr("Undo"), QKeySequence::Undo);
    undo->setEnabled(false);
    connect(undo, &QAction::triggered, m_text, &QTextEdit::undo);
    connect(m_text, &QTextEdit::undoAvailable, undo, &QAction::setEnabled);
    QAction *redo = addCommand(u"redo"_s, u"↷"_s, tr("Redo"), QKeySequence::Redo);
    redo->setEnabled(false);
    connect(redo, &QAction::triggered, m_text, &QTextEdit::redo);
    connect(m_text, &QTextEdit::redoAvailable, redo, &QAction::setEnabled);
}

void EditorToolBar::setEditingEnabled(bool enabled)
{
    setEnabled(enabled);
    const QList<QAction *> all = actions();
    for (QAction *action : all)
        if (action->objectName() != "editor.undo"_L1 && action->objectName() != "editor.redo"_L1)
            action->setEnabled(enabled);
}

void EditorToolBar::followCursor()
{
    const QTextCharFormat format = m_text->currentCharFormat();
    m_bold->setChecked(format.fontWeight() >= QFont::DemiBold);
    m_italic->setChecked(format.fontItalic());
    m_underline->setChecked(format.fontUnderline());
    m_style->setCurrentIndex(m_style->findData(m_text->textCursor().blockFormat().headingLevel()));
}

void EditorToolBar::toggleMark(int property, const QVariant &on, const QVariant &off, bool isOn)
{
    QTextCharFormat format;
    format.setProperty(property, isOn ? on : off);
    m_text->mergeCurrentCharFormat(format);
}

void EditorToolBar::askForLink()
{
    auto *dialog = new LinkDialog(linkAt(m_text->textCursor()), m_text);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::linkChosen, m_text,
            [text = m_text](const QString &href) { setLink(text->textCursor(), href); });
    dialog->open();
}

} // namespace bantin::ui::editor
