// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/SheetDialog.h"

#include "app/render/PaperPdf.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QTextEdit>

#include <memory>

namespace bantin::ui {

using namespace Qt::StringLiterals;

SheetDialog::SheetDialog(const QString &html, QWidget *parent)
    : QDialog(parent)
    , m_html(html)
    , m_paper(new QTextEdit(this))
    , m_notice(makeMutedLabel(tr("A PDF file lies outside the encrypted workspace: everybody who gets it can read it."),
                              this))
{
    setObjectName("sheet"_L1);
    setWindowTitle(tr("Course of the article"));
    resize(860, 620);
    m_paper->setObjectName("sheet.paper"_L1);
    m_paper->setAccessibleName(windowTitle());
    m_paper->setReadOnly(true);
    m_paper->setTabChangesFocus(true);
    m_paper->setHtml(html);
    m_notice->setObjectName("sheet.notice"_L1);
    QPushButton *print = makeButton(u"sheet.print"_s, tr("Print…"), ButtonLook::Plain, this);
    QPushButton *pdf = makeButton(u"sheet.pdf"_s, tr("PDF file…"), ButtonLook::Plain, this);
    QPushButton *close = makeButton(u"sheet.close"_s, tr("Close"), ButtonLook::Primary, this);
    close->setDefault(true);
    connect(print, &QPushButton::clicked, this, &SheetDialog::print);
    connect(pdf, &QPushButton::clicked, this, &SheetDialog::choosePdfFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_notice, 1);
    for (QPushButton *button : {print, pdf, close})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space + 4);
    column->addWidget(m_paper, 1);
    column->addLayout(buttons);
    close->setFocus();
}

void SheetDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    // The name is shown in the queue, where everybody reads it.
    printer->setDocName(windowTitle());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (printer->outputFormat() == QPrinter::NativeFormat)
            m_paper->document()->print(printer.get());
    });
    dialog->open();
}

void SheetDialog::choosePdfFile()
{
    auto *dialog = new QFileDialog(this, tr("Write a PDF file"));
    dialog->setObjectName("sheet.pdfFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SheetDialog::writePdf);
    dialog->open();
}

void SheetDialog::writePdf(const QString &path)
{
    const QByteArray bytes = render::paperPdf(m_html, windowTitle());
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    m_notice->setText(written ? tr("The PDF file was written; everybody who gets it can read it.")
                              : tr("The PDF file could not be written there; choose another folder."));
}

} // namespace bantin::ui
