// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/HandOverDialog.h"

#include "app/workflow/HandOverAccount.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/WorkspaceClient.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

HandOverDialog::HandOverDialog(WorkspaceClient &client, const Account &from, const QList<Account> &accounts,
                               QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_from(from)
    , m_work(makeLabel({}, this))
    , m_to(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_foot(new DialogFoot(u"handOver"_s, tr("Close the account"), tr("Cancel"), this))
{
    setObjectName("handOver"_L1);
    setWindowTitle(tr("Transfer of work"));
    setMinimumWidth(520);
    for (const Account &account : accounts) {
        if (account.id != from.id && !account.to.isValid())
            m_to->addItem(u"%1 (%2)"_s.arg(account.name, Words::roles(account.roles)), account.name);
    }
    m_to->setCurrentIndex(-1);
    build();
    connect(m_to, &QComboBox::currentIndexChanged, this, &HandOverDialog::updateButton);
    connect(m_reason, &QLineEdit::textChanged, this, &HandOverDialog::updateButton);
    connect(m_foot, &DialogFoot::cancelled, this, &HandOverDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &HandOverDialog::handOver);
    connect(&client, &WorkspaceClient::locked, this, &HandOverDialog::reject);
    updateButton();
    count();
}

void HandOverDialog::build()
{
    m_work->setObjectName("handOver.work"_L1);
    m_to->setObjectName("handOver.to"_L1);
    m_reason->setObjectName("handOver.reason"_L1);
    m_reason->setPlaceholderText(tr("For example: moved to another office from 1 December"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(tr("%1 leaves").arg(m_from.name), 1.2, this));
    column->addWidget(m_work);
    column->addWidget(makeFieldLabel(tr("Who goes on with the work"), m_to, this));
    column->addWidget(m_to);
    column->addWidget(makeFieldLabel(tr("Reason, for the minutes"), m_reason, this));
    column->addWidget(m_reason);
    column->addWidget(makeMutedLabel(
        tr("The account is closed at once and for good; its passphrase opens nothing any more. Who wrote what stays as "
           "it is, and what it signed stays valid. You sign the minutes of the transfer."),
        this));
    column->addStretch();
    column->addWidget(m_foot);
}

void HandOverDialog::count()
{
    m_client.use([id = m_from.id](workflow::Session &session) { return workflow::countOpenWork(session, id); })
        .then(this, [this](const Result<qsizetype> &articles) {
            if (!articles)
                m_foot->showProblem(articles.error());
            else if (*articles == 0)
                m_work->setText(tr("There is no open article to transfer."));
            else
                m_work->setText(tr("%n open article(s) go to the successor: drafts, articles under review, approved "
                                   "and not yet published, and those in the trash.",
                                   nullptr, int(*articles)));
        });
}

void HandOverDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void HandOverDialog::updateButton()
{
    m_foot->setReady(m_to->currentIndex() >= 0 && !m_reason->text().trimmed().isEmpty());
}

void HandOverDialog::handOver()
{
    m_foot->setBusy(tr("Transferring the work and signing the minutes…"));
    const workflow::HandOver parties{m_from.name, m_to->currentData().toString(), m_reason->text()};
    m_client.use([parties](workflow::Session &session) { return workflow::handOverAccount(session, parties); })
        .then(this, [this](const Result<store::SignedRecord> &minutes) {
            m_foot->setIdle();
            if (minutes) {
                accept();
                Q_EMIT handedOver(*minutes);
                return;
            }
            m_foot->showProblem(minutes.error());
            if (!m_client.workspace())
                reject();
        });
}

} // namespace bantin::ui
