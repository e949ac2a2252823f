// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/PreviewSheet.h"

#include <algorithm>

namespace bantin::ui {

namespace {

constexpr double smallestScale = 0.25;

} // namespace

PreviewSheet::PreviewSheet(PreviewEngineFactory &factory, QWidget *parent)
    : QWidget(parent)
    , m_device(previewDevices().first())
{
    const auto tellCrash = [this] { QMetaObject::invokeMethod(this, &PreviewSheet::crashed, Qt::QueuedConnection); };
    m_engine = factory.create(this, {[this] { Q_EMIT shown(); }, tellCrash});
    m_engine->view()->setObjectName(QStringLiteral("preview.view"));
    m_engine->view()->setAccessibleName(tr("Preview of the published page"));
    arrange();
}

PreviewSheet::~PreviewSheet() = default;

void PreviewSheet::setDevice(const PreviewDevice &device)
{
    const bool otherMedium = device.medium != m_device.medium;
    m_device = device;
    arrange();
    if (otherMedium && !m_page.html.isEmpty())
        m_engine->show(m_page, m_device.medium);
}

void PreviewSheet::showPage(const PreviewPage &page)
{
    m_page = page;
    m_engine->show(m_page, m_device.medium);
}

double PreviewSheet::scale() const
{
    return std::clamp(double(width()) / m_device.width, smallestScale, 1.0);
}

void PreviewSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewSheet::arrange()
{
    const int wide = std::min(width(), m_device.width);
    m_engine->view()->setGeometry((width() - wide) / 2, 0, wide, height());
    m_engine->setScale(scale());
    Q_EMIT scaleChanged();
}

} // namespace bantin::ui
