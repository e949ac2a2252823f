// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/MemberDialog.h"

#include "app/workflow/ChangeMember.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/settings/EntitlementBox.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

MemberDialog::MemberDialog(WorkspaceClient &client, const RosterEntry &member, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_name(member.name)
    , m_entitlement(new EntitlementBox(u"member"_s, client.workspace()->regulation, this))
    , m_foot(new DialogFoot(u"member"_s, tr("Sign and save"), tr("Cancel"), this))
{
    setObjectName("member"_L1);
    setWindowTitle(tr("Roles and field of work"));
    setMinimumWidth(480);
    m_entitlement->set(member.roles, member.fields);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(member.name, 1.2, this));
    column->addWidget(m_entitlement);
    column->addWidget(makeMutedLabel(tr("From now on; what was signed before stays judged by what held then."), this));
    column->addWidget(m_foot);
    m_foot->setReady(m_entitlement->isComplete());
    connect(m_entitlement, &EntitlementBox::changed, this, [this] { m_foot->setReady(m_entitlement->isComplete()); });
    connect(m_foot, &DialogFoot::cancelled, this, &MemberDialog::reject);
    connect(m_foot, &DialogFoot::accepted, this, &MemberDialog::save);
    connect(&client, &WorkspaceClient::locked, this, &MemberDialog::reject);
}

void MemberDialog::reject()
{
    if (!m_foot->isBusy())
        QDialog::reject();
}

void MemberDialog::save()
{
    m_foot->setBusy(tr("Signing the list of the board…"));
    const workflow::MemberChange change{m_name, m_entitlement->roles(), m_entitlement->fields()};
    m_client.use([change](workflow::Session &session) { return workflow::changeMember(session, change); })
        .then(this, [this](const Result<Account> &account) {
            m_foot->setIdle();
            if (!account) {
                m_foot->showProblem(account.error());
                return;
            }
            accept();
            Q_EMIT changed(*account);
        });
}

} // namespace bantin::ui
