// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/AuditCheck.h"

#include "app/workflow/AuditVerification.h"
#include "ui/models/WorkspaceClient.h"

#include <utility>

namespace bantin::ui {

namespace {

/// A few dozen milliseconds of work on an old machine.
constexpr int rowsAStep = 200;

struct Step {
    bool more = false;
    qint64 done = 0;
    qint64 total = 0;
    AuditReport report = {}; ///< at the end
};

Result<Step> step(workflow::AuditVerification &verification, workflow::Session &session)
{
    const auto more = verification.proceed(session, rowsAStep);
    if (!more)
        return more.error();
    return Step{*more, verification.done(), verification.total(), *more ? AuditReport() : verification.report()};
}

} // namespace

AuditCheck::AuditCheck(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::locked, this, &AuditCheck::stop);
}

AuditCheck::~AuditCheck() = default;

void AuditCheck::start()
{
    if (isRunning())
        return;
    m_verification = std::make_shared<workflow::AuditVerification>();
    proceed();
}

void AuditCheck::stop()
{
    if (!isRunning())
        return;
    m_verification.reset();
    Q_EMIT stopped();
}

void AuditCheck::proceed()
{
    m_client.use([verification = m_verification](workflow::Session &session) { return step(*verification, session); })
        .then(this, [this, verification = m_verification](const Result<Step> &done) {
            if (verification != m_verification)
                return;
            if (!done) {
                m_verification.reset();
                Q_EMIT failed(done.error());
            } else if (done->more) {
                Q_EMIT progressed(done->done, done->total);
                if (isRunning())
                    proceed();
            } else {
                m_verification.reset();
                Q_EMIT finished(done->report);
            }
        });
}

} // namespace bantin::ui
