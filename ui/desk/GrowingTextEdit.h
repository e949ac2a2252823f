// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace bantin::ui {

/// A field for one paragraph that wraps and grows with its text. Enter and Tab go on to the next field; line breaks in
/// pasted text become spaces.
class GrowingTextEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    QString text() const;
    /// Without edited().
    void setText(const QString &text);
    bool isComposing() const { return m_composing; }

Q_SIGNALS:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    bool m_composing = false;
    bool m_settingText = false;
};

} // namespace bantin::ui
