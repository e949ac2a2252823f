// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyring/SystemKeyring.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bantin;
using namespace bantin::keyring;
using namespace Qt::StringLiterals;

/// A computer without a keyring: every call answers in time, and none with a secret or a success.
class TestAbsent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); }
    void answersWithinTheBudget();
    void answersAtOnceWithoutABudget();
};

void TestAbsent::answersWithinTheBudget()
{
    SystemKeyring keyring;
    QElapsedTimer timer;
    timer.start();
    QFuture<Result<SecretBytes>> read = keyring.read(u"key"_s);
    QFuture<Result<void>> written = keyring.write(u"key"_s, SecretBytes("secret"));
    for (const QString &reason : {read.takeResult().error().reason, written.takeResult().error().reason})
        QVERIFY2(reason == u"keyring-unavailable" || reason == u"keyring-timeout", qPrintable(reason));
    QVERIFY(timer.elapsed() < 4000);
}

void TestAbsent::answersAtOnceWithoutABudget()
{
    SystemKeyring keyring(std::chrono::milliseconds(0));
    const QString reason = keyring.read(u"key"_s).takeResult().error().reason;
    QVERIFY2(reason == u"keyring-unavailable" || reason == u"keyring-timeout", qPrintable(reason));
}

QTEST_GUILESS_MAIN(TestAbsent)
#include "test_absent.moc"
