// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RoyaltyDecisionDialog.h"

#include "app/messages/RegisterWords.h"
#include "app/messages/RoyaltyPaper.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int comfortableWidth = 460;

/// "1.500.000" as it is written here; 0 when it is no number.
qint64 dongOf(const QString &text)
{
    QString digits = text.simplified();
    digits.remove(u'.').remove(u' ');
    return digits.toLongLong();
}

} // namespace

RoyaltyDecisionDialog::RoyaltyDecisionDialog(WorkspaceClient &client, const RoyaltyLaw &law,
                                             const workflow::KeptSheet &kept, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_law(law)
    , m_kept(kept)
    , m_budget(new QLineEdit(this))
    , m_document(new QLineEdit(this))
    , m_foot(new DialogFoot(u"royalty.decision"_s, tr("Sign the decision"), tr("Cancel"), this))
{
    setObjectName("royalty.decision"_L1);
    setWindowTitle(tr("Decision on the sheet"));
    setMinimumWidth(comfortableWidth);
    build();
    connect(m_budget, &QLineEdit::textChanged, this, [this] { m_foot->setReady(dongOf(m_budget->text()) > 0); });
    connect(m_foot, &DialogFoot::accepted, this, &RoyaltyDecisionDialog::save);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(&client, &WorkspaceClient::locked, this, &QDialog::reject);
}

void RoyaltyDecisionDialog::build()
{
    m_budget->setObjectName("royalty.budget"_L1);
    m_document->setObjectName("royalty.document"_L1);
    const auto period = DutyPeriod::fromString(m_kept.sheet.period);
    const RoyaltyLaw::Profile *profile = m_law.findProfile(m_client.workspace()->regulation.id);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(
        makeLabel(tr("The sheet of %1 comes to %2. Your signature says that this is paid, within the budget.")
                      .arg(period ? messages::periodInWords(*period) : m_kept.sheet.period,
                           messages::dongInWords(m_kept.sheet.total())),
                  this));
    if (profile && profile->isDecidedElsewhere)
        column->addWidget(makeMutedLabel(
            tr("The regulation leaves the decision to the chair; name the document it was taken by."), this));
    column->addWidget(makeFieldLabel(tr("Budget (đồng)"), m_budget, this));
    column->addWidget(m_budget);
    column->addWidget(makeFieldLabel(tr("Number and symbol of the decision"), m_document, this));
    column->addWidget(m_document);
    column->addWidget(m_foot);
    m_budget->setFocus();
}

void RoyaltyDecisionDialog::save()
{
    const workflow::RoyaltyDecision decision{m_kept.entry, m_kept.row, dongOf(m_budget->text()), m_document->text()};
    m_foot->clearProblem();
    m_foot->setBusy(tr("Signing…"));
    m_client
        .use([&law = m_law, decision](workflow::Session &session) {
            return workflow::decideRoyalty(session, law, decision);
        })
        .then(this, [this](const Result<workflow::KeptSheet> &done) {
            m_foot->setIdle();
            if (!done) {
                m_foot->showProblem(done.error());
                return;
            }
            Q_EMIT decided();
            accept();
        });
}

} // namespace bantin::ui
