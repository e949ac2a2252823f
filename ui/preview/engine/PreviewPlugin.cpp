// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preview/engine/PreviewScheme.h"
#include "ui/preview/engine/WebPreviewEngine.h"

#include <QObject>
#include <QQuickWindow>

namespace bantin::ui {

/// What the desk finds in the module.
class PreviewPlugin final : public QObject, public PreviewEngineFactory
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "bantin.PreviewEngineFactory/2")
    Q_INTERFACES(bantin::ui::PreviewEngineFactory)

public:
    PreviewPlugin()
    {
        // A page of text and pictures needs no graphics card, and the drivers of old machines are not to be trusted with it.
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        registerPreviewScheme();
    }

    std::unique_ptr<PreviewEngine> create(QWidget *parent, PreviewEngine::Listener listener) override
    {
        return std::make_unique<WebPreviewEngine>(parent, std::move(listener));
    }
};

} // namespace bantin::ui

#include "PreviewPlugin.moc"
