// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preview/PreviewDevice.h"
#include "ui/preview/PreviewPage.h"

#include <QtPlugin>

#include <functional>
#include <memory>

class QWidget;

namespace bantin::ui {

/// A browser engine that shows one page. It comes from a module of its own (ui/preview/engine), because it weighs more than
/// the rest of the desk. UI thread.
class PreviewEngine
{
public:
    struct Listener {
        std::function<void()> loaded;  ///< after every show() that no later one overtook
        std::function<void()> crashed; ///< the engine is of no further use; it must not be destroyed inside the call
    };

    virtual ~PreviewEngine() = default;
    virtual QWidget *view() const = 0; ///< the engine's
    /// Takes the place of what is shown; the reader's place in the page stays.
    virtual void show(const PreviewPage &page, Medium medium) = 0;
    /// Widget pixels to a CSS pixel, 0.25–5.
    virtual void setScale(double scale) = 0;
};

class PreviewEngineFactory
{
public:
    virtual ~PreviewEngineFactory() = default;
    virtual std::unique_ptr<PreviewEngine> create(QWidget *parent, PreviewEngine::Listener listener) = 0;
};

} // namespace bantin::ui

Q_DECLARE_INTERFACE(bantin::ui::PreviewEngineFactory, "bantin.PreviewEngineFactory/2")
