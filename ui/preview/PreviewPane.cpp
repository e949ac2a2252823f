// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewPane.h"

#include "ui/preview/DeviceSwitch.h"
#include "ui/preview/PreviewModule.h"
#include "ui/preview/PreviewSheet.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

struct PreviewPane::Private {
    QWidget *bar = nullptr;
    DeviceSwitch *devices = nullptr;
    QLabel *scale = nullptr;
    QPushButton *keep = nullptr;
    QHBoxLayout *stage = nullptr;
    QLabel *message = nullptr;
    QList<PreviewSheet *> sheets;
};

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_d(std::make_unique<Private>())
{
    setObjectName(u"preview.pane"_s);
    buildBar();
    auto *stage = new QWidget(this);
    m_d->stage = new QHBoxLayout(stage);
    m_d->stage->setContentsMargins(0, 0, 0, 0);
    m_d->stage->setSpacing(8);
    m_d->message = new QLabel(stage);
    m_d->message->setObjectName(u"preview.message"_s);
    m_d->message->setAlignment(Qt::AlignCenter);
    m_d->message->setWordWrap(true);
    m_d->message->hide();
    m_d->stage->addWidget(m_d->message);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_d->bar);
    layout->addWidget(stage, 1);
}

void PreviewPane::buildBar()
{
    m_d->bar = new QWidget(this);
    auto *row = new QHBoxLayout(m_d->bar);
    row->setContentsMargins(10, 6, 10, 6);
    m_d->devices = new DeviceSwitch(m_d->bar);
    m_d->scale = new QLabel(m_d->bar);
    m_d->scale->setObjectName(u"preview.scale"_s);
    m_d->scale->setProperty("look", u"muted"_s);
    m_d->scale->hide();
    m_d->keep = new QPushButton(tr("Keep beside"), m_d->bar);
    m_d->keep->setObjectName(u"preview.keep"_s);
    m_d->keep->setCheckable(true);
    m_d->keep->setToolTip(
        tr("Shows this page beside the next articles you open, for example beside its English version"));
    connect(m_d->keep, &QPushButton::clicked, this, &PreviewPane::keepChosen);
    auto *close = new QPushButton(tr("Close"), m_d->bar);
    close->setObjectName(u"preview.close"_s);
    close->setToolTip(tr("Close the preview (F9)"));
    row->addWidget(m_d->devices);
    row->addWidget(m_d->scale);
    row->addStretch(1);
    row->addWidget(m_d->keep);
    row->addWidget(close);
    connect(m_d->devices, &DeviceSwitch::deviceChosen, this, [this](const PreviewDevice &device) {
        for (PreviewSheet *sheet : std::as_const(m_d->sheets))
            sheet->setDevice(device);
    });
    connect(close, &QPushButton::clicked, this, &PreviewPane::closeRequested);
}

PreviewPane::~PreviewPane() = default;

void PreviewPane::showPages(const QList<PreviewPage> &pages)
{
    if (!makeSheets(pages.size())) {
        say(tr("The preview is not installed completely on this machine: its engine is missing. Writing, checking and "
               "sending work without it. Please install Bàn Tin again."));
        return;
    }
    m_d->message->hide();
    for (qsizetype i = 0; i < pages.size(); ++i)
        m_d->sheets.at(i)->showPage(pages.at(i));
}

bool PreviewPane::makeSheets(qsizetype count)
{
    PreviewEngineFactory *factory = loadPreviewModule();
    if (!factory)
        return false;
    while (m_d->sheets.size() > count)
        delete m_d->sheets.takeLast();
    // Half a pane holds no desktop that could be read.
    if (count > 1 && m_d->sheets.size() < count)
        m_d->devices->choose(u"phone"_s);
    while (m_d->sheets.size() < count) {
        auto *sheet = new PreviewSheet(*factory, this);
        sheet->setDevice(m_d->devices->device());
        connect(sheet, &PreviewSheet::shown, this, &PreviewPane::pageShown);
        connect(sheet, &PreviewSheet::crashed, this, &PreviewPane::showCrash);
        connect(sheet, &PreviewSheet::scaleChanged, this, &PreviewPane::tellScale);
        m_d->stage->addWidget(sheet, 1);
        m_d->sheets.append(sheet);
    }
    return true;
}

void PreviewPane::discard()
{
    qDeleteAll(m_d->sheets);
    m_d->sheets.clear();
    m_d->scale->hide();
}

void PreviewPane::focusDevices()
{
    m_d->devices->focusChosen();
}

void PreviewPane::forgetKept()
{
    m_d->keep->setChecked(false);
}

void PreviewPane::tellScale()
{
    const double scale = m_d->sheets.isEmpty() ? 1.0 : m_d->sheets.first()->scale();
    const QString percent = QString::number(qRound(scale * 100));
    m_d->scale->setText(percent + u" %"_s);
    m_d->scale->setToolTip(tr("scaled to %1 %").arg(percent));
    m_d->scale->setAccessibleName(m_d->scale->toolTip());
    m_d->scale->setVisible(scale < 0.995);
}

void PreviewPane::showCrash()
{
    discard();
    say(tr("The preview stopped. Your text is safe: it is in the editor and saved on this machine. "
           "Press F9 twice to open the preview again."));
}

void PreviewPane::say(const QString &message)
{
    m_d->message->setText(message);
    m_d->message->show();
}

} // namespace bantin::ui
