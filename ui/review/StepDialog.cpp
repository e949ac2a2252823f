// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/StepDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

StepDialog::StepDialog(const Words &words, const QList<Account> &colleagues, QWidget *parent)
    : QDialog(parent)
    , m_colleagues(colleagues)
    , m_recipient(new QComboBox(this))
    , m_remark(new QPlainTextEdit(this))
    , m_passphrase(new PassphraseField(u"step.passphrase"_s, tr("Passphrase to sign"), this))
    , m_foot(new DialogFoot(u"step"_s, words.sign, tr("Cancel"), this))
{
    setObjectName("step"_L1);
    setWindowTitle(words.heading);
    setMinimumWidth(460);
    m_recipient->setObjectName("step.recipient"_L1);
    for (const Account &colleague : colleagues)
        m_recipient->addItem(u"%1 (%2)"_s.arg(colleague.name, ui::Words::roles(colleague.roles)));
    m_remark->setObjectName("step.remark"_L1);
    m_remark->setTabChangesFocus(true);
    m_remark->setFixedHeight(72);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(words.heading, 1.1, this));
    column->addWidget(makeMutedLabel(words.explanation, this));
    QLabel *to = makeFieldLabel(tr("Colleague"), m_recipient, this);
    column->addWidget(to);
    column->addWidget(m_recipient);
    to->setVisible(!colleagues.isEmpty());
    m_recipient->setVisible(!colleagues.isEmpty());
    column->addWidget(makeFieldLabel(tr("Remark (may be left out)"), m_remark, this));
    column->addWidget(m_remark);
    column->addWidget(makeFieldLabel(tr("Passphrase to sign"), m_passphrase->line(), this));
    column->addWidget(m_passphrase);
    column->addWidget(m_foot);
    connect(m_passphrase, &PassphraseField::edited, this, [this] { m_foot->setReady(!m_passphrase->isEmpty()); });
    connect(m_passphrase, &PassphraseField::entered, this, &StepDialog::sign);
    connect(m_foot, &DialogFoot::accepted, this, &StepDialog::sign);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    m_foot->setReady(false);
    if (colleagues.isEmpty())
        m_passphrase->line()->setFocus();
}

void StepDialog::sign()
{
    if (m_passphrase->isEmpty() || m_foot->isBusy())
        return;
    m_foot->clearProblem();
    m_foot->setBusy(tr("Signing…"));
    const qsizetype chosen = m_recipient->currentIndex();
    const AccountId recipient = chosen >= 0 && chosen < m_colleagues.size() ? m_colleagues.at(chosen).id : AccountId();
    Q_EMIT signatureRequested(recipient, m_remark->toPlainText().trimmed(),
                              std::make_shared<SecretBytes>(m_passphrase->take()));
    m_foot->setReady(false);
}

} // namespace bantin::ui
