// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QDialog>

class QTextEdit;

namespace bantin::ui::editor {

/// Writes or changes the text of a note; bold, italic and links in it are kept. UI thread.
class NoteDialog final : public QDialog
{
    Q_OBJECT
public:
    enum class Purpose { New, Change };

    NoteDialog(const content::Note &present, Purpose purpose, QWidget *parent);

Q_SIGNALS:
    /// An empty note: remove it.
    void noteWritten(const bantin::content::Note &note);

private:
    void accept() override;
    void addMarks();
    content::Note written() const;

    QTextEdit *m_text = nullptr;
};

} // namespace bantin::ui::editor
