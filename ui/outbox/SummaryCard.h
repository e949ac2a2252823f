// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/OutboxSummary.h"

#include <QFrame>
#include <QList>

class QHBoxLayout;
class QLabel;

namespace bantin::ui {

class SpeedPlot;

/// The outbox in numbers: what is still to send, how long that takes, what had to go twice, how fast it went.
class SummaryCard final : public QFrame
{
    Q_OBJECT
public:
    explicit SummaryCard(QWidget *parent = nullptr);

    void showSummary(const OutboxSummary &summary);
    /// Bytes a second over the last ten minutes, oldest first.
    void showSpeed(const QList<qint64> &history);

private:
    struct Figure {
        QLabel *number;
        QLabel *caption;
    };
    Figure addFigure(QHBoxLayout &row, const QString &name);
    static void say(const Figure &figure, const QString &number, const QString &caption);

    Figure m_bytes{};
    Figure m_time{};
    Figure m_resent{};
    Figure m_count{};
    SpeedPlot *m_plot;
};

} // namespace bantin::ui
