// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTextEdit;
class QWheelEvent;

namespace bantin::ui::editor {

/// How large the text is shown; what is printed or published does not depend on it. Ctrl with the wheel changes it. UI thread.
class EditorZoom final : public QObject
{
    Q_OBJECT
public:
    static constexpr int smallest = 50;
    static constexpr int usual = 100;
    static constexpr int largest = 300;

    explicit EditorZoom(QTextEdit &text, QObject *parent = nullptr);

    int percent() const { return m_percent; }
    /// Brought into the limits; changed() follows when it is another.
    void setPercent(int percent);
    void zoomIn();
    void zoomOut();

Q_SIGNALS:
    void changed(int percent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool turn(const QWheelEvent &event);

    QTextEdit &m_text;
    qreal m_usualSize; ///< points
    int m_percent = usual;
    int m_turned = 0; ///< of a wheel step, in eighths of a degree
};

} // namespace bantin::ui::editor
