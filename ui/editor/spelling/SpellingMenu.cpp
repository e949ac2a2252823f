// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling/SpellingMenu.h"

#include "ui/editor/TextReplacement.h"
#include "ui/editor/WritingField.h"
#include "ui/editor/WritingFields.h"
#include "ui/editor/spelling/SpellingBar.h"
#include "ui/editor/spelling/SpellingChecker.h"
#include "ui/editor/spelling/SpellingWalk.h"

#include <QAbstractScrollArea>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSuggestions = 7;

QRect caretOf(const WritingField &field)
{
    return field.edit().inputMethodQuery(Qt::ImCursorRectangle).toRect();
}

} // namespace

SpellingMenu::SpellingMenu(WritingFields &fields, const SpellingWalk &walk, const SpellingChecker &checker,
                           SpellingBar &bar, QObject *parent)
    : QObject(parent)
    , m_fields(fields)
    , m_walk(walk)
    , m_checker(checker)
    , m_bar(bar)
{
    for (WritingField *field : fields.all())
        take(field);
    connect(&fields, &WritingFields::added, this, &SpellingMenu::take);
}

void SpellingMenu::take(WritingField *field)
{
    field->edit().installEventFilter(this);
    field->edit().viewport()->installEventFilter(this);
}

WritingField *SpellingMenu::fieldOf(QObject *part) const
{
    const auto found = std::ranges::find_if(m_fields.all(), [part](const WritingField *field) {
        return part == &field->edit() || part == field->edit().viewport();
    });
    return found == m_fields.all().end() ? nullptr : *found;
}

bool SpellingMenu::eventFilter(QObject *watched, QEvent *event)
{
    const bool mayConcernUs = event->type() == QEvent::ContextMenu || event->type() == QEvent::KeyPress;
    WritingField *field = mayConcernUs ? fieldOf(watched) : nullptr;
    if (field && event->type() == QEvent::ContextMenu && open(*field, *static_cast<QContextMenuEvent *>(event)))
        return true;
    if (field && event->type() == QEvent::KeyPress) {
        // The platform tells of the Menu key only.
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            const QPoint caret = caretOf(*field).center();
            QContextMenuEvent wanted(QContextMenuEvent::Keyboard, caret, field->edit().mapToGlobal(caret));
            QCoreApplication::sendEvent(&field->edit(), &wanted);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool SpellingMenu::open(WritingField &field, const QContextMenuEvent &event)
{
    if (field.isReadOnly() || field.isComposing())
        return false;
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QTextCursor mistake = m_walk.mistakeAt(field, byKey ? field.cursor() : field.cursorAt(event.pos()));
    if (!mistake.hasSelection())
        return false;
    m_menu = field.makeMenu();
    m_menu->setObjectName(u"editor.spellingMenu"_s);
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*m_menu, mistake);
    m_menu->popup(byKey ? field.edit().mapToGlobal(caretOf(field).bottomLeft()) : event.globalPos());
    if (byKey)
        m_menu->setActiveAction(m_menu->actions().constFirst());
    return true;
}

void SpellingMenu::fill(QMenu &menu, const QTextCursor &mistake)
{
    const QString word = mistake.selectedText();
    QList<QAction *> ours;
    for (const QString &instead : m_checker.suggestions(word, mostSuggestions)) {
        auto *action = new QAction(instead, &menu);
        action->setObjectName(u"editor.spellingMenu.instead"_s);
        connect(action, &QAction::triggered, this, [mistake, word, instead] {
            if (mistake.selectedText() == word)
                replaceSelection(mistake, instead);
        });
        ours.append(action);
    }
    if (ours.isEmpty()) {
        ours.append(new QAction(tr("No suggestion"), &menu));
        ours.constLast()->setEnabled(false);
    }
    auto *line = new QAction(&menu);
    line->setSeparator(true);
    auto *unit = new QAction(tr("Add to the unit's words"), &menu);
    unit->setObjectName(u"editor.spellingMenu.take"_s);
    unit->setEnabled(m_bar.mayTakeWords());
    connect(unit, &QAction::triggered, &m_bar, [this, word] { m_bar.takeWord(word); });
    auto *ignore = new QAction(tr("Leave alone until the workspace is locked"), &menu);
    ignore->setObjectName(u"editor.spellingMenu.ignore"_s);
    connect(ignore, &QAction::triggered, &m_bar, [this, word] { m_bar.ignoreWord(word); });
    auto *end = new QAction(&menu);
    end->setSeparator(true);
    ours += {line, unit, ignore, end};
    menu.insertActions(menu.actions().value(0), ours);
}

void SpellingMenu::forget()
{
    if (m_menu)
        m_menu->close();
}

} // namespace bantin::ui::editor
