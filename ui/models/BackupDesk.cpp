// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/BackupDesk.h"

#include "app/workflow/RestoreWorkspace.h"
#include "ui/models/PercentReport.h"
#include "ui/models/WorkspaceClient.h"

#include <QDir>
#include <QStorageInfo>

namespace bantin::ui {

using namespace std::chrono_literals;

/// What is known of the backups at one moment.
struct BackupDesk::Look {
    workflow::BackupOverview overview;
    Target target;
    QList<store::FoundBackup> backups;
};

namespace {

constexpr auto usualWait = 1h;
constexpr auto waitForStick = 1min;

/// A future's value is copied; an order holds a key and is not.
template<typename Order>
Result<std::shared_ptr<Order>> moved(Result<Order> order)
{
    return order ? Result(std::make_shared<Order>(*std::move(order))) : Result<std::shared_ptr<Order>>(order.error());
}

} // namespace

BackupDesk::BackupDesk(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_thread(std::make_unique<store::StoreThread>())
    , m_stop(std::make_shared<std::atomic_bool>(false))
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &BackupDesk::reload);
    connect(&client, &WorkspaceClient::opened, this, &BackupDesk::begin);
    connect(&client, &WorkspaceClient::locked, this, &BackupDesk::end);
}

BackupDesk::~BackupDesk()
{
    m_stop->store(true);
    m_thread.reset();
}

void BackupDesk::begin()
{
    m_isTried = false;
    reload();
}

void BackupDesk::end()
{
    cancel();
    m_isCutOff = true;
    m_next.stop();
    m_overview.reset();
    m_backups.clear();
    m_problem.reset();
    Q_EMIT changed();
}

void BackupDesk::reload()
{
    look(Occasion::ByItself);
}

void BackupDesk::look(Occasion occasion)
{
    using Known = std::pair<workflow::BackupOverview, WorkspaceId>;
    m_client
        .use([](workflow::Session &session) -> Result<Known> {
            auto overview = workflow::backupOverview(session);
            return overview ? Result(Known(*std::move(overview), session.workspace)) : overview.error();
        })
        .then(this, [this, occasion](const Result<Known> &known) {
            if (!m_client.workspace())
                return;
            if (known)
                lookAtTarget(known->first, known->second, occasion);
            else
                Q_EMIT failed(known.error());
        });
}

/// A stick may take its time to answer, and the store is not to wait for it.
void BackupDesk::lookAtTarget(const workflow::BackupOverview &overview, const WorkspaceId &workspace, Occasion occasion)
{
    m_thread
        ->post([overview, workspace, directory = m_client.workspace()->directory] {
            const QString own = store::BackupFolder::workspaceFolderName(workspace);
            const Target target = targetOf(overview, own, directory);
            const auto found = target.isThere ? workflow::listBackups(QDir(overview.target).filePath(own))
                                              : QList<store::FoundBackup>();
            return Look{overview, target, found ? *found : QList<store::FoundBackup>()};
        })
        .then(this, [this, occasion](const Look &found) {
            if (m_client.workspace())
                show(found, occasion);
        });
}

/// As store::BackupWriter sees it: the empty folder a stick is mounted on is not the stick.
BackupDesk::Target BackupDesk::targetOf(const workflow::BackupOverview &overview, const QString &own,
                                        const QDir &directory)
{
    const QDir target(overview.target);
    if (overview.target.isEmpty() || !target.exists() || (overview.targetWasUsed && !target.exists(own)))
        return {};
    return {true, QStorageInfo(target).device() == QStorageInfo(directory).device()};
}

void BackupDesk::show(const Look &found, Occasion occasion)
{
    m_overview = found.overview;
    m_backups = found.backups;
    m_target = found.target;
    Q_EMIT changed();
    const bool isDue = m_overview->standing.isDue && !m_overview->target.isEmpty() && m_client.mayWrite();
    m_next.start(isDue && !m_target.isThere ? std::chrono::milliseconds(waitForStick) : usualWait);
    const bool isTried = std::exchange(m_isTried, false);
    if (isDue && m_target.isThere && !isTried && m_activity == Activity::None)
        backUp(occasion);
}

