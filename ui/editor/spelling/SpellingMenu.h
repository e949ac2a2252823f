// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMenu>
#include <QObject>
#include <QPointer>

class QContextMenuEvent;
class QTextCursor;

namespace bantin::ui::editor {

class SpellingBar;
class SpellingChecker;
class SpellingWalk;
class WritingField;
class WritingFields;

/// The menu of a misspelt word, by mouse, Menu key or Shift+F10: what to write instead, the unit's words, leave it alone; below
/// it what the field's menu holds anyway. Right words and texts that cannot be changed have the field's own menu. UI thread.
class SpellingMenu final : public QObject
{
    Q_OBJECT
public:
    SpellingMenu(WritingFields &fields, const SpellingWalk &walk, const SpellingChecker &checker, SpellingBar &bar,
                 QObject *parent = nullptr);

    /// The text is gone: closes what is open.
    void forget();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(WritingField *field);
    WritingField *fieldOf(QObject *part) const;
    /// False when the field's own menu is the right one.
    bool open(WritingField &field, const QContextMenuEvent &event);
    void fill(QMenu &menu, const QTextCursor &mistake);

    WritingFields &m_fields;
    const SpellingWalk &m_walk;
    const SpellingChecker &m_checker;
    SpellingBar &m_bar;
    QPointer<QMenu> m_menu;
};

} // namespace bantin::ui::editor
