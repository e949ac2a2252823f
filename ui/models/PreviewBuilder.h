// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/content/Document.h"
#include "app/domain/Metadata.h"
#include "ui/preview/PreviewPage.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace bantin::ui {

class WorkspaceClient;

/// Makes the page the portal would publish out of the text being written, on the store thread with the portal's own
/// renderer: byte for byte the same once the text is approved.
class PreviewBuilder final : public QObject
{
    Q_OBJECT
public:
    static constexpr int pauseMilliseconds = 200;
    static constexpr int longestWaitMilliseconds = 1500;

    struct Source {
        Metadata metadata;
        content::Document document;
        QDateTime approvedAt = {}; ///< UTC; invalid: not approved, the page is dated now
    };
    /// `source` is asked on the UI thread when a page is made.
    PreviewBuilder(WorkspaceClient &client, std::function<Source()> source, QObject *parent = nullptr);
    ~PreviewBuilder() override;

    /// Asks for a new page: when no other call came during the pause, at the latest the longest wait after the first.
    void refresh();
    /// No page comes of what was asked for, and every picture kept for the next is freed.
    void cancel();

Q_SIGNALS:
    void pageReady(const bantin::ui::PreviewPage &page);
    void failed(const bantin::Error &error);

private:
    class Workshop;

    void build();

    WorkspaceClient &m_client;
    std::function<Source()> m_source;
    std::shared_ptr<std::unique_ptr<Workshop>> m_workshop;
    QTimer m_timer;
    QElapsedTimer m_waiting; ///< since the first call that no page followed yet
};

} // namespace bantin::ui
