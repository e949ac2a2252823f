// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/GrowingTextEdit.h"

#include "ui/editor/LinesHeight.h"
#include "ui/editor/SecretCopy.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMimeData>

#include <limits>

namespace bantin::ui {

GrowingTextEdit::GrowingTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_settingText)
            Q_EMIT edited();
    });
}

QString GrowingTextEdit::text() const
{
    return toPlainText().simplified();
}

void GrowingTextEdit::setText(const QString &text)
{
    m_settingText = true;
    setPlainText(text);
    m_settingText = false;
}

void GrowingTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier)
            focusNextChild();
        else
            event->ignore();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void GrowingTextEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void GrowingTextEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text().simplified());
}

QMimeData *GrowingTextEdit::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selectedText().simplified());
    markSecret(*copied);
    return copied;
}

void GrowingTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void GrowingTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void GrowingTextEdit::fitHeight()
{
    constexpr int padding = 4;
    setFixedHeight(linesHeight(*this, 1, std::numeric_limits<int>::max()) + padding);
}

} // namespace bantin::ui
