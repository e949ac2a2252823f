// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/ReceiptDialog.h"

#include "app/domain/Receipt.h"
#include "app/messages/Messages.h"
#include "app/store/DurableFile.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QFileDialog>
#include <QGridLayout>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString outcomeOf(const Receipt &receipt)
{
    if (receipt.outcome == "published"_L1)
        return ReceiptDialog::tr("Published");
    return receipt.outcome == "withdrawn"_L1 ? ReceiptDialog::tr("Taken down") : ReceiptDialog::tr("Refused");
}

QString reasonOf(const Receipt &receipt)
{
    if (receipt.reason.isEmpty())
        return {};
    return describe({Fault::Remote, receipt.reason, Retry::Later, receipt.arguments, {}}).happened;
}

} // namespace

ReceiptDialog::ReceiptDialog(const Delivery &delivery, QWidget *parent)
    : QDialog(parent)
    , m_delivery(delivery)
{
    setObjectName("receipt"_L1);
    setWindowTitle(tr("Answer of the portal"));
    setMinimumWidth(520);
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(16);
    facts->setColumnStretch(1, 1);
    addFacts(*facts);
    QPushButton *keep = makeButton(u"receipt.save"_s, tr("Save the receipt…"), ButtonLook::Plain, this);
    QPushButton *close = makeButton(u"receipt.close"_s, tr("Close"), ButtonLook::Primary, this);
    close->setDefault(true);
    connect(keep, &QPushButton::clicked, this, &ReceiptDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(keep);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeHeading(delivery.title, 1.1, this));
    column->addLayout(facts);
    column->addWidget(makeMutedLabel(
        tr("The portal signed this answer; the signature was checked with the certificate this workspace knows."),
        this));
    column->addSpacing(8);
    column->addLayout(buttons);
}

void ReceiptDialog::addFact(QGridLayout &facts, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = facts.rowCount();
    auto *said = makeLabel(value, this);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    said->setAccessibleName(name + u": "_s + value);
    facts.addWidget(makeMutedLabel(name, this), row, 0, Qt::AlignTop);
    facts.addWidget(said, row, 1);
}

void ReceiptDialog::addFacts(QGridLayout &facts)
{
    const auto receipt = receiptFromJson(m_delivery.receipt);
    if (!receipt)
        return addFact(facts, tr("Answer"), describe(receipt.error()).happened);
    addFact(facts, tr("Answer"), outcomeOf(*receipt));
    addFact(facts, tr("Reason"), reasonOf(*receipt));
    addFact(facts, tr("When"), Words::moment(receipt->issuedAt));
    addFact(facts, tr("Page"), receipt->pageUrl);
    addFact(facts, tr("Package"),
            u"%1 · %2"_s.arg(Words::digest(receipt->packageSha512), Words::bytes(m_delivery.packageSize)));
}

void ReceiptDialog::chooseFile()
{
    const QString name = QString::fromLatin1(m_delivery.packageSha512.toHex().first(8));
    auto *dialog =
        new QFileDialog(this, tr("Save the receipt"), tr("receipt-%1.json").arg(name), tr("Receipts (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDialog::save);
    dialog->open();
}

void ReceiptDialog::save(const QString &path)
{
    const auto kept = store::writeDurably(path, m_delivery.receipt);
    const auto sealed = kept ? store::writeDurably(path + u".p7s"_s, m_delivery.receiptSignature) : kept;
    if (sealed)
        Q_EMIT saved(path);
    else
        Q_EMIT failed(sealed.error());
}

} // namespace bantin::ui
