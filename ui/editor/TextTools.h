// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QDialog;
class QTextEdit;

namespace bantin::ui::editor {

class EditorActions;

/// Commands that look through the whole text and propose what to mend: legacy encodings and Unicode debris, bold lines that
/// are headings. Each shows what it would do first. UI thread; lives as long as the text.
class TextTools final : public QObject
{
    Q_OBJECT
public:
    /// Adds its commands to `actions`.
    TextTools(QTextEdit *text, EditorActions &actions);

    /// Another text comes, or this one may not be changed any more.
    void forget();

Q_SIGNALS:
    void notice(const QString &sentence);

private:
    void repair();
    void findHeadings();
    void open(QDialog *dialog);

    QTextEdit *m_text;
    QPointer<QDialog> m_dialog;
};

} // namespace bantin::ui::editor
