// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ChangePassphraseDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/NewPassphrase.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ChangePassphraseDialog::ChangePassphraseDialog(WorkspaceClient &client, Occasion occasion, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_old(new PassphraseField(u"change.old"_s, tr("Your passphrase until now"), this))
    , m_new(new NewPassphrase(u"change.new"_s, tr("New passphrase"), this))
    , m_foot(new DialogFoot(u"change"_s, tr("Change the passphrase"),
                            occasion == Occasion::Expired ? tr("Later") : tr("Cancel"), this))
{
    setObjectName("change"_L1);
    setWindowTitle(tr("Change the passphrase"));
    setMinimumWidth(480);
    build(occasion);
    connect(m_old, &PassphraseField::edited, this, &ChangePassphraseDialog::updateButton);
    connect(m_new, &NewPassphrase::edited, this, &ChangePassphraseDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &ChangePassphraseDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &ChangePassphraseDialog::change);
    connect(&client, &WorkspaceClient::locked, this, &ChangePassphraseDialog::reject);
    updateButton();
    m_old->setFocus();
}

void ChangePassphraseDialog::build(Occasion occasion)
{
    const PassphraseRule &rule = m_client.workspace()->regulation.passphrase;
    m_new->setRule(rule);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    if (occasion == Occasion::Expired) {
        column->addWidget(
            makeHeading(tr("Your passphrase is older than the regulation allows (%1)").arg(rule.cite), 1.1, this));
        column->addWidget(
            makeLabel(tr("Change it and go on where you were. Nothing is lost if you do it later: you can "
                         "read, write and back up, but sign nothing until then."),
                      this));
    }
    column->addWidget(makeFieldLabel(tr("Your passphrase until now"), m_old->line(), this));
    column->addWidget(m_old);
    column->addWidget(m_new);
    column->addWidget(
        makeMutedLabel(tr("Your articles, signatures and what this computer remembers stay as they are."), this));
    column->addStretch();
    column->addWidget(m_foot);
}

void ChangePassphraseDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void ChangePassphraseDialog::updateButton()
{
    m_foot->setReady(!m_old->isEmpty() && m_new->isAcceptable());
}

void ChangePassphraseDialog::change()
{
    m_old->setEnabled(false);
    m_new->setEnabled(false);
    m_foot->setBusy(tr("Making the new key from the passphrase…"));
    m_client.changePassphrase(m_old->take(), m_new->take()).then(this, [this](const Result<void> &changed) {
        m_foot->setIdle();
        if (changed) {
            accept();
            return;
        }
        m_old->setEnabled(true);
        m_new->setEnabled(true);
        m_foot->showProblem(changed.error());
        m_old->setFocus();
        if (!m_client.workspace())
            reject();
    });
}

} // namespace bantin::ui
