// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/KeyboardWalk.h"
#include "tests/ui/SecondWindow.h"

#include <QProcess>

using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {
constexpr auto failing = "BANTIN_FAILING_WALK";
}

/// Fails with two windows open, before the step that would close one of them.
class FailingWalk : public KeyboardWalk
{
    Q_OBJECT
private Q_SLOTS:
    void fails();
    void leaves() { m_second.reset(); }

private:
    std::unique_ptr<SecondWindow> m_second;
};

void FailingWalk::fails()
{
    begin();
    m_second = std::make_unique<SecondWindow>(window().store());
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    QFAIL("on purpose");
}

/// A walk that fails ends by saying so; a crash on its way out would hide why.
class TestFailedWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endsByItself();
};

void TestFailedWalk::endsByItself()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(failing), u"1"_s);
    QProcess walk;
    walk.setProcessEnvironment(environment);
    walk.setProcessChannelMode(QProcess::MergedChannels);
    walk.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(walk.waitForFinished(4 * Driver::patience));
    const QByteArray said = walk.readAll();
    QVERIFY2(walk.exitStatus() == QProcess::NormalExit, said.constData());
    QVERIFY2(said.contains("on purpose") && said.contains("Totals:"), said.constData());
    QVERIFY(walk.exitCode() > 0);
}

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet(failing)) {
        TestFailedWalk test;
        return QTest::qExec(&test, argc, argv);
    }
    FailingWalk walk;
    return QTest::qExec(&walk, argc, argv);
}
#include "test_failed_walk.moc"
