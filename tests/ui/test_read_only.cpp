// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Store.h"
#include "tests/ui/DeskWindow.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"Mật khẩu dài 7"_s;
const auto title = u"Đường liên thôn thông xe"_s; ///< DeskFixture's article

} // namespace

/// What the unlock page says and offers when a workspace cannot simply be opened, and a desk open for reading only.
class TestReadOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void offersToReadWhatAnotherProgramHasOpen();
    void showsEverythingAndChangesNothing();
    void writesAgainWhenTheOtherIsGone();
    void offersToReadFromADiskThatCannotBeWritten();
    void warnsOfAClockThatIsBehindAndLetsWorkGoOn();
    void saysThatTheHeaderIsDamaged();
    void cleanupTestCase();

private:
    std::unique_ptr<DeskWindow> m_window;
};

void TestReadOnly::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    m_window->store().draft();
}

void TestReadOnly::offersToReadWhatAnotherProgramHasOpen()
{
    m_window->store().as(DeskFixture::clerk);
    const UnlockPageDriver unlock = m_window->unlock();
    QVERIFY(!unlock.unlock(QString(DeskFixture::contributor), passphrase));
    QVERIFY2(unlock.problem().contains(u"một cửa sổ Bàn Tin khác"_s), qPrintable(unlock.problem()));
    m_window->picture(u"unlock-in-use"_s);
    QVERIFY(unlock.click(u"unlock.readOnly"_s));
    QVERIFY(unlock.waitUntilVisible(u"rail"_s));
}

void TestReadOnly::showsEverythingAndChangesNothing()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.visible<QWidget>(u"workbench.readOnly"_s));
    QVERIFY(!desk.visible<QWidget>(u"desk.new"_s)->isEnabled());
    QVERIFY(!desk.visible<QWidget>(u"desk.import"_s)->isEnabled());
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.visible<QPlainTextEdit>(u"desk.title"_s)->isReadOnly());
    QVERIFY(desk.visible<QTextEdit>(u"editor.text"_s)->isReadOnly());
    QVERIFY(!desk.visible<QWidget>(u"desk.primaryAction"_s));
    QTest::keyClick(&m_window->window(), Qt::Key_N, Qt::ControlModifier);
    QTest::keyClick(&m_window->window(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!desk.visible<QWidget>(u"review.card"_s));
    m_window->picture(u"read-only"_s);
    QVERIFY(desk.click(u"rail.settings"_s));
    QTRY_VERIFY(desk.visible<QWidget>(u"settings.addAccount"_s));
    QVERIFY(!desk.visible<QWidget>(u"settings.addAccount"_s)->isEnabled());
    QVERIFY(desk.visible<QWidget>(u"workbench.readOnly"_s));
    QVERIFY(desk.lock());
}

void TestReadOnly::writesAgainWhenTheOtherIsGone()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(!desk.visible<QWidget>(u"workbench.readOnly"_s));
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QTRY_COMPARE(desk.titles(), QStringList{title});
    QVERIFY(desk.click(u"desk.new"_s));
    QTRY_COMPARE(desk.titles().size(), 2);
    QVERIFY(desk.lock());
}

void TestReadOnly::offersToReadFromADiskThatCannotBeWritten()
{
    const QDir folder = m_window->store().directory();
    const QStringList files = folder.entryList(QDir::Files);
    const auto allow = [&](QFile::Permissions file, QFile::Permissions directory) {
        for (const QString &name : files)
            QFile::setPermissions(folder.filePath(name), file);
        QFile::setPermissions(folder.path(), directory);
    };
    allow(QFile::ReadOwner, QFile::ReadOwner | QFile::ExeOwner);
    const auto restore = qScopeGuard(
        [&] { allow(QFile::ReadOwner | QFile::WriteOwner, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); });
    const UnlockPageDriver unlock = m_window->unlock();
    QVERIFY(!unlock.unlock(QString(DeskFixture::contributor), passphrase));
    QVERIFY(unlock.click(u"unlock.readOnly"_s));
    QVERIFY2(unlock.waitUntilVisible(u"rail"_s), qPrintable(unlock.problem()));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.visible<QWidget>(u"workbench.readOnly"_s));
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.lock());
}

void TestReadOnly::warnsOfAClockThatIsBehindAndLetsWorkGoOn()
{
    constexpr qint64 threeDays = 3 * 24 * 3600;
    m_window->store().clock.advance(-threeDays);
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.visible<QWidget>(u"workbench.clock"_s));
    QVERIFY(desk.visible<QWidget>(u"workbench.clock"_s)->accessibleName().contains(u"20/11"_s));
    QVERIFY(desk.visible<QWidget>(u"desk.new"_s)->isEnabled());
    m_window->picture(u"clock-behind"_s);
    QVERIFY(desk.lock());
    m_window->store().clock.advance(threeDays);
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(!desk.visible<QWidget>(u"workbench.clock"_s));
}

void TestReadOnly::saysThatTheHeaderIsDamaged()
{
    for (const QString &name : {u"workspace.header"_s, u"workspace.header.2"_s}) {
        QFile header(m_window->store().directory().filePath(name));
        QVERIFY(header.open(QIODevice::WriteOnly));
        header.write(QByteArray(4096, '\x2a'));
    }
    m_window->window().lock();
    const UnlockPageDriver unlock = m_window->unlock();
    QTRY_VERIFY(!unlock.problem().isEmpty());
    QVERIFY(!unlock.visible<QWidget>(u"unlock.account"_s));
    QVERIFY(unlock.visible<QWidget>(u"unlock.other"_s)->isEnabled());
    m_window->picture(u"unlock-damaged"_s);
}

void TestReadOnly::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestReadOnly)
#include "test_read_only.moc"
