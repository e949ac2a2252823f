// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handover/ExportHandoverDialog.h"

#include "app/messages/Messages.h"
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
#include <QRadioButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ExportHandoverDialog::ExportHandoverDialog(WorkspaceClient &client, const workflow::HandoverPlan &plan,
                                           const QList<HandoverOutlet *> &outlets, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_unit(plan.unit)
    , m_outlets(outlets)
    , m_outlet(outlets.constFirst())
    , m_pages(new QStackedWidget(this))
    , m_articles(new HandedArticles(plan, this))
    , m_recipients(new RecipientsField(plan.members, this))
    , m_ways(new QWidget(this))
    , m_done(makeHeading({}, 1.2, this))
    , m_outcome(makeLabel({}, this))
    , m_next(makeLabel({}, this))
    , m_folder(makeButton(u"handover.folder"_s, tr("Open the &folder"), ButtonLook::Plain, this))
    , m_close(makeButton(u"handover.close"_s, tr("&Close"), ButtonLook::Primary, this))
    , m_foot(new DialogFoot(u"handover"_s, m_outlet->action(), tr("Cancel"), this))
{
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
    connectFoot();
    for (HandoverOutlet *outlet : outlets)
        connectOutlet(*outlet);
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
    column->addWidget(makeMutedLabel(
        tr("Encrypted, whichever way it goes: only whom you choose here can open it. You sign it."), choice));
    column->addLayout(sides, 1);
    column->addWidget(makeWays());
    column->addWidget(m_foot);
    QWidget *before = m_articles->list();
    setTabOrder({m_recipients->line(), m_recipients->list(), before});
    for (auto *way : m_ways->findChildren<QRadioButton *>()) {
        setTabOrder(before, way);
        before = way;
    }
    setTabOrder({before, m_foot->cancelButton(), m_foot->acceptButton()});
    return choice;
}

/// With one way there is nothing to choose.
QWidget *ExportHandoverDialog::makeWays()
{
    auto *column = new QVBoxLayout(m_ways);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (HandoverOutlet *outlet : std::as_const(m_outlets)) {
        auto *way = new QRadioButton(outlet->label(), m_ways);
        way->setObjectName(u"handover.way.%1"_s.arg(column->count()));
        way->setChecked(outlet == m_outlet);
        connect(way, &QRadioButton::toggled, this, [this, outlet](bool isOn) {
            if (isOn)
                choose(*outlet);
        });
        auto *row = new QHBoxLayout;
        row->addWidget(way);
        if (const auto obstacle = outlet->obstacle()) {
            way->setEnabled(false);
            way->setAccessibleDescription(*obstacle);
            QLabel *why = makeMutedLabel(*obstacle, m_ways);
            why->setObjectName(way->objectName() + ".why"_L1);
            row->addWidget(why, 1);
        } else {
            row->addStretch();
        }
        column->addLayout(row);
    }
    m_ways->setVisible(m_outlets.size() > 1);
    return m_ways;
}

void ExportHandoverDialog::choose(HandoverOutlet &outlet)
{
    m_outlet = &outlet;
    m_foot->clearProblem();
    m_foot->acceptButton()->setText(outlet.action());
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

void ExportHandoverDialog::connectFoot()
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
    connect(&m_client, &WorkspaceClient::locked, this, &ExportHandoverDialog::reject);
}

void ExportHandoverDialog::connectOutlet(HandoverOutlet &outlet)
{
    outlet.setParent(this);
    connect(&outlet, &HandoverOutlet::placeChosen, this, &ExportHandoverDialog::seal);
    connect(&outlet, &HandoverOutlet::progressed, m_foot, &DialogFoot::setProgress);
    connect(&outlet, &HandoverOutlet::delivered, this, &ExportHandoverDialog::noteDelivered);
    connect(&outlet, &HandoverOutlet::failed, this, [this](const Error &error) {
        setIdle();
        m_foot->showProblem(error);
    });
}

void ExportHandoverDialog::setIdle()
{
    m_ways->setEnabled(true);
    m_foot->setIdle();
}

ExportHandoverDialog::Order ExportHandoverDialog::order() const
{
    Order order{m_articles->chosen(), {}, m_outlet};
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
    m_ways->setEnabled(false);
    m_foot->setBusy(tr("Encrypting and signing…"));
    workflow::HandoverOrder asked{chosen.articles, {}};
    const auto recipients = m_recipients->chosen();
    for (const workflow::HandoverMember &member : recipients)
        asked.recipients.append(member.certificate);
    m_client
        .use([asked, seal = m_outlet->seal(), &regulations = m_client.regulations()](workflow::Session &session) {
            return seal(session, asked, regulations);
        })
        .then(this, [this](const Result<workflow::ExportedHandover> &sealed) {
            if (!sealed) {
                setIdle();
                m_foot->showProblem(sealed.error());
                return;
            }
            m_sealed = *sealed;
            deliver();
        });
}

void ExportHandoverDialog::deliver()
{
    m_ways->setEnabled(false);
    m_foot->setBusy(m_outlet->doing(), DialogFoot::Cancelling::Possible);
    m_outlet->put(m_sealed->bytes);
}

/// Only what is where it belongs counts as handed over.
void ExportHandoverDialog::noteDelivered(const DeliveredHandover &delivered)
{
    m_foot->setBusy(tr("Noting that it was handed over…"));
    m_client
        .use([handover = m_sealed->slip.id](workflow::Session &session) {
            return workflow::noteHandedOver(session, handover);
        })
        .then(this, [this, delivered](const Result<void> &noted) {
            DeliveredHandover told = delivered;
            if (!noted)
                told.where += u'\n'
                              + tr("✘ This computer could not note that it was handed over: %1")
                                    .arg(describe(noted.error()).happened);
            showDelivered(told);
        });
}

void ExportHandoverDialog::showDelivered(const DeliveredHandover &delivered)
{
    setIdle();
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
