// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>

#include <memory>

class QComboBox;

namespace bantin::ui::editor {

class ArticleTextEdit;

/// The formatting tool bar: block style, marks, lists, quotation, table, picture, link, undo. Follows the cursor. UI thread.
class EditorToolBar final : public QToolBar
{
    Q_OBJECT
public:
    EditorToolBar(ArticleTextEdit *text, QWidget *parent);

    void setEditingEnabled(bool enabled);

private:
    void addStyleBox();
    void addMarks();
    void addStructure();
    void addHistory();
    QAction *addCommand(const QString &id, const QString &text, const QString &toolTip, const QKeySequence &shortcut);
    void followCursor();
    void toggleMark(int property, const QVariant &on, const QVariant &off, bool isOn);
    void askForLink();

    ArticleTextEdit *m_text;
    QComboBox *m_style = nullptr;
    QAction *m_bold = nullptr;
    QAction *m_italic = nullptr;
    QAction *m_underline = nullptr;
};

} // namespace bantin::ui::editor
