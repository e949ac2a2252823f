// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QTextEdit>

#include <array>

namespace bantin::ui::editor {

class WritingField;

/// Marks painted over the text of a field: wrong spelling, what was searched for. Only those in sight are given to the
/// editor, and they touch neither document nor layout, so that they cost a keystroke nothing and can break no composition.
/// The edit has them from the event loop, before its next frame, never within a change of its document. UI thread.
class TextMarks final : public QObject
{
    Q_OBJECT
public:
    enum class Layer { Spelling, Hits, CurrentHit };
    struct Span {
        int position = 0;
        int length = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };

    explicit TextMarks(WritingField &field);

    /// `spans` in the order of the text; they go with the text until they are set anew.
    void set(Layer layer, const QList<Span> &spans);
    const QList<Span> &spans(Layer layer) const { return m_layers[std::size_t(layer)]; }
    /// Gives those that are in sight to the edit, soon.
    void show();

private:
    void giveVisible();
    QTextCharFormat look(Layer layer) const;

    WritingField &m_field;
    std::array<QList<Span>, 3> m_layers;
    bool m_shown = false;
    bool m_waiting = false; ///< giveVisible() is called soon
};

} // namespace bantin::ui::editor
