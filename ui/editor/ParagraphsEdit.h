// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace bantin::ui {

/// A field for several lines that grows with its text up to ten of them. Enter begins a line, Tab goes on to the next field.
class ParagraphsEdit final : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit ParagraphsEdit(QWidget *parent = nullptr);

    /// Without edited(); forgets what could be undone.
    void setText(const QString &text);

Q_SIGNALS:
    void edited();

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fitHeight();

    bool m_settingText = false;
};

} // namespace bantin::ui
