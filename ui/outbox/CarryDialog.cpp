// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/CarryDialog.h"

#include "ui/look/DialogFoot.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/models/ParcelDesk.h"
#include "ui/outbox/DeliveryWords.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QStorageInfo>
#include <QVBoxLayout>

#include <algorithm>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int deliveryRole = Qt::UserRole;
constexpr int shownRows = 5;

/// The first stick the system has plugged in where it puts them; empty when there is none.
QString pluggedIn()
{
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    const auto stick = std::ranges::find_if(volumes, [](const QStorageInfo &volume) {
        const QString path = volume.rootPath();
        return volume.isReady() && !volume.isReadOnly()
               && (path.startsWith("/media/"_L1) || path.startsWith("/run/media/"_L1));
    });
    return stick == volumes.end() ? QString() : stick->rootPath();
}

} // namespace

CarryDialog::CarryDialog(ParcelDesk &parcels, const QList<Delivery> &deliveries, QWidget *parent)
    : QDialog(parent)
    , m_parcels(parcels)
    , m_deliveries(deliveries)
    , m_list(new QListWidget(this))
    , m_folder(new QLineEdit(pluggedIn(), this))
    , m_size(makeMutedLabel({}, this))
    , m_foot(new DialogFoot(u"carry"_s, tr("Copy to the stick"), tr("Cancel"), this))
{
    setObjectName("carry"_L1);
    setWindowTitle(tr("Export to USB"));
    setMinimumWidth(620);
    build();
    for (const Delivery &delivery : deliveries)
        addRow(delivery);
    m_list->setCurrentRow(0);
    connectDesk();
    update();
}

void CarryDialog::build()
{
    m_list->setObjectName("carry.packages"_L1);
    m_list->setFixedHeight(shownRows * 2 * fontMetrics().height() + 2 * Theme::space);
    m_folder->setObjectName("carry.folder"_L1);
    m_size->setObjectName("carry.size"_L1);
    auto *choose = makeButton(u"carry.choose"_s, tr("C&hoose…"), ButtonLook::Plain, this);
    connect(choose, &QPushButton::clicked, this, &CarryDialog::chooseFolder);
    auto *place = new QHBoxLayout;
    place->addWidget(m_folder, 1);
    place->addWidget(choose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeFieldLabel(tr("&Packages for the portal"), m_list, this));
    column->addWidget(m_list);
    column->addWidget(m_size);
    column->addWidget(makeFieldLabel(tr("&Folder on the stick"), m_folder, this));
    column->addLayout(place);
    const auto &portal = m_parcels.portal();
    auto *sealed = makeMutedLabel(
        tr("Each package becomes a file that only this portal can open: %1, fingerprint %2. They stay in the outbox: "
           "when "
           "the line returns they may be sent as well, and the portal publishes once.")
            .arg(portal ? portal->commonName() : QString(), portal ? Words::digest(portal->fingerprint()) : QString()),
        this);
    sealed->setObjectName("carry.portal"_L1);
    column->addWidget(sealed);
    column->addStretch();
    column->addWidget(m_foot);
}

void CarryDialog::addRow(const Delivery &delivery)
{
    QStringList facts{DeliveryWords::state(delivery).word};
    if (delivery.packageSize > 0)
        facts.append(Words::bytes(delivery.packageSize));
    const auto before = m_parcels.carried(delivery.id);
    if (before)
        facts.append(tr("on a stick since %1").arg(Words::moment(before->at)));
    auto *row = new QListWidgetItem(DeliveryWords::title(delivery) + u'\n' + facts.join(u" · "_s), m_list);
    row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    row->setCheckState(before ? Qt::Unchecked : Qt::Checked);
    row->setData(deliveryRole, delivery.id.toString());
}

void CarryDialog::connectDesk()
{
    connect(m_list, &QListWidget::itemChanged, this, &CarryDialog::update);
    connect(m_folder, &QLineEdit::textChanged, this, &CarryDialog::update);
    connect(m_foot, &DialogFoot::accepted, this, &CarryDialog::carry);
    connect(m_foot, &DialogFoot::cancelled, this, &CarryDialog::reject);
    connect(&m_parcels, &ParcelDesk::progressed, m_foot, &DialogFoot::setProgress);
    connect(&m_parcels, &ParcelDesk::failed, this, [this](const Error &error) {
        m_list->setEnabled(true);
        m_foot->setIdle();
        m_foot->showProblem(error);
    });
    connect(&m_parcels, &ParcelDesk::stopped, this, [this] {
        m_foot->setIdle();
        QDialog::reject();
    });
    connect(&m_parcels, &ParcelDesk::finished, this, [this](int packages, const QString &folder) {
        Q_EMIT carried(packages, folder);
        accept();
    });
}

QList<DeliveryId> CarryDialog::chosen() const
{
    QList<DeliveryId> deliveries;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked)
            deliveries.append(DeliveryId::fromString(m_list->item(i)->data(deliveryRole).toString()));
    }
    return deliveries;
}

void CarryDialog::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder on the stick"), m_folder->text());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
    dialog->open();
}

void CarryDialog::update()
{
    const QList<DeliveryId> deliveries = chosen();
    qint64 bytes = 0;
    for (const Delivery &delivery : m_deliveries) {
        if (deliveries.contains(delivery.id))
            bytes += delivery.packageSize;
    }
    m_size->setText(bytes > 0
                        ? tr("%n package(s) chosen, about %1", nullptr, int(deliveries.size())).arg(Words::bytes(bytes))
                        : tr("%n package(s) chosen", nullptr, int(deliveries.size())));
    m_foot->setReady(!deliveries.isEmpty() && !m_folder->text().trimmed().isEmpty());
}

void CarryDialog::carry()
{
    m_list->setEnabled(false);
    m_foot->setBusy(tr("Sealing, writing and reading back… Do not pull out the stick."),
                    DialogFoot::Cancelling::Possible);
    m_parcels.carry(chosen(), QDir::cleanPath(m_folder->text().trimmed()));
}

void CarryDialog::reject()
{
    if (m_parcels.isCarrying())
        m_parcels.stop();
    else
        QDialog::reject();
}

} // namespace bantin::ui
