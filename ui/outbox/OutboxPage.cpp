// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/OutboxPage.h"

#include "app/domain/SignedReceipt.h"
#include "sync/engine/SpeedMeter.h"
#include "sync/transport/RateLimiter.h"
#include "ui/models/DeliveryDesk.h"
#include "ui/models/OutboxModel.h"
#include "ui/models/PageChecker.h"
#include "ui/models/ParcelDesk.h"
#include "ui/outbox/CarryDialog.h"
#include "ui/outbox/DeliveryCard.h"
#include "ui/outbox/LimitDialog.h"
#include "ui/outbox/ReceiptDialog.h"
#include "ui/outbox/SummaryCard.h"
#include "ui/look/Banner.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds lookEvery{2};

} // namespace

OutboxPage::OutboxPage(WorkspaceClient &client, DeliveryDesk &deliveries, QWidget *parent)
    : QWidget(parent)
    , m_deliveries(deliveries)
    , m_parcels(new ParcelDesk(client, deliveries, this))
    , m_pages(new PageChecker(client, deliveries, this))
    , m_model(new OutboxModel(this))
    , m_standstill(new Banner(this))
    , m_banner(new Banner(this))
    , m_summary(new SummaryCard(this))
    , m_send(makeButton(u"outbox.send"_s, tr("Send now"), ButtonLook::Primary, this))
    , m_pause(makeButton(u"outbox.pause"_s, tr("Pause"), ButtonLook::Plain, this))
    , m_limit(makeButton(u"outbox.limit"_s, tr("Limit…"), ButtonLook::Plain, this))
    , m_export(makeButton(u"outbox.export"_s, tr("Export to USB…"), ButtonLook::Plain, this))
    , m_receipts(makeButton(u"outbox.receipts"_s, tr("Import receipts from USB…"), ButtonLook::Link, this))
    , m_portal(makeMutedLabel({}, this))
    , m_empty(makeMutedLabel(tr("Nothing waits here. What is approved comes here by itself."), this))
{
    setObjectName("outbox"_L1);
    setAccessibleName(tr("Outbox"));
    build();
    connectDesk();
    connectParcels();
    m_clock.setInterval(lookEvery);
    connect(&m_clock, &QTimer::timeout, this, &OutboxPage::updateSummary);
    rebuild();
}

void OutboxPage::build()
{
    m_standstill->setObjectName("outbox.standstill"_L1);
    m_banner->setObjectName("outbox.banner"_L1);
    m_portal->setObjectName("outbox.portal"_L1);
    m_empty->setObjectName("outbox.empty"_L1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addLayout(buildHead());
    column->addWidget(m_standstill);
    column->addWidget(m_banner);
    column->addWidget(m_summary);
    column->addWidget(buildCards(), 1);
    column->addLayout(buildFoot());
}

QHBoxLayout *OutboxPage::buildFoot()
{
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_portal, 1);
    foot->addWidget(m_receipts);
    return foot;
}

QHBoxLayout *OutboxPage::buildHead()
{
    m_pause->setIcon(lineIcon("pause"_L1));
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Outbox"), 1.6, this), 1);
    head->addWidget(m_pause);
    head->addWidget(m_limit);
    head->addWidget(m_export);
    head->addWidget(m_send);
    return head;
}

