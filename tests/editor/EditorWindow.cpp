// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/EditorWindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QTest>
#include <QVBoxLayout>

namespace bantin::testing {

EditorWindow::EditorWindow(const QStringList &paragraphs)
    : m_window(std::make_unique<QWidget>())
    , m_editor(new ui::ArticleEditor(m_window.get()))
{
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    m_window->resize(560, 620);
    content::Document document;
    for (const QString &text : paragraphs)
        document.blocks += paragraph(text);
    m_editor->setDocument(document);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
    m_editor->focusText();
}

content::Block EditorWindow::paragraph(const QString &text, content::Marks marks, const QString &href)
{
    return {content::Paragraph{{content::Text{text, marks, href}}}};
}

void EditorWindow::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget *focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), Qt::Key(key), modifiers);
}

void EditorWindow::preedit(const QString &shown)
{
    const QList<QInputMethodEvent::Attribute> attributes{{QInputMethodEvent::Cursor, int(shown.size()), 1, QVariant()}};
    QInputMethodEvent event(shown, attributes);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void EditorWindow::commit(const QString &committed)
{
    QInputMethodEvent event;
    event.setCommitString(committed);
    QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
}

void EditorWindow::compose(const QStringList &steps, const QString &committed)
{
    for (const QString &step : steps)
        preedit(step);
    commit(committed);
}

void EditorWindow::setCaret(int position)
{
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(position);
    text().setTextCursor(cursor);
}

void EditorWindow::run(const char16_t *name)
{
    auto *action = m_editor->findChild<QAction *>(QString(name));
    if (!action || !action->isEnabled())
        qFatal("no command %ls", qUtf16Printable(QString(name)));
    action->trigger();
}

QStringList EditorWindow::underlined()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall); // marks come before the next frame
    QStringList words;
    for (const QTextEdit::ExtraSelection &selection : text().extraSelections())
        if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
            words.append(selection.cursor.selectedText());
    return words;
}

int EditorWindow::highlighted()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::MetaCall); // marks come before the next frame
    int spans = 0;
    for (const QTextEdit::ExtraSelection &selection : text().extraSelections())
        spans += selection.format.hasProperty(QTextFormat::BackgroundBrush) ? 1 : 0;
    return spans;
}

void EditorWindow::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (!folder.isEmpty())
        m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace bantin::testing
