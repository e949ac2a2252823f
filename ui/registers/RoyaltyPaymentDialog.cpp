// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RoyaltyPaymentDialog.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "ui/look/DayField.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

RoyaltyPaymentDialog::RoyaltyPaymentDialog(WorkspaceClient &client, const RoyaltyLaw &law,
                                           const workflow::KeptSheet &kept, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_law(law)
    , m_kept(kept)
    , m_day(new DayField(tr("no day"), this))
    , m_foot(new DialogFoot(u"royalty.payment"_s, tr("Record the payment"), tr("Cancel"), this))
{
    setObjectName("royalty.payment"_L1);
    setWindowTitle(tr("Day of the payment"));
    build();
    connect(m_day, &QDateEdit::dateChanged, this, [this] { m_foot->setReady(m_day->day().isValid()); });
    connect(m_foot, &DialogFoot::accepted, this, &RoyaltyPaymentDialog::save);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(&client, &WorkspaceClient::locked, this, &QDialog::reject);
}

void RoyaltyPaymentDialog::build()
{
    m_day->setObjectName("royalty.paidOn"_L1);
    m_day->setDay(DeadlineEngine::localDate(m_client.clock().nowUtc()));
    m_foot->setReady(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("Paid on"), m_day, this));
    column->addWidget(m_day);
    column->addWidget(m_foot);
    m_day->setFocus();
}

void RoyaltyPaymentDialog::save()
{
    m_foot->clearProblem();
    m_foot->setBusy(tr("Signing…"));
    m_client
        .use([&law = m_law, entry = m_kept.entry, day = m_day->day()](workflow::Session &session) {
            return workflow::payRoyalty(session, law, entry, day);
        })
        .then(this, [this](const Result<workflow::KeptSheet> &done) {
            m_foot->setIdle();
            if (!done) {
                m_foot->showProblem(done.error());
                return;
            }
            Q_EMIT paid();
            accept();
        });
}

} // namespace bantin::ui
