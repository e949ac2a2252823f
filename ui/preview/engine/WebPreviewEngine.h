// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewEngine.h"

namespace bantin::ui {

/// One hardened WebEngine: off-the-record profile, deny-all interceptor, page without scripts, view. Everything dies with it,
/// the page before the profile. The first page is loaded; later ones change what differs, see DECISIONS.md. UI thread.
class WebPreviewEngine final : public PreviewEngine
{
public:
    WebPreviewEngine(QWidget *parent, Listener listener);
    ~WebPreviewEngine() override;

    QWidget *view() const override;
    void show(const PreviewPage &page, Medium medium) override;
    void setScale(double scale) override;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::ui
