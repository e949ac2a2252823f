// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorActions.h"

#include "ui/editor/ArticleTextEdit.h"
#include "ui/editor/EditorCommands.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/LinkDialog.h"
#include "ui/editor/ListFormat.h"
#include "ui/editor/TableCommands.h"
#include "ui/look/LineIcon.h"

#include <QAction>
#include <QActionGroup>
#include <QTextList>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

EditorActions::EditorActions(ArticleTextEdit &text, QWidget &scope)
    : QObject(&scope)
    , m_text(text)
    , m_scope(scope)
{
    addHistory();
    addMarks();
    addParagraphs();
    addNumbers();
    addInsertions();
    addTable();
    connect(&m_text, &QTextEdit::cursorPositionChanged, this, &EditorActions::followCursor);
    connect(&m_text, &QTextEdit::selectionChanged, this, &EditorActions::followTable);
    connect(&m_text, &QTextEdit::currentCharFormatChanged, this, &EditorActions::followCursor);
}

QAction *EditorActions::add(Group group, const Look &look, bool changesText)
{
    auto *action = new QAction(lineIcon(look.icon), look.text, this);
    action->setObjectName("editor."_L1 + look.id);
    const QString keys = look.keys.toString(QKeySequence::NativeText);
    action->setToolTip(keys.isEmpty() ? look.text : u"%1 (%2)"_s.arg(look.text, keys));
    action->setShortcut(look.keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_scope.addAction(action);
    m_byId.insert(look.id, action);
    m_groups[group].append(action);
    if (changesText)
        m_changing.append(action);
    return action;
}

QAction *EditorActions::action(QLatin1StringView id) const
{
    return m_byId.value(id);
}

const QList<QAction *> &EditorActions::of(Group group) const
{
    static const QList<QAction *> none;
    const auto found = m_groups.constFind(group);
    return found == m_groups.constEnd() ? none : *found;
}

void EditorActions::addHistory()
{
    QAction *undo = add(Group::History, {"undo"_L1, "undo"_L1, tr("Undo"), QKeySequence::Undo}, false);
    undo->setEnabled(false);
    connect(undo, &QAction::triggered, &m_text, &QTextEdit::undo);
    connect(&m_text, &QTextEdit::undoAvailable, undo, &QAction::setEnabled);
    QAction *redo = add(Group::History, {"redo"_L1, "redo"_L1, tr("Redo"), QKeySequence::Redo}, false);
    redo->setEnabled(false);
    connect(redo, &QAction::triggered, &m_text, &QTextEdit::redo);
    connect(&m_text, &QTextEdit::redoAvailable, redo, &QAction::setEnabled);
    QAction *paste =
        add(Group::History, {"pastePlain"_L1, "paste"_L1, tr("Paste as plain text"), Qt::CTRL | Qt::SHIFT | Qt::Key_V});
    connect(paste, &QAction::triggered, &m_text, &ArticleTextEdit::pastePlain);
}

void EditorActions::addMarks()
{
    addMark({"bold"_L1, "bold"_L1, tr("Bold"), QKeySequence::Bold}, QTextFormat::FontWeight, int(QFont::Bold),
            int(QFont::Normal));
    addMark({"italic"_L1, "italic"_L1, tr("Italic"), QKeySequence::Italic}, QTextFormat::FontItalic, true, false);
    addMark({"underline"_L1, "underline"_L1, tr("Underline"), QKeySequence::Underline}, QTextFormat::TextUnderlineStyle,
            int(QTextCharFormat::SingleUnderline), int(QTextCharFormat::NoUnderline));
    addMark({"strike"_L1, "strike"_L1, tr("Strike through"), Qt::CTRL | Qt::SHIFT | Qt::Key_X},
            QTextFormat::FontStrikeOut, true, false);
    addMark({"superscript"_L1, "superscript"_L1, tr("Superscript"), Qt::CTRL | Qt::SHIFT | Qt::Key_Up},
            QTextFormat::TextVerticalAlignment, int(QTextCharFormat::AlignSuperScript),
            int(QTextCharFormat::AlignNormal));
    addMark({"subscript"_L1, "subscript"_L1, tr("Subscript"), Qt::CTRL | Qt::SHIFT | Qt::Key_Down},
            QTextFormat::TextVerticalAlignment, int(QTextCharFormat::AlignSubScript),
            int(QTextCharFormat::AlignNormal));
    QAction *clear =
        add(Group::Marks, {"clearMarks"_L1, "clear-marks"_L1, tr("Clear formatting"), Qt::CTRL | Qt::Key_Backslash});
    connect(clear, &QAction::triggered, this, &EditorActions::clearMarks);
}

void EditorActions::addMark(const Look &look, int property, const QVariant &on, const QVariant &off)
{
    QAction *action = add(Group::Marks, look);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, property, on, off](bool isOn) {
        QTextCharFormat format;
        format.setProperty(property, isOn ? on : off);
        m_text.mergeCurrentCharFormat(format);
    });
}

