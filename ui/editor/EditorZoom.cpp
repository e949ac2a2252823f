// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorZoom.h"

#include <QTextEdit>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <functional>

namespace bantin::ui::editor {

namespace {
constexpr std::array steps{50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
} // namespace

EditorZoom::EditorZoom(QTextEdit &text, QObject *parent)
    : QObject(parent)
    , m_text(text)
    , m_usualSize(text.font().pointSizeF())
{
    text.viewport()->installEventFilter(this);
}

void EditorZoom::setPercent(int percent)
{
    const int wanted = std::clamp(percent, smallest, largest);
    if (wanted == m_percent)
        return;
    m_percent = wanted;
    QFont font = m_text.font();
    font.setPointSizeF(m_usualSize * m_percent / usual);
    m_text.setFont(font);
    Q_EMIT changed(m_percent);
}

void EditorZoom::zoomIn()
{
    const auto next = std::ranges::upper_bound(steps, m_percent);
    setPercent(next == steps.end() ? largest : *next);
}

void EditorZoom::zoomOut()
{
    const auto present = std::ranges::lower_bound(steps, m_percent);
    setPercent(present == steps.begin() ? smallest : *std::prev(present));
}

bool EditorZoom::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel && turn(*static_cast<QWheelEvent *>(event)))
        return true;
    return QObject::eventFilter(watched, event);
}

bool EditorZoom::turn(const QWheelEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    m_turned += event.angleDelta().y();
    for (; m_turned >= QWheelEvent::DefaultDeltasPerStep; m_turned -= QWheelEvent::DefaultDeltasPerStep)
        zoomIn();
    for (; m_turned <= -QWheelEvent::DefaultDeltasPerStep; m_turned += QWheelEvent::DefaultDeltasPerStep)
        zoomOut();
    return true;
}

} // namespace bantin::ui::editor