QWidget *OutboxPage::buildCards()
{
    auto *area = new QScrollArea(this);
    area->setObjectName("outbox.deliveries"_L1);
    area->setAccessibleName(tr("Packages on their way"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    followFocus(*area);
    m_page = new QWidget(area);
    m_cards = new QVBoxLayout(m_page);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    m_cards->addWidget(m_empty);
    m_cards->addStretch();
    area->setWidget(m_page);
    return area;
}

void OutboxPage::connectDesk()
{
    connect(&m_deliveries, &DeliveryDesk::changed, this, [this] { m_model->setDeliveries(m_deliveries.deliveries()); });
    connect(&m_deliveries, &DeliveryDesk::deliveryChanged, m_model, &OutboxModel::update);
    connect(&m_deliveries, &DeliveryDesk::deliveryChanged, this, &OutboxPage::updateCard);
    connect(&m_deliveries, &DeliveryDesk::sendingChanged, this, &OutboxPage::updateControls);
    connect(&m_deliveries, &DeliveryDesk::portalChanged, this, &OutboxPage::updateControls);
    connect(&m_deliveries, &DeliveryDesk::failed, this, &OutboxPage::showError);
    connect(m_model, &OutboxModel::modelReset, this, &OutboxPage::rebuild);
    connect(m_model, &OutboxModel::dataChanged, this, &OutboxPage::updateSummary);
    connect(m_send, &QPushButton::clicked, this, &OutboxPage::sendNow);
    connect(m_pause, &QPushButton::clicked, this, &OutboxPage::togglePause);
    connect(m_limit, &QPushButton::clicked, this, &OutboxPage::chooseLimit);
    connect(m_banner, &Banner::actionChosen, this, &OutboxPage::settingsRequested);
    connect(m_standstill, &Banner::actionChosen, this, [this] {
        workflow::SendingSettings settings = m_deliveries.settings();
        settings.onMetered = true;
        m_deliveries.setSettings(settings);
    });
}

void OutboxPage::connectParcels()
{
    const auto again = [this] {
        for (const Delivery &delivery : m_model->deliveries())
            updateCard(delivery);
        updateControls();
    };
    connect(m_parcels, &ParcelDesk::changed, this, again);
    connect(m_parcels, &ParcelDesk::receiptsTaken, this, &OutboxPage::tellReceipts);
    connect(m_pages, &PageChecker::changed, this, [this](const DeliveryId &id) {
        if (const Delivery *delivery = find(id))
            updateCard(*delivery);
    });
    connect(m_export, &QPushButton::clicked, this, &OutboxPage::exportToStick);
    connect(m_receipts, &QPushButton::clicked, this, &OutboxPage::chooseReceipts);
}

/// Cards stay where they are as far as they can, and with them the focus.
void OutboxPage::rebuild()
{
    QHash<DeliveryId, DeliveryCard *> old = std::exchange(m_cardOf, {});
    int row = 1; // below the words for an empty outbox
    for (const Delivery &delivery : m_model->deliveries()) {
        DeliveryCard *card = old.take(delivery.id);
        if (!card)
            card = makeCard();
        if (m_cards->indexOf(card) != row)
            m_cards->insertWidget(row, card);
        ++row;
        showCard(*card, delivery);
        m_cardOf.insert(delivery.id, card);
    }
    qDeleteAll(old);
    m_empty->setVisible(m_cardOf.isEmpty());
    updateSummary();
    updateControls();
}

DeliveryCard *OutboxPage::makeCard()
{
    const auto control = m_deliveries.maySend() ? DeliveryCard::Control::Allowed : DeliveryCard::Control::Forbidden;
    auto *card = new DeliveryCard(control, m_page);
    connect(card, &DeliveryCard::retryRequested, &m_deliveries, &DeliveryDesk::retry);
    connect(card, &DeliveryCard::cancelRequested, &m_deliveries, &DeliveryDesk::cancel);
    connect(card, &DeliveryCard::articleRequested, this, &OutboxPage::articleRequested);
    connect(card, &DeliveryCard::receiptRequested, this, &OutboxPage::showReceipt);
    connect(card, &DeliveryCard::pageCheckRequested, this, [this](const DeliveryId &id) {
        if (const Delivery *delivery = find(id))
            m_pages->check(*delivery);
    });
    connect(card, &DeliveryCard::pageCheckStopped, m_pages, &PageChecker::stop);
    return card;
}

void OutboxPage::updateCard(const Delivery &delivery)
{
    if (DeliveryCard *card = m_cardOf.value(delivery.id))
        showCard(*card, delivery);
}

void OutboxPage::showCard(DeliveryCard &card, const Delivery &delivery)
{
    card.showDelivery(delivery, {m_parcels->carried(delivery.id), m_pages->standing(delivery.id)});
}

const Delivery *OutboxPage::find(const DeliveryId &delivery) const
{
    const auto found = std::ranges::find(m_model->deliveries(), delivery, &Delivery::id);
    return found == m_model->deliveries().end() ? nullptr : &*found;
}

OutboxSummary OutboxPage::summary() const
{
    return m_deliveries.summary();
}

void OutboxPage::updateSummary()
{
    m_summary->showSummary(summary());
    const sync::SpeedMeter *speed = m_deliveries.speed();
    m_summary->showSpeed(speed ? speed->history(sync::steadyNow()) : QList<qint64>());
    Q_EMIT summaryChanged();
}

void OutboxPage::updateControls()
{
    const bool maySend = m_deliveries.maySend();
    const bool isPaused = m_deliveries.settings().paused;
    const QString why = maySend ? QString() : tr("Your role does not send; a clerk does.");
    m_send->setEnabled(maySend && (isPaused || !m_deliveries.isSending()) && summary().unfinished > 0);
    m_pause->setEnabled(maySend);
    m_pause->setText(isPaused ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(lineIcon(isPaused ? "send"_L1 : "pause"_L1));
    m_limit->setEnabled(maySend);
    m_limit->setText(SendingLimit::fromTimetable(m_deliveries.settings().timetable).caption());
    m_export->setEnabled(maySend && std::ranges::any_of(m_model->deliveries(), workflow::mayBeCarried));
    m_receipts->setEnabled(maySend);
    for (QPushButton *button : {m_send, m_pause, m_limit, m_export, m_receipts})
        button->setToolTip(why);
    m_portal->setText(m_deliveries.portal().isValid() ? tr("Portal: %1").arg(m_deliveries.portal().toDisplayString())
                                                      : tr("The address of the portal is not set yet."));
    updateStandstill();
    updateSummary();
}

void OutboxPage::updateStandstill()
{
    switch (m_deliveries.standstill()) {
    case sync::Standstill::No:
        return m_standstill->clear();
    case sync::Standstill::Paused:
        return m_standstill->showMessage(Tone::Waiting, tr("Sending is paused."),
                                         tr("Nothing goes out until somebody presses Go on, also after a restart."),
                                         Banner::Closing::WithItsCause);
    case sync::Standstill::Offline:
        return m_standstill->showMessage(Tone::Waiting, tr("This computer is offline."),
                                         tr("Nothing is lost; sending goes on by itself when the network is back."),
                                         Banner::Closing::WithItsCause);
    case sync::Standstill::Metered:
        m_standstill->showMessage(Tone::Waiting, tr("This network charges by the byte, so nothing is sent over it."),
                                  tr("Sending goes on by itself on another network."), Banner::Closing::WithItsCause);
        if (m_deliveries.maySend())
            m_standstill->setAction(tr("Send all the same"));
        return;
    }
}

void OutboxPage::showError(const Error &error)
{
    m_banner->showError(error);
    if (!m_deliveries.portal().isValid())
        m_banner->setAction(tr("Settings"));
}

void OutboxPage::sendNow()
{
    m_banner->hide();
    m_deliveries.sendNow();
}

void OutboxPage::togglePause()
{
    if (m_deliveries.settings().paused)
        m_deliveries.resume();
    else
        m_deliveries.pause();
}

void OutboxPage::chooseLimit()
{
    const workflow::SendingSettings settings = m_deliveries.settings();
    using enum LimitDialog::OnMetered;
    auto *dialog =
        new LimitDialog(SendingLimit::fromTimetable(settings.timetable), settings.onMetered ? Sends : Waits, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        workflow::SendingSettings chosen = m_deliveries.settings();
        chosen.timetable = dialog->timetable();
        chosen.onMetered = dialog->onMetered() == Sends;
        m_deliveries.setSettings(chosen);
    });
    dialog->open();
}

void OutboxPage::showReceipt(const DeliveryId &delivery)
{
    const Delivery *found = find(delivery);
    if (!found)
        return;
    auto *dialog = new ReceiptDialog(*found, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReceiptDialog::failed, this, [this](const Error &error) { m_banner->showError(error); });
    connect(dialog, &ReceiptDialog::saved, this, [this](const QString &path) {
        m_banner->showMessage(Tone::Success, tr("The receipt is in %1, its signature beside it.").arg(path));
    });
    dialog->open();
}

void OutboxPage::exportToStick()
{
    m_banner->hide();
    if (!m_parcels->portal()) {
        m_banner->showError({Fault::Conflict, u"portal-certificate-missing"_s, Retry::AfterCorrection, {}, {}});
        m_banner->setAction(tr("Settings"));
        return;
    }
    QList<Delivery> waiting;
    std::ranges::copy_if(m_model->deliveries(), std::back_inserter(waiting), workflow::mayBeCarried);
    auto *dialog = new CarryDialog(*m_parcels, waiting, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CarryDialog::carried, this, [this](int packages, const QString &folder) {
        m_banner->showMessage(
            Tone::Success,
            tr("%n package(s) are on the stick, read back and compared (%1).", nullptr, packages).arg(folder),
            tr("Bring them to the portal's people; what they give back, take in with “Import receipts from USB”."));
    });
    dialog->open();
}

void OutboxPage::chooseReceipts()
{
    auto *dialog =
        new QFileDialog(this, tr("Receipts of the portal"), {}, tr("Receipts (%1)").arg(receiptFilePattern()));
    dialog->setObjectName("outbox.receiptFiles"_L1);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::filesSelected, m_parcels, &ParcelDesk::takeReceipts);
    dialog->open();
}

void OutboxPage::tellReceipts(const ReceiptTally &tally)
{
    QStringList said;
    if (tally.settled > 0)
        said.append(tr("%n package(s) have their answer now.", nullptr, tally.settled));
    if (tally.known > 0)
        said.append(tr("%n answer(s) were known already.", nullptr, tally.known));
    if (tally.rejected.isEmpty())
        return m_banner->showMessage(Tone::Success, said.join(u' '));
    m_banner->showError(tally.rejected.constFirst(), said.join(u' '));
}

void OutboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    updateSummary();
    m_clock.start();
}

void OutboxPage::hideEvent(QHideEvent *event)
{
    m_clock.stop();
    QWidget::hideEvent(event);
}

void OutboxPage::clear()
{
    m_banner->clear();
    m_standstill->clear();
}

} // namespace bantin::ui
