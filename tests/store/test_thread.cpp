// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StoreThread.h"
#include "tests/store/StoreFixture.h"

#include <QSemaphore>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsJobsInOrderOnOneThread();
    void answersThroughTheFuture();
    void continuesOnTheCallersThread();
    void drainsWhatIsQueuedWhenDestroyed();
    void ownsTheStoreItOpened();
};

void TestThread::runsJobsInOrderOnOneThread()
{
    QList<int> order;
    QList<QThread *> threads;
    {
        StoreThread thread;
        for (int i = 0; i < 100; ++i)
            thread.post([&, i] {
                order.append(i);
                threads.append(QThread::currentThread());
            });
    }
    QCOMPARE(order.size(), 100);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.count(threads.first()), 100);
    QVERIFY(threads.first() != QThread::currentThread());
}

void TestThread::answersThroughTheFuture()
{
    StoreThread thread;
    QCOMPARE(thread.post([] { return 42; }).result(), 42);
    const Result<QString> failed =
        thread
            .post([] { return Result<QString>(Error{Fault::NotFound, u"article-not-found"_s, Retry::Never, {}, {}}); })
            .result();
    QCOMPARE(failed.error().reason, u"article-not-found"_s);
    // A value that can only be moved.
    QCOMPARE(*thread.post([] { return std::make_unique<int>(7); }).takeResult(), 7);
}

void TestThread::continuesOnTheCallersThread()
{
    StoreThread thread;
    QThread *continued = nullptr;
    thread.post([] { return 1; }).then(this, [&continued](int) { continued = QThread::currentThread(); });
    QTRY_COMPARE(continued, QThread::currentThread());
}

void TestThread::drainsWhatIsQueuedWhenDestroyed()
{
    QSemaphore begin;
    QFuture<int> last;
    {
        StoreThread thread;
        thread.post([&begin] { begin.acquire(); });
        for (int i = 0; i < 50; ++i)
            last = thread.post([i] { return i; });
        QVERIFY(!last.isFinished());
        begin.release();
    }
    QVERIFY(last.isFinished());
    QCOMPARE(last.result(), 49);
}

void TestThread::ownsTheStoreItOpened()
{
    QTemporaryDir folder;
    const QDir workspace(folder.filePath(u"kho"_s));
    const SystemClock clock;
    const SecretBytes key = crypto::randomSecret(32);
    std::unique_ptr<Store> store;
    StoreThread thread;
    QVERIFY(thread
                .post([&]() -> bool {
                    auto created = Store::create(workspace, key, clock);
                    if (created)
                        store = *std::move(created);
                    return store != nullptr;
                })
                .result());
    thread.post([&] { store.reset(); }).waitForFinished();
    QVERIFY(thread.post([&] { return Store::open(workspace, key, clock).ok(); }).result());
}

QTEST_GUILESS_MAIN(TestThread)
#include "test_thread.moc"
