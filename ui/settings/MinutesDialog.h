// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace bantin::ui {

/// Signed minutes to read and to print for a signature by hand. They name drafts, so they are not written into a file.
class MinutesDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit MinutesDialog(const QString &text, QWidget *parent = nullptr);

private:
    void print();

    QPlainTextEdit *m_text;
};

} // namespace bantin::ui