void BackupDesk::backUpNow()
{
    if (m_activity == Activity::None)
        backUp(Occasion::Asked);
}

void BackupDesk::backUp(Occasion occasion)
{
    start(Activity::BackingUp);
    m_client.use([](workflow::Session &session) { return moved(workflow::orderBackup(session)); })
        .then(this, [this, occasion](const Result<std::shared_ptr<workflow::BackupOrder>> &order) {
            if (order)
                carryOutBackup(*order, occasion);
            else
                finish(order.error(), occasion);
        });
}

void BackupDesk::carryOutBackup(std::shared_ptr<workflow::BackupOrder> order, Occasion occasion)
{
    using Outcome = Result<store::BackupReport>;
    const qint64 run = order->run;
    m_thread
        ->post([order = std::move(order), report = percentReport(this, &BackupDesk::progressed, m_stop),
                clock = &m_client.clock()]() mutable -> Outcome {
            Outcome outcome = workflow::carryOut(*order, *clock, std::move(report));
            order.reset();
            return outcome;
        })
        .then(this, [this, run, occasion](const Outcome &outcome) {
            m_client.use(
                [run, outcome](workflow::Session &session) { return workflow::recordBackup(session, run, outcome); });
            finish(outcome ? std::nullopt : std::optional(outcome.error()), occasion);
            if (outcome && occasion == Occasion::Asked && m_client.workspace())
                Q_EMIT backedUp(*outcome);
        });
}

void BackupDesk::drillNow()
{
    if (m_activity != Activity::None)
        return;
    start(Activity::Drilling);
    m_client.use([](workflow::Session &session) { return moved(workflow::orderDrill(session)); })
        .then(this, [this](const Result<std::shared_ptr<workflow::DrillOrder>> &order) {
            if (order)
                carryOutDrill(*order);
            else
                finish(order.error(), Occasion::Asked);
        });
}

void BackupDesk::carryOutDrill(std::shared_ptr<workflow::DrillOrder> order)
{
    using Outcome = Result<workflow::DrillReport>;
    const QString target = order->target;
    m_thread
        ->post([order = std::move(order), report = percentReport(this, &BackupDesk::progressed, m_stop),
                clock = &m_client.clock()]() mutable -> Outcome {
            Outcome outcome = workflow::carryOut(*order, *clock, std::move(report));
            order.reset();
            return outcome;
        })
        .then(this, [this, target](const Outcome &outcome) {
            if (outcome)
                m_client.use([target, sequence = outcome->manifest.sequence](workflow::Session &session) {
                    return workflow::recordDrill(session, target, sequence);
                });
            finish(outcome ? std::nullopt : std::optional(outcome.error()), Occasion::Asked);
            if (outcome && m_client.workspace())
                Q_EMIT drilled(*outcome);
        });
}

void BackupDesk::start(Activity activity)
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_problem.reset();
    m_isCutOff = false;
    setActivity(activity);
}

void BackupDesk::finish(const std::optional<Error> &problem, Occasion occasion)
{
    setActivity(Activity::None);
    m_isTried = !m_isCutOff;
    const bool wasStopped = problem && problem->fault == Fault::Cancelled;
    if (m_client.workspace() && problem && !wasStopped) {
        if (occasion == Occasion::Asked)
            Q_EMIT failed(*problem);
        else if (problem->fault != Fault::NotFound)
            m_problem = problem;
    }
    reload();
}

void BackupDesk::cancel()
{
    m_stop->store(true);
}

void BackupDesk::setActivity(Activity activity)
{
    m_activity = activity;
    Q_EMIT activityChanged();
}

void BackupDesk::setTarget(const QString &folder)
{
    change([folder](workflow::Session &session) { return workflow::setBackupTarget(session, folder); });
}

void BackupDesk::setInterval(int days)
{
    change([days](workflow::Session &session) { return workflow::setBackupInterval(session, days); });
}

void BackupDesk::change(std::function<Result<void>(workflow::Session &)> setting)
{
    m_client.use(std::move(setting)).then(this, [this](const Result<void> &changed) {
        if (!changed)
            Q_EMIT failed(changed.error());
        m_isTried = !changed;
        look(Occasion::Asked);
    });
}

} // namespace bantin::ui
