// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MinutesDialog.h"

#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>

#include <memory>

namespace bantin::ui {

using namespace Qt::StringLiterals;

MinutesDialog::MinutesDialog(const QString &text, QWidget *parent)
    : QDialog(parent)
    , m_text(new QPlainTextEdit(text, this))
{
    setObjectName("minutes"_L1);
    setWindowTitle(tr("Minutes of the transfer"));
    resize(640, 460);
    m_text->setObjectName("minutes.text"_L1);
    m_text->setAccessibleName(tr("Minutes of the transfer"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QPushButton *print = makeButton(u"minutes.print"_s, tr("Print…"), ButtonLook::Plain, this);
    QPushButton *close = makeButton(u"minutes.close"_s, tr("Close"), ButtonLook::Primary, this);
    close->setDefault(true);
    connect(print, &QPushButton::clicked, this, &MinutesDialog::print);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(makeMutedLabel(tr("The signed minutes are kept in the workspace."), this), 1);
    buttons->addWidget(print);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space + 4);
    column->addWidget(m_text, 1);
    column->addLayout(buttons);
    close->setFocus();
}

void MinutesDialog::print()
{
    auto printer = std::make_shared<QPrinter>();
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(windowTitle());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        if (printer->outputFormat() == QPrinter::NativeFormat)
            m_text->document()->print(printer.get());
    });
    dialog->open();
}

} // namespace bantin::ui
