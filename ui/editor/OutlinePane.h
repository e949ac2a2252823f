// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/Outline.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace bantin::ui::editor {

class ArticleTextEdit;

/// The headings beside the text: a click or Enter goes there; what is wrong with a level is said under its heading. Follows
/// the text in the pauses of writing while it is shown. UI thread.
class OutlinePane final : public QWidget
{
    Q_OBJECT
public:
    explicit OutlinePane(ArticleTextEdit &text, QWidget *parent);

    void open();
    void leave();

Q_SIGNALS:
    void shown(bool visible);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void followCaret();
    void goTo(int row);

    ArticleTextEdit &m_text;
    QTimer m_pause{this};
    QList<OutlineEntry> m_entries;
    QListWidget *m_list;
    QLabel *m_empty;
};

} // namespace bantin::ui::editor
