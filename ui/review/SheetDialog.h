// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QTextEdit;

namespace bantin::ui {

/// The course of one article to read, to print, and to write as a PDF where the person chooses. Nothing is written otherwise.
class SheetDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SheetDialog(const QString &html, QWidget *parent = nullptr);

private:
    void print();
    void choosePdfFile();
    void writePdf(const QString &path);

    QString m_html;
    QTextEdit *m_paper;
    QLabel *m_notice;
};

} // namespace bantin::ui
