// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/WritingDesk.h"

#include "ui/desk/ArticlePane.h"
#include "ui/editor/PrintedArticle.h"
#include "ui/editor/WritingAids.h"
#include "ui/models/WorkspaceClient.h"

#include <QBuffer>
#include <QFileDialog>
#include <QMessageBox>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>

namespace bantin::ui {

using namespace Qt::StringLiterals;

WritingDesk::WritingDesk(WorkspaceClient &client, ArticlePane &article, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_article(article)
    , m_habits(client, this)
{
    WritingAids &aids = article.aids();
    connect(&m_habits, &WritingHabits::settled, this, &WritingDesk::take);
    connect(&m_habits, &WritingHabits::failed, this, &WritingDesk::failed);
    connect(&client, &WorkspaceClient::locked, this, &WritingDesk::forget);
    connect(&aids, &WritingAids::unitWordGiven, &m_habits, &WritingHabits::addUnitWord);
    connect(&aids, &WritingAids::tonePlacementChosen, &m_habits, &WritingHabits::setTonePlacement);
    connect(&aids, &WritingAids::zoomChanged, &m_habits, &WritingHabits::setZoom);
    connect(&aids, &WritingAids::notice, this, &WritingDesk::notice);
    connect(&aids, &WritingAids::printRequested, this, &WritingDesk::print);
    connect(&aids, &WritingAids::pdfRequested, this, &WritingDesk::askForPdf);
}

void WritingDesk::take(const workflow::WritingSettings &settings)
{
    WritingAids &aids = m_article.aids();
    const auto changes = !m_client.mayWrite() ? WritingAids::UnitChanges::None
                         : workflow::maySetTonePlacement(m_client.workspace()->account.roles)
                             ? WritingAids::UnitChanges::WordsAndPlacement
                             : WritingAids::UnitChanges::Words;
    aids.setUnitSpelling(settings.unitWords, settings.placement, changes);
    aids.setZoom(settings.zoomPercent);
}

void WritingDesk::forget()
{
    m_article.aids().forget();
}

void WritingDesk::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    // The name is shown in the queue, where everybody reads it.
    printer->setDocName(tr("Article"));
    auto *dialog = new QPrintDialog(printer.get(), &m_article);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void WritingDesk::printOn(QPrinter &printer)
{
    if (printer.outputFormat() != QPrinter::NativeFormat || !m_client.workspace())
        return;
    const bool printed = m_article.printed(m_client.workspace()->unit).paint(printer);
    Q_EMIT notice(printed ? tr("The article was sent to the printer.")
                          : tr("The printer did not take the article; nothing was printed."));
}

void WritingDesk::askForPdf()
{
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("PDF file"),
        tr("Everybody who gets hold of the PDF file can read it: it lies outside the encrypted workspace."),
        QMessageBox::Cancel, &m_article);
    question->setObjectName("editor.pdfWarning"_L1);
    question->setInformativeText(
        tr("Write it only where it is needed, and delete it afterwards. The article itself stays encrypted."));
    QPushButton *choose = question->addButton(tr("Choose the file…"), QMessageBox::AcceptRole);
    choose->setObjectName("editor.pdfChoose"_L1);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, question, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this, &WritingDesk::choosePdfFile);
    question->open();
}

void WritingDesk::choosePdfFile()
{
    auto *dialog = new QFileDialog(&m_article, tr("Write a PDF file"));
    dialog->setObjectName("editor.pdfFile"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF files (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, &WritingDesk::writePdf);
    dialog->open();
}

void WritingDesk::writePdf(const QString &path)
{
    if (!m_client.workspace())
        return;
    // Made in memory first: what is on the disk is the whole file or nothing.
    QByteArray bytes;
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter pdf(&buffer);
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setTitle(tr("Article"));
        m_article.printed(m_client.workspace()->unit).paint(pdf);
    }
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    Q_EMIT notice(written ? tr("The PDF file was written; everybody who gets it can read it.")
                          : tr("The PDF file could not be written there; choose another folder."));
}

} // namespace bantin::ui
