// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/content/Document.h"
#include "app/domain/Metadata.h"
#include "ui/preview/PreviewPage.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace bantin::render {
class PageRenderer;
}

namespace bantin::ui {

class WorkspaceClient;

/// Makes the page the portal would publish out of the text being written, on the store thread with the portal's own
/// renderer, at most once a second.
class PreviewBuilder final : public QObject
{
    Q_OBJECT
public:
    struct Source {
        Metadata metadata;
        content::Document document;
    };
    /// `source` is asked on the UI thread when a page is made.
    PreviewBuilder(WorkspaceClient &client, std::function<Source()> source, QString language,
                   QObject *parent = nullptr);
    ~PreviewBuilder() override;

    /// Asks for a new page soon; calls in between are folded into one.
    void refresh();
    void cancel();

Q_SIGNALS:
    void pageReady(const bantin::ui::PreviewPage &page);
    void failed(const bantin::Error &error);

private:
    void build();

    WorkspaceClient &m_client;
    std::function<Source()> m_source;
    QString m_language;
    std::shared_ptr<std::unique_ptr<render::PageRenderer>> m_renderer; ///< the renderer is the store thread's
    QTimer m_timer;
    QElapsedTimer m_sinceLast;
};

} // namespace bantin::ui