void EditorActions::clearMarks()
{
    QTextCharFormat plain;
    plain.setFontWeight(QFont::Normal);
    plain.setFontItalic(false);
    plain.setUnderlineStyle(QTextCharFormat::NoUnderline);
    plain.setFontStrikeOut(false);
    plain.setVerticalAlignment(QTextCharFormat::AlignNormal);
    m_text.mergeCurrentCharFormat(plain);
}

void EditorActions::addParagraphs()
{
    const auto addLevel = [this](int level, QLatin1StringView id, QLatin1StringView icon, const QString &text) {
        const auto key = Qt::Key(Qt::Key_0 + level);
        QAction *action = add(Group::Paragraph, {id, icon, text, Qt::CTRL | Qt::ALT | key});
        connect(action, &QAction::triggered, this, [this, level] {
            setHeadingLevel(m_text.textCursor(), level);
            followCursor();
        });
    };
    addLevel(0, "paragraph"_L1, "paragraph"_L1, tr("Paragraph"));
    addLevel(2, "heading2"_L1, "heading"_L1, tr("Heading 2"));
    addLevel(3, "heading3"_L1, "heading"_L1, tr("Heading 3"));
    addLevel(4, "heading4"_L1, "heading"_L1, tr("Heading 4"));
    const auto addCommand = [this](const Look &look, auto command) {
        QAction *action = add(Group::Paragraph, look);
        connect(action, &QAction::triggered, this, [this, command] {
            command(m_text.textCursor());
            followCursor();
        });
        return action;
    };
    addCommand({"bullets"_L1, "list-bullets"_L1, tr("Bulleted list"), Qt::CTRL | Qt::SHIFT | Qt::Key_8},
               [](const QTextCursor &cursor) { toggleList(cursor, content::ListKind::Bulleted); })
        ->setCheckable(true);
    addCommand({"numbers"_L1, "list-numbers"_L1, tr("Numbered list"), Qt::CTRL | Qt::SHIFT | Qt::Key_7},
               [](const QTextCursor &cursor) { toggleList(cursor, content::ListKind::Numbered); })
        ->setCheckable(true);
    addCommand({"indent"_L1, "indent"_L1, tr("List level deeper"), Qt::CTRL | Qt::Key_BracketRight}, indentItem);
    addCommand({"outdent"_L1, "outdent"_L1, tr("List level out"), Qt::CTRL | Qt::Key_BracketLeft}, outdentItem);
    addCommand({"quotation"_L1, "quotation"_L1, tr("Quotation"), Qt::CTRL | Qt::SHIFT | Qt::Key_9}, toggleQuotation)
        ->setCheckable(true);
}

void EditorActions::addNumbers()
{
    auto *kinds = new QActionGroup(this);
    kinds->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    const auto addKind = [this, kinds](content::NumberStyle numbers, QLatin1StringView id, const QString &text) {
        QAction *action = add(Group::Numbers, {id, "list-numbers"_L1, text, {}});
        action->setCheckable(true);
        action->setData(int(numbers));
        kinds->addAction(action);
        connect(action, &QAction::triggered, this, [this, numbers] {
            numberList(m_text.textCursor(), numbers);
            followCursor();
        });
    };
    addKind(content::NumberStyle::Decimal, "numbersDecimal"_L1, tr("Numbers 1, 2, 3"));
    addKind(content::NumberStyle::LowerLetter, "numbersLowerLetter"_L1, tr("Letters a, b, c"));
    addKind(content::NumberStyle::UpperLetter, "numbersUpperLetter"_L1, tr("Letters A, B, C"));
    addKind(content::NumberStyle::LowerRoman, "numbersLowerRoman"_L1, tr("Roman numerals i, ii, iii"));
    addKind(content::NumberStyle::UpperRoman, "numbersUpperRoman"_L1, tr("Roman numerals I, II, III"));
}

void EditorActions::addInsertions()
{
    QAction *link = add(Group::Insert, {"link"_L1, "link"_L1, tr("Make or change a link"), Qt::CTRL | Qt::Key_K});
    connect(link, &QAction::triggered, this, &EditorActions::askForLink);
    QAction *table = add(
        Group::Insert, {"table"_L1, "table"_L1, tr("Insert a table of 3 × 3 cells"), Qt::CTRL | Qt::SHIFT | Qt::Key_T});
    connect(table, &QAction::triggered, this, [this] { m_text.setTextCursor(insertTable(m_text.textCursor(), 3, 3)); });
}

