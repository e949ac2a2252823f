// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/workflow/WritingSettings.h"

#include <QObject>
#include <QTimer>

namespace bantin::ui {

class WorkspaceClient;

/// Brings what unit and person settled about writing to the windows when the workspace opens, and changes of it back. UI
/// thread.
class WritingHabits final : public QObject
{
    Q_OBJECT
public:
    explicit WritingHabits(WorkspaceClient &client, QObject *parent = nullptr);

    void addUnitWord(const QString &word);
    void setTonePlacement(content::TonePlacement placement);
    /// Kept after a moment, because people turn the wheel through many sizes.
    void setZoom(int percent);

Q_SIGNALS:
    void settled(const bantin::workflow::WritingSettings &settings);
    void failed(const bantin::Error &error);

private:
    void read();
    void finish(const Result<void> &result);

    WorkspaceClient &m_client;
    QTimer m_zoomPause{this};
    int m_zoom = 100;
};

} // namespace bantin::ui
