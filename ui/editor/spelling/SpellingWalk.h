// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QTextCursor>

namespace bantin::ui::editor {

class SpellingChecker;
class SpellingMarker;
class WritingField;
class WritingFields;

/// Marks the mistakes of every field and finds the way from one to the next through all of them. UI thread.
class SpellingWalk final : public QObject
{
    Q_OBJECT
public:
    SpellingWalk(WritingFields &fields, const SpellingChecker &checker, QObject *parent = nullptr);

    struct Mistake {
        qsizetype field = 0;
        QTextCursor word; ///< without a selection when there is none
    };
    /// The first mistake at or behind `position` of the active field, going on through the other fields and from the
    /// beginning again at the end.
    Mistake next(int position) const;
    /// The wrong word `cursor` is in or beside; without a selection when it is right.
    QTextCursor mistakeAt(const WritingField &field, const QTextCursor &cursor) const;
    /// Marks are off in a text that cannot be changed.
    void setMarking(bool marking);
    /// The checker answers otherwise than before.
    void refresh();
    void textReplaced();

Q_SIGNALS:
    /// There is no dictionary on this computer, so that nothing will ever be marked.
    void dictionaryMissed();

private:
    void take(WritingField *field);

    WritingFields &m_fields;
    const SpellingChecker &m_checker;
    QHash<const WritingField *, SpellingMarker *> m_markers;
};

} // namespace bantin::ui::editor
