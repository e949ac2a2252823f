// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/RecoveryKeyDialog.h"

#include "app/workflow/MakeRecoveryKey.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/QrImage.h"
#include "ui/look/SecretLabel.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPrinterInfo>
#include <QRandomGenerator>
#include <QStackedWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 4;
constexpr int qrModule = 4; ///< pixels

} // namespace

RecoveryKeyDialog::RecoveryKeyDialog(WorkspaceClient &client, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_key(std::make_shared<const crypto::RecoveryKey>(crypto::RecoveryKey::generate()))
    , m_words(m_key->words())
    , m_pages(new QStackedWidget(this))
    , m_foot(new DialogFoot(u"recoveryKey"_s, tr("Next"), tr("Cancel"), this))
{
    setObjectName("recoveryKey"_L1);
    setWindowTitle(tr("New recovery key"));
    m_pages->addWidget(buildWords());
    m_pages->addWidget(buildQuestions());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space + 4);
    column->addWidget(m_pages, 1);
    column->addWidget(m_foot);
    setMinimumWidth(820);
    connect(m_foot, &DialogFoot::accepted, this, &RecoveryKeyDialog::goOn);
    connect(m_foot, &DialogFoot::cancelled, this, &RecoveryKeyDialog::goBack);
    connect(&client, &WorkspaceClient::locked, this, &RecoveryKeyDialog::reject);
    m_foot->setReady(true);
    m_foot->acceptButton()->setFocus();
}

QWidget *RecoveryKeyDialog::buildWords()
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(3 * Theme::space);
    grid->setVerticalSpacing(Theme::space + 2);
    const QList<QByteArrayView> words = wordsOf(m_words);
    for (int i = 0; i < int(words.size()); ++i) {
        auto *label = new SecretLabel(page);
        label->setObjectName(u"recoveryKey.word.%1"_s.arg(i + 1));
        label->setText(u"%1. "_s.arg(i + 1, 2) + QString::fromLatin1(words.at(i)));
        QFont font = label->font();
        font.setPointSizeF(font.pointSizeF() * 1.25);
        label->setFont(font);
        grid->addWidget(label, i / columns, i % columns);
    }
    QPushButton *print = makeButton(u"recoveryKey.print"_s, tr("Print the sheet…"), ButtonLook::Plain, page);
    connect(print, &QPushButton::clicked, this, &RecoveryKeyDialog::print);
    m_printed = makeMutedLabel({}, page);
    m_printed->setObjectName("recoveryKey.printed"_L1);
    auto *middle = new QHBoxLayout;
    middle->addLayout(grid, 1);
    middle->addWidget(buildCode(page), 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space + 4);
    column->addWidget(makeHeading(tr("Sixteen words for the sealed envelope"), 1.2, page));
    column->addWidget(makeLabel(
        tr("Print them, or write them down by hand with their numbers. With this sheet and this computer anybody "
           "opens the workspace: seal it in an envelope and keep it in the unit's safe. The words are shown this "
           "once; do not photograph them."),
        page));
    column->addLayout(middle, 1);
    column->addWidget(print, 0, Qt::AlignLeft);
    column->addWidget(m_printed);
    column->addWidget(makeMutedLabel(tr("An older recovery key goes on opening until you have finished."), page));
    return page;
}

QWidget *RecoveryKeyDialog::buildCode(QWidget *parent)
{
    const QImage code = qrImage(m_words.view());
    auto *label = new QLabel(parent);
    label->setObjectName("recoveryKey.qr"_L1);
    label->setAccessibleName(tr("The same words as a QR code"));
    label->setPixmap(QPixmap::fromImage(code.scaled(code.size() * qrModule)));
    return label;
}

