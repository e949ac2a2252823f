// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/DeviceSwitch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPushButton>

namespace bantin::ui {

using namespace Qt::StringLiterals;

DeviceSwitch::DeviceSwitch(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Show the page as on"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const QList<PreviewDevice> devices = previewDevices();
    for (int i = 0; i < int(devices.size()); ++i) {
        auto *button = new QPushButton(nameOf(devices.at(i)), this);
        button->setObjectName("preview."_L1 + devices.at(i).id);
        button->setToolTip(hintOf(devices.at(i)));
        button->setCheckable(true);
        button->setProperty("look", u"segment"_s);
        button->setProperty("place", i == 0 ? u"first"_s : i + 1 == devices.size() ? u"last"_s : u"middle"_s);
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool checked) {
        if (checked)
            Q_EMIT deviceChosen(device());
    });
}

PreviewDevice DeviceSwitch::device() const
{
    return previewDevices().at(m_group->checkedId());
}

void DeviceSwitch::focusChosen()
{
    m_group->checkedButton()->setFocus(Qt::ShortcutFocusReason);
}

void DeviceSwitch::choose(const QString &id)
{
    const QList<PreviewDevice> devices = previewDevices();
    for (int i = 0; i < int(devices.size()); ++i) {
        if (devices.at(i).id == id)
            m_group->button(i)->setChecked(true);
    }
}

QString DeviceSwitch::nameOf(const PreviewDevice &device)
{
    if (device.id == "desktop"_L1)
        return tr("Desktop");
    if (device.id == "tablet"_L1)
        return tr("Tablet");
    return device.id == "phone"_L1 ? tr("Phone") : tr("Print");
}

QString DeviceSwitch::hintOf(const PreviewDevice &device)
{
    return device.medium == Medium::Print ? tr("A sheet of A4, as readers print the page")
                                          : tr("A screen %1 pixels wide").arg(device.width);
}

} // namespace bantin::ui
