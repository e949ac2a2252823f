// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "ui/editor/ArticleEditor.h"
#include "ui/editor/TextMarks.h"
#include "ui/editor/WritingAids.h"

#include <QStringList>
#include <QTextEdit>

#include <memory>

namespace bantin::testing {

/// The article editor alone in an active window, driven as a person drives it.
class EditorWindow
{
public:
    explicit EditorWindow(const QStringList &paragraphs = {});

    ui::ArticleEditor &editor() { return *m_editor; }
    QTextEdit &text() { return m_editor->textEdit(); }
    ui::WritingAids &aids() { return m_editor->aids(); }
    QString plain() { return text().toPlainText(); }
    template<typename Widget = QWidget>
    Widget *find(const char16_t *name)
    {
        return m_editor->findChild<Widget *>(QString(name));
    }
    /// Wherever the focus is.
    void press(int key, Qt::KeyboardModifiers modifiers = {});
    /// As an input method that composes: every step shows, then the last is committed.
    void compose(const QStringList &steps, const QString &committed);
    void preedit(const QString &shown);
    void commit(const QString &committed);
    void setCaret(int position);
    /// Runs the command of that name.
    void run(const char16_t *name);
    /// The words under a wavy line, in order.
    QStringList underlined();
    /// The spans with a coloured background.
    int highlighted();
    /// Keeps a picture when BANTIN_SCREENSHOTS names a folder.
    void picture(const QString &name);

    static content::Block paragraph(const QString &text, content::Marks marks = {}, const QString &href = {});

private:
    std::unique_ptr<QWidget> m_window;
    ui::ArticleEditor *m_editor;
};

} // namespace bantin::testing
