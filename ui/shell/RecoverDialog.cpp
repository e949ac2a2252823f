// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RecoverDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/NewPassphrase.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/shell/RecoveryWordsField.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RecoverDialog::RecoverDialog(WorkspaceClient &client, const QDir &workspace, const store::WorkspaceHeader &header,
                             const QString &account, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_workspace(workspace)
    , m_form(new QWidget(this))
    , m_words(new RecoveryWordsField(m_form))
    , m_account(new QComboBox(m_form))
    , m_passphrase(new NewPassphrase(u"recover.passphrase"_s, tr("New passphrase"), m_form))
    , m_foot(new DialogFoot(u"recover"_s, tr("Open the workspace"), tr("Cancel"), this))
{
    setObjectName("recover"_L1);
    setWindowTitle(tr("Use the recovery key"));
    setMinimumWidth(680);
    m_account->setObjectName("recover.account"_L1);
    m_account->setEditable(true);
    m_account->addItems(header.accountNames());
    m_account->setCurrentText(account);
    if (const Regulation *regulation = client.regulations().find(header.regulation))
        m_passphrase->setRule(regulation->passphrase);
    buildForm();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(tr("The sixteen words of the sealed envelope"), 1.2, this));
    column->addWidget(makeLabel(tr("Type them in their order, or scan the code on the sheet. Marks and capitals do not "
                                   "matter; a space leads to the next word."),
                                this));
    column->addWidget(m_form);
    column->addStretch();
    column->addWidget(m_foot);
    connect(m_words, &RecoveryWordsField::edited, this, &RecoverDialog::updateButton);
    connect(m_passphrase, &NewPassphrase::edited, this, &RecoverDialog::updateButton);
    connect(m_account, &QComboBox::currentTextChanged, this, &RecoverDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &RecoverDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &RecoverDialog::recover);
    updateButton();
    m_words->setFocus();
}

void RecoverDialog::buildForm()
{
    auto *account = new QVBoxLayout;
    account->addWidget(makeFieldLabel(tr("Account that gets a new passphrase"), m_account, m_form));
    account->addWidget(m_account);
    account->addWidget(makeMutedLabel(tr("The account gets a new certificate for signing. What it signed before stays "
                                         "valid, and the audit log says that the recovery key was used."),
                                      m_form));
    account->addStretch();
    auto *row = new QHBoxLayout;
    row->setSpacing(3 * Theme::space);
    row->addLayout(account, 1);
    row->addWidget(m_passphrase, 1);
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_words);
    column->addSpacing(2 * Theme::space);
    column->addLayout(row);
}

QString RecoverDialog::account() const
{
    return m_account->currentText().trimmed();
}

void RecoverDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void RecoverDialog::updateButton()
{
    m_foot->setReady(m_words->isFilled() && !account().isEmpty() && m_passphrase->isAcceptable());
}

void RecoverDialog::recover()
{
    auto key = m_words->key();
    if (!key) {
        m_foot->showProblem(key.error());
        return;
    }
    m_form->setEnabled(false);
    m_foot->setBusy(tr("Opening the workspace…"));
    m_client.recover(m_workspace, *std::move(key), account(), m_passphrase->take())
        .then(this, [this](const Result<void> &opened) {
            m_foot->setIdle();
            if (opened) {
                accept();
                return;
            }
            m_form->setEnabled(true);
            m_foot->showProblem(opened.error());
        });
}

} // namespace bantin::ui
