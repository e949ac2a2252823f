// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CheckDesk.h"

#include "app/workflow/BackUpWorkspace.h"
#include "ui/models/PercentReport.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

using Extent = store::StoreCheck::Extent;

CheckDesk::CheckDesk(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_thread(std::make_unique<store::StoreThread>())
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    connect(&client, &WorkspaceClient::opened, this, &CheckDesk::begin);
    connect(&client, &WorkspaceClient::locked, this, &CheckDesk::end);
}

CheckDesk::~CheckDesk()
{
    m_stop->store(true);
    m_thread.reset();
}

void CheckDesk::begin()
{
    if (m_client.workspace()->endedUncleanly)
        run(Extent::Text);
}

void CheckDesk::end()
{
    cancel();
    m_finding.reset();
    Q_EMIT checked();
}

void CheckDesk::checkNow()
{
    if (!m_isRunning)
        run(Extent::Whole);
}

void CheckDesk::cancel()
{
    m_stop->store(true);
}

void CheckDesk::requestRepair()
{
    if (m_finding)
        Q_EMIT repairRequested(m_finding->report, m_finding->backupTarget);
}

void CheckDesk::run(Extent extent)
{
    using Order = Result<std::shared_ptr<workflow::CheckOrder>>;
    m_stop = std::make_shared<std::atomic_bool>(false);
    setRunning(true);
    m_client
        .use([](workflow::Session &session) -> Order {
            return std::make_shared<workflow::CheckOrder>(workflow::orderCheck(session));
        })
        .then(this, [this, extent](const Order &order) {
            if (order)
                carryOut(*order, extent);
            else
                finish(order.error());
        });
}

void CheckDesk::carryOut(std::shared_ptr<workflow::CheckOrder> order, Extent extent)
{
    using Outcome = Result<StoreReport>;
    m_thread
        ->post([order = std::move(order), extent,
                report = percentReport(this, &CheckDesk::progressed, m_stop)]() mutable -> Outcome {
            Outcome outcome = workflow::carryOut(*order, extent, report);
            order.reset();
            return outcome;
        })
        .then(this, [this](const Outcome &outcome) { finish(outcome); });
}

void CheckDesk::finish(const Result<StoreReport> &report)
{
    setRunning(false);
    if (!m_client.workspace())
        return;
    if (report)
        keep(*report);
    else if (report.error().fault != Fault::Cancelled)
        Q_EMIT failed(report.error());
}

void CheckDesk::keep(const StoreReport &report)
{
    m_client
        .use([report](workflow::Session &session) -> Result<QString> {
            const auto recorded = workflow::recordCheck(session, report);
            const auto backups = recorded ? workflow::backupOverview(session) : recorded.error();
            return backups ? Result<QString>(backups->target) : backups.error();
        })
        .then(this, [this, report](const Result<QString> &target) {
            if (!m_client.workspace())
                return;
            m_finding = Finding{report, m_client.clock().nowUtc(), target ? *target : QString()};
            Q_EMIT checked();
        });
}

void CheckDesk::setRunning(bool running)
{
    m_isRunning = running;
    Q_EMIT runningChanged();
}

} // namespace bantin::ui
