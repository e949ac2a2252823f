// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/ParagraphsEdit.h"

#include "ui/editor/LinesHeight.h"
#include "ui/editor/SecretCopy.h"

#include <QMimeData>
#include <QTextDocumentFragment>

namespace bantin::ui {

namespace {

constexpr int fewestLines = 3;
constexpr int mostLines = 10;

} // namespace

ParagraphsEdit::ParagraphsEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        fitHeight();
        if (!m_settingText)
            Q_EMIT edited();
    });
    fitHeight();
}

void ParagraphsEdit::setText(const QString &text)
{
    m_settingText = true;
    setPlainText(text);
    m_settingText = false;
}

QMimeData *ParagraphsEdit::createMimeDataFromSelection() const
{
    auto *copied = new QMimeData;
    copied->setText(textCursor().selection().toPlainText());
    markSecret(*copied);
    return copied;
}

void ParagraphsEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text());
}

void ParagraphsEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fitHeight();
}

void ParagraphsEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void ParagraphsEdit::fitHeight()
{
    constexpr int padding = 10;
    setFixedHeight(linesHeight(*this, fewestLines, mostLines) + padding);
}

} // namespace bantin::ui
