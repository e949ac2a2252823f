// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pages/Driver.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace bantin::testing {

bool Driver::waitUntilVisible(const QString &name) const
{
    return QTest::qWaitFor([&] { return visible<QWidget>(name) != nullptr; }, patience);
}

bool Driver::click(const QString &name) const
{
    const auto ready = [&] {
        const QWidget *widget = visible<QWidget>(name);
        return widget && widget->isEnabled();
    };
    if (!QTest::qWaitFor(ready, patience))
        return false;
    QTest::mouseClick(visible<QWidget>(name), Qt::LeftButton);
    return true;
}

bool Driver::type(const QString &name, const QString &text) const
{
    if (!waitUntilVisible(name))
        return false;
    QWidget *field = visible<QWidget>(name);
    field->setFocus();
    QTest::keySequence(field, QKeySequence::SelectAll);
    QTest::keyClick(field, Qt::Key_Delete);
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, QString(letter), Qt::NoModifier);
    return true;
}

bool Driver::choose(const QString &name, const QString &value) const
{
    auto *box = visible<QComboBox>(name);
    if (!box)
        return false;
    int row = box->findText(value);
    if (row < 0)
        row = box->findData(value);
    if (row < 0)
        return false;
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Home);
    // A separator is no stop.
    for (int i = 0; i < row && box->currentIndex() < row; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    return box->currentIndex() == row;
}

QString Driver::text(const QString &name) const
{
    if (const auto *label = visible<QLabel>(name))
        return label->text();
    if (const auto *line = visible<QLineEdit>(name))
        return line->text();
    if (const auto *button = visible<QPushButton>(name))
        return button->text();
    if (const auto *edit = visible<QPlainTextEdit>(name))
        return edit->toPlainText();
    return {};
}

} // namespace bantin::testing
