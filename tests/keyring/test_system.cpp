// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keyring/SystemKeyring.h"

#include <QTest>
#include <QUuid>

using namespace bantin;
using namespace bantin::keyring;
using namespace Qt::StringLiterals;

/// Against the real Secret Service of the session; ./dev test provides one.
class TestSystem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsBinarySecrets();
    void replacesWhatWasThere();
    void saysWhenAnEntryIsMissing();
    void removingTwiceIsASuccess();
    void answersOnTheCallersThread();

private:
    SystemKeyring m_keyring{std::chrono::seconds(20)};
    const QString m_key = QUuid::createUuid().toString(QUuid::WithoutBraces);
};

void TestSystem::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS"))
        QSKIP("no D-Bus session, so no keyring");
    const Result<void> written = m_keyring.write(m_key, SecretBytes("probe")).takeResult();
    if (!written)
        QSKIP(qPrintable(u"no keyring in this session: "_s + written.error().reason + u' ' + written.error().detail));
}

void TestSystem::keepsBinarySecrets()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    QVERIFY(m_keyring.write(m_key, SecretBytes(bytes)).takeResult());
    const Result<SecretBytes> read = m_keyring.read(m_key).takeResult();
    QVERIFY(read);
    QCOMPARE(read->view().toByteArray(), bytes);
}

void TestSystem::replacesWhatWasThere()
{
    QVERIFY(m_keyring.write(m_key, SecretBytes("one")).takeResult());
    QVERIFY(m_keyring.write(m_key, SecretBytes("two")).takeResult());
    QCOMPARE(m_keyring.read(m_key).takeResult()->view().toByteArray(), "two"_ba);
}

void TestSystem::saysWhenAnEntryIsMissing()
{
    const Result<SecretBytes> read = m_keyring.read(u"nothing under this key"_s).takeResult();
    QVERIFY(!read);
    QCOMPARE(read.error().reason, u"keyring-entry-missing"_s);
    QCOMPARE(read.error().fault, Fault::NotFound);
}

void TestSystem::removingTwiceIsASuccess()
{
    QVERIFY(m_keyring.write(m_key, SecretBytes("x")).takeResult());
    QVERIFY(m_keyring.remove(m_key).takeResult());
    QCOMPARE(m_keyring.read(m_key).takeResult().error().reason, u"keyring-entry-missing"_s);
    QVERIFY(m_keyring.remove(m_key).takeResult());
}

void TestSystem::answersOnTheCallersThread()
{
    QThread *answered = nullptr;
    QString reason;
    m_keyring.read(u"nothing under this key"_s).then(this, [&](Result<SecretBytes> read) {
        answered = QThread::currentThread();
        reason = read ? QString() : read.error().reason;
    });
    QTRY_COMPARE(answered, QThread::currentThread());
    QCOMPARE(reason, u"keyring-entry-missing"_s);
}

QTEST_GUILESS_MAIN(TestSystem)
#include "test_system.moc"
