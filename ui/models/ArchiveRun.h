// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/ExportArchive.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace bantin::workflow {
class ArchiveExport;
}

namespace bantin::ui {

class WorkspaceClient;

/// Exports a retention archive and checks one that lies somewhere. UI thread; the store thread only reads an article at a
/// time, everything slow has a thread of its own. Every exportTo() ends with exported(), failed() or stopped(), the last
/// also when the workspace is locked; then nothing of it is left on the disk.
class ArchiveRun final : public QObject
{
    Q_OBJECT
public:
    explicit ArchiveRun(WorkspaceClient &client, QObject *parent = nullptr);
    ~ArchiveRun() override;

    bool isRunning() const { return m_export != nullptr || m_beginning || m_checking; }
    /// Nothing while something runs already.
    void exportTo(const QString &target, const workflow::ArchiveChoice &choice);
    void check(const QString &folder);
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    /// Everything is written; it is read back now.
    void readingBack();
    void exported(const bantin::workflow::ArchiveSummary &summary, const QString &folder);
    void foundWhole(const QString &folder);
    void failed(const bantin::Error &error);
    void stopped();

private:
    using Order = std::shared_ptr<workflow::ArchiveExport>;

    bool isCurrent(quint64 run) const { return run == m_run; }
    void proceed();
    void complete();
    void record();
    void fail(const Error &error);
    /// Forgets the present run; what it holds is destroyed on a thread of its own, as that may remove many files.
    void drop();

    WorkspaceClient &m_client;
    Order m_export;
    std::shared_ptr<std::atomic<bool>> m_stop; ///< of the check that runs
    QString m_target;
    quint64 m_run = 0; ///< answers to earlier runs are dropped
    bool m_beginning = false;
    bool m_checking = false;
};

} // namespace bantin::ui