void EditorActions::addTable()
{
    const auto addCommand = [this](const Look &look, auto command) {
        QAction *action = add(Group::Table, look);
        connect(action, &QAction::triggered, this, [this, command] {
            command(m_text.textCursor());
            followTable();
        });
    };
    constexpr auto keys = Qt::ALT | Qt::SHIFT;
    addCommand({"rowAbove"_L1, "row-above"_L1, tr("Insert row above"), keys | Qt::Key_Up},
               [](const QTextCursor &cursor) { insertRows(cursor, TableSide::Before); });
    addCommand({"rowBelow"_L1, "row-below"_L1, tr("Insert row below"), keys | Qt::Key_Down},
               [](const QTextCursor &cursor) { insertRows(cursor, TableSide::After); });
    addCommand({"columnLeft"_L1, "column-left"_L1, tr("Insert column to the left"), keys | Qt::Key_Left},
               [](const QTextCursor &cursor) { insertColumns(cursor, TableSide::Before); });
    addCommand({"columnRight"_L1, "column-right"_L1, tr("Insert column to the right"), keys | Qt::Key_Right},
               [](const QTextCursor &cursor) { insertColumns(cursor, TableSide::After); });
    addCommand({"mergeCells"_L1, "merge"_L1, tr("Merge cells"), keys | Qt::Key_M}, mergeCells);
    addCommand({"splitCell"_L1, "split"_L1, tr("Split cell"), keys | Qt::Key_S}, splitCell);
    addCommand({"headerRow"_L1, "header-row"_L1, tr("First row is a header"), keys | Qt::Key_H}, toggleHeaderRow);
    addCommand({"headerColumn"_L1, "header-column"_L1, tr("First column is a header"), keys | Qt::Key_C},
               toggleHeaderColumn);
    addCommand({"removeRow"_L1, "row-remove"_L1, tr("Delete row"), keys | Qt::Key_Delete}, removeRows);
    addCommand({"removeColumn"_L1, "column-remove"_L1, tr("Delete column"), keys | Qt::Key_Backspace}, removeColumns);
    addCommand({"removeTable"_L1, "trash"_L1, tr("Delete table"), keys | Qt::Key_T}, removeTable);
    followTable();
}

void EditorActions::setEditingEnabled(bool enabled)
{
    m_editing = enabled;
    for (QAction *action : std::as_const(m_changing))
        action->setEnabled(enabled);
    followTable();
}

void EditorActions::followCursor()
{
    const QTextCharFormat format = m_text.currentCharFormat();
    const content::Marks marks = marksOf(format);
    const auto check = [this](QLatin1StringView id, bool on) { action(id)->setChecked(on); };
    check("bold"_L1, marks.testFlag(content::Mark::Bold));
    check("italic"_L1, marks.testFlag(content::Mark::Italic));
    check("underline"_L1, marks.testFlag(content::Mark::Underline));
    check("strike"_L1, marks.testFlag(content::Mark::Strike));
    check("superscript"_L1, marks.testFlag(content::Mark::Superscript));
    check("subscript"_L1, marks.testFlag(content::Mark::Subscript));
    const QTextCursor cursor = m_text.textCursor();
    followList();
    check("quotation"_L1, cursor.blockFormat().stringProperty(PathProperty).contains(u'q'));
    Q_EMIT headingLevelChanged(cursor.blockFormat().headingLevel());
    followTable();
}

void EditorActions::followList()
{
    const QTextList *list = m_text.textCursor().currentList();
    const bool numbered = list && isNumbered(list->format());
    action("bullets"_L1)->setChecked(list && !numbered);
    action("numbers"_L1)->setChecked(numbered);
    for (QAction *kind : of(Group::Numbers))
        kind->setChecked(numbered && kind->data().toInt() == int(numberStyleOf(list->format().style())));
}

void EditorActions::followTable()
{
    const QTextCursor cursor = m_text.textCursor();
    const bool inTable = m_editing && cursor.currentTable();
    for (QAction *command : of(Group::Table))
        command->setEnabled(inTable);
    action("mergeCells"_L1)->setEnabled(inTable && mayMergeCells(cursor));
    action("splitCell"_L1)->setEnabled(inTable && maySplitCell(cursor));
}

void EditorActions::askForLink()
{
    auto *dialog = new LinkDialog(linkAt(m_text.textCursor()), &m_text);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinkDialog::linkChosen, &m_text,
            [text = &m_text](const QString &href) { setLink(text->textCursor(), href); });
    dialog->open();
}

} // namespace bantin::ui::editor
