// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/WritingField.h"

#include <QMenu>
#include <QTextDocument>

#include <type_traits>

namespace bantin::ui::editor {

/// A WritingField over a QTextEdit, or over a QPlainTextEdit that grows with its text, which knows whether an input method is
/// composing. UI thread.
template<typename Edit>
class EditField final : public WritingField
{
public:
    explicit EditField(Edit &edit)
        : WritingField(edit)
        , m_edit(edit)
    {
        connect(&edit, &Edit::cursorPositionChanged, this, &WritingField::caretMoved);
    }

    QTextDocument &document() const override { return *m_edit.document(); }
    QTextCursor cursor() const override { return m_edit.textCursor(); }
    void setCursor(const QTextCursor &cursor) override
    {
        m_edit.setTextCursor(cursor);
        m_edit.ensureCursorVisible();
    }
    QTextCursor cursorAt(const QPoint &inViewport) const override { return m_edit.cursorForPosition(inViewport); }
    bool isReadOnly() const override { return m_edit.isReadOnly(); }
    bool isComposing() const override { return m_edit.isComposing(); }
    void setSelections(const QList<QTextEdit::ExtraSelection> &selections) override
    {
        m_edit.setExtraSelections(selections);
    }
    std::pair<QTextBlock, QTextBlock> visibleBlocks() const override
    {
        // A plain edit counts letters of a composition among its positions, but then all of it is in sight.
        if constexpr (!std::is_base_of_v<QTextEdit, Edit>)
            return {document().firstBlock(), document().lastBlock()};
        const QRect seen = m_edit.viewport()->rect();
        return {cursorAt(seen.topLeft()).block(), cursorAt(seen.bottomRight()).block()};
    }
    QMenu *makeMenu() const override { return m_edit.createStandardContextMenu(); }

private:
    Edit &m_edit;
};

} // namespace bantin::ui::editor