QWidget *RecoveryKeyDialog::buildQuestions()
{
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(tr("Is the sheet readable?"), 1.2, page));
    column->addWidget(makeLabel(
        tr("Type two of the words from the paper. Then the key is in force, and any older one is void."), page));
    for (Asked &asked : m_asked) {
        asked.line = new QLineEdit(page);
        asked.line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhLatinOnly | Qt::ImhNoPredictiveText);
        asked.line->setMaximumWidth(240);
        connect(asked.line, &QLineEdit::textChanged, this, &RecoveryKeyDialog::updateButton);
    }
    chooseQuestions();
    for (const Asked &asked : m_asked) {
        column->addWidget(makeFieldLabel(tr("Word %1").arg(asked.place + 1), asked.line, page));
        column->addWidget(asked.line);
    }
    column->addStretch();
    return page;
}

void RecoveryKeyDialog::chooseQuestions()
{
    auto *dice = QRandomGenerator::system();
    m_asked[0].place = dice->bounded(crypto::RecoveryKey::wordCount / 2);
    m_asked[1].place = dice->bounded(crypto::RecoveryKey::wordCount / 2, crypto::RecoveryKey::wordCount);
    for (int i = 0; i < int(m_asked.size()); ++i) {
        m_asked.at(i).line->setObjectName(u"recoveryKey.answer.%1"_s.arg(i + 1));
        m_asked.at(i).line->setProperty("place", m_asked.at(i).place + 1);
    }
}

void RecoveryKeyDialog::goOn()
{
    if (m_pages->currentIndex() == 1) {
        adopt();
        return;
    }
    m_pages->setCurrentIndex(1);
    m_foot->acceptButton()->setText(tr("Put the key in force"));
    m_foot->cancelButton()->setText(tr("Back"));
    m_asked.front().line->setFocus();
    updateButton();
}

void RecoveryKeyDialog::goBack()
{
    if (m_pages->currentIndex() == 0) {
        reject();
        return;
    }
    m_pages->setCurrentIndex(0);
    m_foot->clearProblem();
    m_foot->acceptButton()->setText(tr("Next"));
    m_foot->cancelButton()->setText(tr("Cancel"));
    m_foot->setReady(true);
}

void RecoveryKeyDialog::updateButton()
{
    const QList<QByteArrayView> words = wordsOf(m_words);
    bool right = true;
    for (const Asked &asked : m_asked)
        right =
            right
            && asked.line->text().trimmed().compare(QLatin1StringView(words.at(asked.place)), Qt::CaseInsensitive) == 0;
    m_foot->setReady(right);
}

RecoverySheet RecoveryKeyDialog::sheet() const
{
    RecoverySheet sheet;
    sheet.unit = m_client.workspace()->unit;
    sheet.maker = m_client.workspace()->account.name;
    sheet.made = m_client.clock().nowUtc();
    return sheet;
}

void RecoveryKeyDialog::print()
{
    if (QPrinterInfo::availablePrinterNames().isEmpty()) {
        m_printed->setText(
            tr("No printer is set up on this computer: write the words down by hand, with their numbers."));
        return;
    }
    auto printer = std::make_shared<QPrinter>();
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setDocName(tr("Recovery key"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    // A PDF file would be the key, readable, on a disk.
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void RecoveryKeyDialog::printOn(QPrinter &printer)
{
    if (printer.outputFormat() != QPrinter::NativeFormat || !m_client.workspace())
        return;
    QPainter painter(&printer);
    const bool begun = painter.isActive();
    if (begun)
        sheet().paint(painter, printer.pageLayout().paintRectPixels(printer.resolution()), m_words);
    m_printed->setText(
        begun && painter.end()
            ? tr("The sheet was sent to the printer. Wait for the paper and look whether it can be read.")
            : tr("The printer did not take the sheet: write the words down by hand, with their numbers."));
}

void RecoveryKeyDialog::adopt()
{
    m_pages->setEnabled(false);
    m_foot->setBusy(tr("Putting the new key in force…"));
    m_client.use([key = m_key](workflow::Session &session) { return workflow::adoptRecoveryKey(session, *key); })
        .then(this, [this](const Result<void> &adopted) {
            m_foot->setIdle();
            m_pages->setEnabled(true);
            if (adopted) {
                accept();
                return;
            }
            m_foot->showProblem(adopted.error());
            if (!m_client.workspace())
                reject();
        });
}

void RecoveryKeyDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

} // namespace bantin::ui
