// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewDevice.h"

#include <QWidget>

class QButtonGroup;

namespace bantin::ui {

/// One of the devices, side by side: one stop of the Tab key, arrow keys choose.
class DeviceSwitch final : public QWidget
{
    Q_OBJECT
public:
    explicit DeviceSwitch(QWidget *parent = nullptr);

    PreviewDevice device() const;
    /// As if the person had chosen it; deviceChosen() follows when it is another.
    void choose(const QString &id);
    void focusChosen();

Q_SIGNALS:
    void deviceChosen(const bantin::ui::PreviewDevice &device);

private:
    static QString nameOf(const PreviewDevice &device);
    static QString hintOf(const PreviewDevice &device);

    QButtonGroup *m_group;
};

} // namespace bantin::ui
