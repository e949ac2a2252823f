// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/TextMarks.h"

#include <QTextBlock>
#include <QTextCursor>

class QAbstractScrollArea;
class QMenu;

namespace bantin::ui::editor {

/// Where words of an article are written: its text, its title or its lead paragraph. What helps in writing reads, marks and
/// selects through it, whatever kind of edit it is. Lives as long as the edit, which owns it. UI thread.
class WritingField : public QObject
{
    Q_OBJECT
public:
    QAbstractScrollArea &edit() const { return m_edit; }
    TextMarks &marks() { return m_marks; }
    virtual QTextDocument &document() const = 0;
    virtual QTextCursor cursor() const = 0;
    /// Brings the caret into sight too.
    virtual void setCursor(const QTextCursor &cursor) = 0;
    virtual QTextCursor cursorAt(const QPoint &inViewport) const = 0;
    virtual bool isReadOnly() const = 0;
    virtual bool isComposing() const = 0;
    virtual void setSelections(const QList<QTextEdit::ExtraSelection> &selections) = 0;
    /// The menu the edit has of its own; it is the caller's.
    virtual QMenu *makeMenu() const = 0;
    /// The first and the last block in sight.
    virtual std::pair<QTextBlock, QTextBlock> visibleBlocks() const = 0;

Q_SIGNALS:
    void caretMoved();
    void scrolled();
    void focused();

protected:
    explicit WritingField(QAbstractScrollArea &edit);
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QAbstractScrollArea &m_edit;
    TextMarks m_marks{*this};
};

} // namespace bantin::ui::editor
