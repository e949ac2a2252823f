// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/ExportHandoverDialog.h"

#include "app/workflow/HandoverFile.h"
#include "ui/handover/HandedArticles.h"
#include "ui/handover/HandoverOutlet.h"
#include "ui/handover/RecipientsField.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/models/WorkspaceClient.h"

#include <QAccessible>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ExportHandoverDialog::ExportHandoverDialog(WorkspaceClient &client, const workflow::HandoverPlan &plan,
                                           HandoverOutlet *outlet, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_unit(plan.unit)
    , m_outlet(outlet)
    , m_pages(new QStackedWidget(this))
    , m_articles(new HandedArticles(plan, this))
    , m_recipients(new RecipientsField(plan.members, this))
    , m_done(makeHeading({}, 1.2, this))
    , m_outcome(makeLabel({}, this))
    , m_next(makeLabel({}, this))
    , m_folder(makeButton(u"handover.folder"_s, tr("Open the &folder"), ButtonLook::Plain, this))
    , m_close(makeButton(u"handover.close"_s, tr("&Close"), ButtonLook::Primary, this))
    , m_foot(new DialogFoot(u"handover"_s, outlet->action(), tr("Cancel"), this))
{
    m_outlet->setParent(this);
    setObjectName("handover"_L1);
    setWindowTitle(tr("Hand over articles to another computer"));
    resize(1080, 600);
    m_pages->addWidget(makeChoice());
    m_pages->addWidget(makeOutcome());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->addWidget(m_pages);
    connect(m_articles, &HandedArticles::changed, this, &ExportHandoverDialog::choiceChanged);
    connect(m_recipients, &RecipientsField::changed, this, &ExportHandoverDialog::choiceChanged);
    connectOutlet();
    choiceChanged();
    m_recipients->line()->setFocus();
}

QWidget *ExportHandoverDialog::makeChoice()
{
    auto *choice = new QWidget(this);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(2 * Theme::space);
    sides->addWidget(m_recipients, 1);
    sides->addWidget(m_articles, 1);
    auto *column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.2, choice));
    column->addWidget(makeMutedLabel(tr("By stick or e-mail, without any network: the file is encrypted, and only whom "
                                        "you choose here can open it. You sign it."),
                                     choice));
    column->addLayout(sides, 1);
    column->addWidget(m_foot);
    setTabOrder({m_recipients->line(), m_recipients->list(), m_articles->list(), m_foot->cancelButton(),
                 m_foot->acceptButton()});
    return choice;
}

QWidget *ExportHandoverDialog::makeOutcome()
{
    auto *outcome = new QWidget(this);
    m_done->setObjectName("handover.done"_L1);
    m_outcome->setObjectName("handover.outcome"_L1);
    m_next->setObjectName("handover.next"_L1);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_folder);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(outcome);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Theme::space);
    column->addWidget(m_done);
    for (const auto &[heading, text] :
         {std::pair(tr("What was handed over"), m_outcome), std::pair(tr("What to do next"), m_next)}) {
        QFrame *card = makeCard(outcome);
        cardLayout(card)->addWidget(makeHeading(heading, 1.0, card));
        cardLayout(card)->addWidget(text);
        column->addWidget(card);
    }
    column->addStretch();
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    return outcome;
}

void ExportHandoverDialog::connectOutlet()
{
    connect(m_foot, &DialogFoot::accepted, this, [this] {
        m_foot->clearProblem();
        m_outlet->choosePlace(workflow::handoverFileName(m_unit, m_client.clock().nowUtc()), *this);
    });
    connect(m_foot, &DialogFoot::cancelled, this, [this] {
        if (m_foot->isBusy())
            m_outlet->stop();
        else
            reject();
    });
    connect(m_outlet, &HandoverOutlet::placeChosen, this, &ExportHandoverDialog::seal);
    connect(m_outlet, &HandoverOutlet::progressed, m_foot, &DialogFoot::setProgress);
    connect(m_outlet, &HandoverOutlet::delivered, this, &ExportHandoverDialog::showDelivered);
    connect(m_outlet, &HandoverOutlet::failed, this, [this](const Error &error) {
        m_foot->setIdle();
        m_foot->showProblem(error);
    });
    connect(&m_client, &WorkspaceClient::locked, this, &ExportHandoverDialog::reject);
}

ExportHandoverDialog::Order ExportHandoverDialog::order() const
{
    Order order{m_articles->chosen(), {}};
    const auto recipients = m_recipients->chosen();
    for (const workflow::HandoverMember &member : recipients)
        order.recipients.append(member.name);
    return order;
}

void ExportHandoverDialog::choiceChanged()
{
    m_articles->setRecipients(m_recipients->chosen());
    const Order chosen = order();
    m_foot->setReady(!chosen.articles.isEmpty() && !chosen.recipients.isEmpty());
}

void ExportHandoverDialog::seal()
{
    const Order chosen = order();
    if (m_sealed && m_sealedFor == chosen) {
        deliver();
        return;
    }
    m_sealed.reset();
    m_sealedFor = chosen;
    m_foot->setBusy(tr("Encrypting and signing…"));
    workflow::HandoverOrder asked{chosen.articles, {}};
    const auto recipients = m_recipients->chosen();
    for (const workflow::HandoverMember &member : recipients)
        asked.recipients.append(member.certificate);
    m_client
        .use([asked, &regulations = m_client.regulations()](workflow::Session &session) {
            return workflow::exportHandover(session, asked, regulations);
        })
        .then(this, [this](const Result<workflow::ExportedHandover> &sealed) {
            if (!sealed) {
                m_foot->setIdle();
                m_foot->showProblem(sealed.error());
                return;
            }
            m_sealed = *sealed;
            deliver();
        });
}

void ExportHandoverDialog::deliver()
{
    m_foot->setBusy(tr("Writing, then reading back to see that it is whole…"), DialogFoot::Cancelling::Possible);
    m_outlet->put(m_sealed->bytes);
}

void ExportHandoverDialog::showDelivered(const DeliveredHandover &delivered)
{
    m_foot->setIdle();
    m_done->setText(tr("✔ %n article(s) handed over", nullptr, int(m_sealed->titles.size())));
    QStringList said{tr("To: %1").arg(m_sealedFor.recipients.join(u", "_s)), delivered.where};
    for (const QString &title : std::as_const(m_sealed->withoutPrivateData))
        said.append(tr("Without what was given in private: %1").arg(title));
    QStringList steps;
    for (const QString &step : delivered.next)
        steps.append(u"%1. %2"_s.arg(steps.size() + 1).arg(step));
    m_outcome->setText(said.join(u'\n'));
    m_next->setText(steps.join(u'\n'));
    m_close->setAccessibleDescription((said + steps).join(u'\n'));
    m_folder->setVisible(!delivered.folder.isEmpty());
    connect(m_folder, &QPushButton::clicked, this, [folder = delivered.folder] { QDesktopServices::openUrl(folder); });
    m_sealed.reset();
    m_pages->setCurrentIndex(1);
    m_close->setDefault(true);
    m_close->setFocus();
    QAccessibleEvent alert(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ExportHandoverDialog::reject()
{
    // What is being signed will be a hand-over; its bytes are waited for.
    const bool isSealing = m_foot->isBusy() && !m_foot->cancelButton()->isEnabled();
    if (isSealing && m_client.workspace())
        return;
    m_outlet->stop();
    QDialog::reject();
}

} // namespace bantin::ui
