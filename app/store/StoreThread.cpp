// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StoreThread.h"

#include "app/crypto/ThreadState.h"

#include <QMetaObject>

namespace bantin::store {

using namespace Qt::StringLiterals;

StoreThread::StoreThread()
    : m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"bantin-store"_s);
    m_worker->moveToThread(&m_thread);
    m_thread.start();
}

StoreThread::~StoreThread()
{
    Q_ASSERT(QThread::currentThread() != &m_thread);
    // Posted last, so it runs after every job that is already queued.
    enqueue([this] {
        crypto::releaseThreadState();
        m_thread.quit();
    });
    m_thread.wait();
}

void StoreThread::enqueue(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_worker.get(), std::move(job), Qt::QueuedConnection);
}

} // namespace bantin::store
