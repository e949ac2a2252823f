// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/PaperOutlet.h"

#include "ui/models/WorkspaceClient.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QSaveFile>
#include <QTextDocument>

namespace bantin::ui {

using namespace Qt::StringLiterals;

PaperOutlet::PaperOutlet(WorkspaceClient &client, const QString &name, QWidget &window)
    : QObject(&window)
    , m_client(client)
    , m_name(name)
    , m_window(window)
{
}

void PaperOutlet::layOut(const messages::Paper &paper, QTextDocument &document)
{
    constexpr int points = 10;
    QFont font(u"Noto Serif"_s);
    font.setPointSize(points);
    document.setDefaultFont(font);
    document.setHtml(paper.toHtml());
}

void PaperOutlet::print(const messages::Paper &paper, Orientation orientation)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(orientation == Orientation::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    // The name is shown in the queue, where everybody reads it.
    printer->setDocName(tr("Sheet"));
    auto *dialog = new QPrintDialog(printer.get(), &m_window);
    dialog->setObjectName(m_name + ".printer"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, printer, paper] {
        if (printer->outputFormat() != QPrinter::NativeFormat || !m_client.workspace())
            return;
        QTextDocument document;
        layOut(paper, document);
        document.print(printer.get());
        Q_EMIT done(tr("The sheet was sent to the printer."));
    });
    dialog->open();
}

void PaperOutlet::exportTable(const messages::Paper &paper, const QString &fileName)
{
    auto *question = new QMessageBox(
        QMessageBox::Warning, tr("Table for other programs"),
        tr("Everybody who gets hold of the table can read it: it lies outside the encrypted workspace."),
        QMessageBox::Cancel, &m_window);
    question->setObjectName(m_name + ".exportWarning"_L1);
    question->setInformativeText(
        tr("Fields marked as private are left out. Write the file only where it is needed, and "
           "delete it afterwards."));
    QPushButton *choose = question->addButton(tr("Choose the file…"), QMessageBox::AcceptRole);
    choose->setObjectName(m_name + ".exportChoose"_L1);
    question->setDefaultButton(QMessageBox::Cancel);
    question->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, question, &QDialog::reject);
    connect(choose, &QPushButton::clicked, this,
            [this, table = paper.toCsv(), fileName] { chooseFile(table, fileName); });
    question->open();
}

void PaperOutlet::chooseFile(const QByteArray &table, const QString &fileName)
{
    auto *dialog = new QFileDialog(&m_window, tr("Export the table"), fileName + u".csv"_s, tr("Tables (*.csv)"));
    dialog->setObjectName(m_name + ".exportFile"_L1);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    connect(dialog, &QFileDialog::fileSelected, this, [this, table](const QString &path) { write(table, path); });
    dialog->open();
}

void PaperOutlet::write(const QByteArray &table, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(table) == table.size() && file.commit())
        Q_EMIT done(tr("The table is in %1.").arg(path));
    else
        Q_EMIT failed({Fault::Storage, u"disk-unwritable"_s, Retry::AfterCorrection, {path}, {}});
}

} // namespace bantin::ui
