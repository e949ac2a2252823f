// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/SummaryCard.h"

#include "ui/look/Widgets.h"
#include "ui/look/Words.h"
#include "ui/outbox/SpeedPlot.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

SummaryCard::SummaryCard(QWidget *parent)
    : QFrame(parent)
    , m_plot(new SpeedPlot(this))
{
    setObjectName("outbox.summary"_L1);
    setProperty("look", u"card"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 14, 18, 14);
    row->setSpacing(28);
    m_bytes = addFigure(*row, u"outbox.bytesLeft"_s);
    m_time = addFigure(*row, u"outbox.time"_s);
    m_resent = addFigure(*row, u"outbox.resent"_s);
    m_count = addFigure(*row, u"outbox.count"_s);
    row->addWidget(m_plot, 1);
}

SummaryCard::Figure SummaryCard::addFigure(QHBoxLayout &row, const QString &name)
{
    const Figure figure{makeHeading({}, 1.35, this), makeMutedLabel({}, this)};
    figure.number->setObjectName(name);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    for (QLabel *label : {figure.number, figure.caption}) {
        label->setWordWrap(false);
        column->addWidget(label);
    }
    column->addStretch();
    row.addLayout(column);
    return figure;
}

void SummaryCard::say(const Figure &figure, const QString &number, const QString &caption)
{
    figure.number->setText(number);
    figure.caption->setText(caption);
    figure.number->setAccessibleName(number + u' ' + caption);
}

void SummaryCard::showSummary(const OutboxSummary &summary)
{
    const bool nothing = summary.unfinished == 0;
    const QString left = Words::bytes(summary.bytesLeft);
    say(m_bytes, left,
        summary.originalBytes > summary.bytesLeft ? tr("still to send (of %1)").arg(Words::bytes(summary.originalBytes))
                                                  : tr("still to send"));
    const QString time = nothing || !summary.time ? u"–"_s : u"≈ "_s + Words::span(*summary.time);
    say(m_time, time,
        summary.speed ? tr("at the measured %1").arg(Words::speed(*summary.speed)) : tr("no speed known yet"));
    say(m_resent, Words::bytes(summary.resentBytes), tr("of today's packages went twice"));
    say(m_count, QLocale().toString(summary.unfinished), tr("packages on their way"));
}

void SummaryCard::showSpeed(const QList<qint64> &history)
{
    m_plot->setHistory(history);
}

} // namespace bantin::ui
