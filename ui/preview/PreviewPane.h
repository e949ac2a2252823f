// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewPage.h"

#include <QWidget>

#include <memory>

namespace bantin::ui {

/// Shows pages from memory in Qt WebEngine, hardened as facts/engine.md §6: off-the-record profile, no scripts, no network,
/// deny-all interceptor. The engine is loaded and made at the first
/// showPage() and freed by discard(). Widths: desktop, tablet, phone.
class PreviewPane final : public QWidget
{
    Q_OBJECT
public:
    explicit PreviewPane(QWidget *parent = nullptr);
    ~PreviewPane() override;

    void showPage(const PreviewPage &page);
    /// Frees the engine and every byte of the page.
    void discard();

Q_SIGNALS:
    /// The page is on screen.
    void pageShown();
    void closeRequested();

private:
    void setPageWidth(int width);
    bool makeEngine();
    void say(const QString &message);
    void showCrash();

    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::ui
