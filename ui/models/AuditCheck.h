// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/AuditReport.h"

#include <QObject>

#include <memory>

namespace bantin::workflow {
class AuditVerification;
}

namespace bantin::ui {

class WorkspaceClient;

/// Checks the audit log step by step, so that typing is saved in between. UI thread. Every start() ends with finished(),
/// failed() or stopped(), the last also when the workspace is locked.
class AuditCheck final : public QObject
{
    Q_OBJECT
public:
    explicit AuditCheck(WorkspaceClient &client, QObject *parent = nullptr);
    ~AuditCheck() override;

    bool isRunning() const { return m_verification != nullptr; }
    /// Nothing while one runs already.
    void start();
    void stop();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished(const bantin::AuditReport &report);
    void failed(const bantin::Error &error);
    void stopped();

private:
    void proceed();

    WorkspaceClient &m_client;
    std::shared_ptr<workflow::AuditVerification> m_verification; ///< touched on the store thread while a step runs
};

} // namespace bantin::ui
