// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QObject>
#include <QTimer>

class QTextEdit;

namespace bantin::ui {

/// How long a text is. A word is what stands between spaces and has a letter or a digit: in Vietnamese, a syllable.
struct TextCounts {
    int words = 0;
    int selectedWords = 0;

    /// For somebody reading in silence; at least one minute for any text.
    int readingMinutes() const { return (words + wordsPerMinute - 1) / wordsPerMinute; }

    static constexpr int wordsPerMinute = 240;
    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

namespace editor {

/// Counts words in the pauses of writing, looking again only at paragraphs that changed. UI thread.
class TextCounter final : public QObject
{
    Q_OBJECT
public:
    TextCounter(QTextEdit &text, QObject *parent = nullptr);

    /// As of now.
    int words() const;
    /// Tells the counts without waiting for a pause: another text is shown.
    void count();

Q_SIGNALS:
    void counted(const bantin::ui::TextCounts &counts);

private:
    QTextEdit &m_text;
    QTimer m_pause{this};
};

} // namespace editor
} // namespace bantin::ui
