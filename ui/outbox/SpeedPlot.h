// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace bantin::ui {

/// How fast bytes went out over the last ten minutes, as a line. What it shows is also its accessible description. Never
/// focusable.
class SpeedPlot final : public QWidget
{
    Q_OBJECT
public:
    explicit SpeedPlot(QWidget *parent = nullptr);

    /// Bytes a second, oldest first, evenly over the ten minutes.
    void setHistory(const QList<qint64> &rates);
    QSize sizeHint() const override { return {360, 64}; }
    QSize minimumSizeHint() const override { return {160, 64}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qint64> m_rates;
};

} // namespace bantin::ui
