// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewEngine.h"

#include <QWidget>

namespace bantin::ui {

/// One page as wide as a device shows it, scaled down when there is less room. Owns its engine; freed with it. UI thread.
class PreviewSheet final : public QWidget
{
    Q_OBJECT
public:
    PreviewSheet(PreviewEngineFactory &factory, QWidget *parent);
    ~PreviewSheet() override;

    void setDevice(const PreviewDevice &device);
    void showPage(const PreviewPage &page);
    /// Widget pixels to a CSS pixel; 1 where there is room.
    double scale() const;

Q_SIGNALS:
    void shown();
    void crashed(); ///< queued: the sheet may be deleted
    void scaleChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    std::unique_ptr<PreviewEngine> m_engine;
    PreviewDevice m_device;
    PreviewPage m_page;
};

} // namespace bantin::ui
