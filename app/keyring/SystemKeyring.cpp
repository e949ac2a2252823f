// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyring/SystemKeyring.h"

#include <qt6keychain/keychain.h>

#include <QMutex>
#include <QPromise>
#include <QTimer>

#include <atomic>
#include <vector>

namespace bantin::keyring {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"bantin"_s;

Error keyringError(Fault fault, const QString &reason, const QString &argument = {}, const QString &detail = {})
{
    return {fault, reason, Retry::Later, argument.isEmpty() ? QStringList() : QStringList{argument}, detail};
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return keyringError(Fault::NotFound, u"keyring-entry-missing"_s, job.key(), job.errorString());
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return keyringError(Fault::Denied, u"keyring-denied"_s, {}, job.errorString());
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    return keyringError(Fault::Unsupported, u"keyring-unavailable"_s, {}, job.errorString());
}

/// One promise that the job and the watch both want to fulfil; whoever comes first does.
template<typename Value>
class Answer
{
public:
    Answer() { m_promise.start(); }
    QFuture<Value> future() const { return m_promise.future(); }
    void give(Value value)
    {
        if (m_given.exchange(true))
            return;
        m_promise.addResult(std::move(value));
        m_promise.finish();
    }

private:
    QPromise<Value> m_promise;
    std::atomic_bool m_given = false;
};

/// Starts the job that `make` creates on the thread of `jobs`; `read` turns the finished one into the value.
template<typename Value, typename Make, typename Read>
QFuture<Value> launch(QObject *jobs, QObject *watch, std::chrono::milliseconds budget, Make make, Read read)
{
    auto answer = std::make_shared<Answer<Value>>();
    QMetaObject::invokeMethod(
        watch,
        [watch, budget, answer] {
            QTimer::singleShot(budget, watch,
                               [answer] { answer->give(keyringError(Fault::Internal, u"keyring-timeout"_s)); });
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        jobs,
        [jobs, answer, make = std::move(make), read]() mutable {
            auto *job = make();
            job->setParent(jobs);
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, jobs,
                             [answer, job, read](QKeychain::Job *) { answer->give(read(*job)); });
            job->start();
        },
        Qt::QueuedConnection);
    return answer->future();
}

/// libsecret answers to the job it was called for, on the main loop of the program, also when nobody waits any more.
void leaveBehind(std::unique_ptr<QObject> jobs)
{
    static QMutex mutex;
    static auto *const left = new std::vector<std::unique_ptr<QObject>>;
    const QMutexLocker lock(&mutex);
    left->push_back(std::move(jobs));
}

} // namespace

SystemKeyring::SystemKeyring(std::chrono::milliseconds budget)
    : m_budget(budget)
    , m_jobs(std::make_unique<QObject>())
    , m_watch(std::make_unique<QObject>())
{
    m_jobs->moveToThread(&m_jobThread);
    m_watch->moveToThread(&m_watchThread);
    m_jobThread.setObjectName(u"bantin-keyring"_s);
    m_jobThread.start();
    m_watchThread.start();
}

SystemKeyring::~SystemKeyring()
{
    for (QThread *thread : {&m_jobThread, &m_watchThread}) {
        thread->quit();
        thread->wait();
    }
    if (!m_jobs->children().isEmpty())
        leaveBehind(std::move(m_jobs));
}

QFuture<Result<SecretBytes>> SystemKeyring::read(const QString &key)
{
    const auto make = [key] {
        auto *job = new QKeychain::ReadPasswordJob(service);
        job->setKey(key);
        return job;
    };
    return launch<Result<SecretBytes>>(m_jobs.get(), m_watch.get(), m_budget, make,
                                       [](const QKeychain::ReadPasswordJob &job) -> Result<SecretBytes> {
                                           if (job.error() != QKeychain::NoError)
                                               return errorOf(job);
                                           QByteArray bytes = job.binaryData();
                                           SecretBytes secret{QByteArrayView(bytes)};
                                           wipe(bytes.data(), std::size_t(bytes.size()));
                                           return secret;
                                       });
}

QFuture<Result<void>> SystemKeyring::write(const QString &key, SecretBytes secret)
{
    // QtKeychain wants a QByteArray; std::function a copyable capture.
    auto shared = std::make_shared<SecretBytes>(std::move(secret));
    const auto make = [key, shared] {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setKey(key);
        job->setBinaryData(shared->view().toByteArray());
        return job;
    };
    return launch<Result<void>>(m_jobs.get(), m_watch.get(), m_budget, make,
                                [](const QKeychain::WritePasswordJob &job) -> Result<void> {
                                    return job.error() == QKeychain::NoError ? Result<void>() : errorOf(job);
                                });
}

QFuture<Result<void>> SystemKeyring::remove(const QString &key)
{
    const auto make = [key] {
        auto *job = new QKeychain::DeletePasswordJob(service);
        job->setKey(key);
        return job;
    };
    return launch<Result<void>>(
        m_jobs.get(), m_watch.get(), m_budget, make, [](const QKeychain::DeletePasswordJob &job) -> Result<void> {
            const bool gone = job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound;
            return gone ? Result<void>() : errorOf(job);
        });
}

} // namespace bantin::keyring
