// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/WritingField.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QScrollBar>

namespace bantin::ui::editor {

WritingField::WritingField(QAbstractScrollArea &edit)
    : QObject(&edit)
    , m_edit(edit)
{
    edit.installEventFilter(this);
    connect(edit.verticalScrollBar(), &QScrollBar::valueChanged, this, &WritingField::scrolled);
    connect(edit.verticalScrollBar(), &QScrollBar::rangeChanged, this, &WritingField::scrolled);
    connect(this, &WritingField::scrolled, &m_marks, &TextMarks::show);
}

bool WritingField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    return QObject::eventFilter(watched, event);
}

} // namespace bantin::ui::editor
