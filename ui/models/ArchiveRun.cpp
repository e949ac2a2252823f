// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ArchiveRun.h"

#include "app/workflow/ArchiveExport.h"
#include "ui/models/WorkspaceClient.h"

#include <QtConcurrentRun>

#include <utility>

namespace bantin::ui {

ArchiveRun::ArchiveRun(WorkspaceClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &WorkspaceClient::locked, this, &ArchiveRun::stop);
}

ArchiveRun::~ArchiveRun() = default;

void ArchiveRun::exportTo(const QString &target, const workflow::ArchiveChoice &choice)
{
    if (isRunning())
        return;
    m_target = target;
    m_beginning = true;
    using Begun = Result<Order>;
    m_client
        .use([target, choice](workflow::Session &session) -> Begun {
            auto order = workflow::ArchiveExport::begin(session, target, choice);
            return order ? Begun(Order(*std::move(order))) : std::move(order).error();
        })
        .then(this, [this, run = m_run](const Begun &order) {
            if (!isCurrent(run))
                return;
            m_beginning = false;
            if (!order) {
                fail(order.error());
                return;
            }
            m_export = *order;
            proceed();
        });
}

void ArchiveRun::proceed()
{
    using Files = workflow::ArchiveExport::Files;
    m_client.use([order = m_export](workflow::Session &session) { return order->read(session); })
        .then(QtFuture::Launch::Async,
              [order = m_export](const Result<Files> &files) {
                  return files ? order->write(*files) : Result<void>(files.error());
              })
        .then(this, [this, run = m_run](const Result<void> &written) {
            if (!isCurrent(run))
                return;
            if (!written) {
                fail(written.error());
                return;
            }
            Q_EMIT progressed(m_export->done(), m_export->total());
            if (!isCurrent(run))
                return;
            if (m_export->isRead())
                complete();
            else
                proceed();
        });
}

void ArchiveRun::complete()
{
    Q_EMIT readingBack();
    QtConcurrent::run([order = m_export] {
        return order->complete();
    }).then(this, [this, run = m_run](const Result<void> &completed) {
        if (!isCurrent(run))
            return;
        if (completed)
            record();
        else
            fail(completed.error());
    });
}

void ArchiveRun::record()
{
    m_client.use([order = m_export](workflow::Session &session) { return order->record(session); })
        .then(this, [this, run = m_run](const Result<workflow::ArchiveSummary> &summary) {
            if (!isCurrent(run))
                return;
            if (!summary) {
                fail(summary.error());
                return;
            }
            drop();
            Q_EMIT exported(*summary, m_target);
        });
}

void ArchiveRun::check(const QString &folder)
{
    if (isRunning())
        return;
    m_checking = true;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    QtConcurrent::run([folder, stop = m_stop] {
        return workflow::checkArchive(folder, [stop] { return !*stop; });
    }).then(this, [this, folder, run = m_run](const Result<void> &whole) {
        if (!isCurrent(run))
            return;
        m_checking = false;
        if (whole)
            Q_EMIT foundWhole(folder);
        else
            Q_EMIT failed(whole.error());
    });
}

void ArchiveRun::stop()
{
    if (!isRunning())
        return;
    drop();
    Q_EMIT stopped();
}

void ArchiveRun::fail(const Error &error)
{
    drop();
    Q_EMIT failed(error);
}

void ArchiveRun::drop()
{
    ++m_run;
    m_beginning = false;
    m_checking = false;
    if (m_stop)
        *m_stop = true;
    if (m_export)
        m_export->cancel();
    const auto dropped = QtConcurrent::run([order = std::exchange(m_export, {})]() mutable { order.reset(); });
    Q_UNUSED(dropped);
}

} // namespace bantin::ui
