// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/VaultWindow.h"
#include "ui/look/Banner.h"

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 day = 24 * 3600;
}

/// A passphrase changed by choice, before it is due, and when it is too old.
class TestPassphraseWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void saysWhatTheRegulationAsksWhileOneTypes();
    void keepsTheOldOneWhenItWasTypedWrong();
    void changesItAndGoesOnAsBefore();
    void remindsBeforeItIsDue();
    void asksForAnotherWhenItIsTooOld();
    void letsOnePutItOffButNotForgetIt();
    void changesThenContinues();
    void closesWithTheLock();
    void cleanupTestCase();

private:
    QString banner() const
    {
        const auto *banner = m_vault->driver().visible<ui::Banner>(u"workbench.passphrase"_s);
        return banner ? banner->text() : QString();
    }
    bool isReady() const { return m_vault->driver().visible<QWidget>(u"change.accept"_s)->isEnabled(); }
    bool change(const QString &old, const QString &fresh) const
    {
        const Driver driver = m_vault->driver();
        return driver.type(u"change.old"_s, old) && driver.type(u"change.new"_s, fresh)
               && driver.type(u"change.newAgain"_s, fresh) && driver.click(u"change.accept"_s);
    }

    std::unique_ptr<VaultWindow> m_vault;
};

void TestPassphraseWindows::initTestCase()
{
    m_vault = std::make_unique<VaultWindow>();
    QVERIFY(m_vault->sitDown(VaultWindow::editor));
    QVERIFY(m_vault->showSettings(1));
}

void TestPassphraseWindows::saysWhatTheRegulationAsksWhileOneTypes()
{
    const Driver driver = m_vault->driver();
    QVERIFY2(driver.text(u"settings.passphraseAge"_s).contains(u"(Điều 8.3)"_s),
             qPrintable(driver.text(u"settings.passphraseAge"_s)));
    m_vault->picture(u"keys"_s);
    QVERIFY(driver.click(u"settings.changePassphrase"_s));
    QVERIFY(driver.type(u"change.old"_s, QString(VaultWindow::passphrase)));
    const auto judged = [&](const QString &typed) {
        return driver.type(u"change.new"_s, typed) && driver.type(u"change.newAgain"_s, typed) && isReady();
    };
    QVERIFY(!judged(u"Ngắn 7!"_s));
    QVERIFY(!judged(u"chỉ có chữ nhỏ thôi"_s));
    m_vault->picture(u"change-policy"_s);
    QVERIFY(judged(QString(VaultWindow::another)));
    QVERIFY(driver.type(u"change.newAgain"_s, u"Nắng tháng 8 dịu hơ"_s));
    QVERIFY(!isReady());
}

void TestPassphraseWindows::keepsTheOldOneWhenItWasTypedWrong()
{
    const Driver driver = m_vault->driver();
    QVERIFY(change(u"không phải mật khẩu"_s, QString(VaultWindow::another)));
    QVERIFY(driver.waitUntilVisible(u"change.problem"_s));
    QVERIFY(driver.text(u"change.problem"_s).contains(u"Mật khẩu không mở được tài khoản này."_s));
    QVERIFY(driver.text(u"change.old"_s).isEmpty());
    QVERIFY(!isReady());
    m_vault->picture(u"change-wrong"_s);
}

void TestPassphraseWindows::changesItAndGoesOnAsBefore()
{
    const Driver driver = m_vault->driver();
    QVERIFY(change(QString(VaultWindow::passphrase), QString(VaultWindow::another)));
    QTRY_VERIFY_WITH_TIMEOUT(!driver.visible<QWidget>(u"change"_s), Driver::patience);
    QTRY_VERIFY(driver.visible<QWidget>(u"settings.banner"_s));
    m_vault->picture(u"changed"_s);
    QVERIFY(m_vault->lock());
    QVERIFY(!m_vault->sitDown(VaultWindow::editor));
    QVERIFY(m_vault->sitDown(VaultWindow::editor, VaultWindow::another));
    QVERIFY(banner().isEmpty());
    QVERIFY(m_vault->lock());
}

void TestPassphraseWindows::remindsBeforeItIsDue()
{
    m_vault->clock.advance(175 * day);
    QVERIFY(m_vault->sitDown(VaultWindow::editor, VaultWindow::another));
    QVERIFY(!m_vault->driver().visible<QWidget>(u"change"_s));
    QVERIFY2(banner().contains(u"Điều 8.3"_s), qPrintable(banner()));
    m_vault->picture(u"due-soon"_s);
    QVERIFY(m_vault->driver().click(u"banner.action"_s));
    QVERIFY(m_vault->driver().waitUntilVisible(u"change"_s));
    QVERIFY(m_vault->driver().click(u"change.cancel"_s));
    QVERIFY(m_vault->lock());
}

void TestPassphraseWindows::asksForAnotherWhenItIsTooOld()
{
    m_vault->clock.advance(15 * day);
    QVERIFY(m_vault->sitDown(VaultWindow::editor, VaultWindow::another));
    QVERIFY(m_vault->driver().waitUntilVisible(u"change"_s));
    m_vault->picture(u"expired"_s);
}

void TestPassphraseWindows::letsOnePutItOffButNotForgetIt()
{
    const Driver driver = m_vault->driver();
    QVERIFY(driver.click(u"change.cancel"_s));
    QTRY_VERIFY(!driver.visible<QWidget>(u"change"_s));
    QVERIFY(!banner().isEmpty());
    QVERIFY(!driver.visible<QWidget>(u"banner.close"_s));
    QVERIFY(driver.click(u"rail.mine"_s));
    QVERIFY(driver.click(u"desk.new"_s));
    QVERIFY(driver.type(u"desk.title"_s, u"Vẫn viết được"_s));
    QVERIFY(m_vault->desk().waitUntilSaved());
    m_vault->picture(u"put-off"_s);
}

void TestPassphraseWindows::changesThenContinues()
{
    const Driver driver = m_vault->driver();
    QVERIFY(driver.click(u"banner.action"_s));
    QVERIFY(driver.waitUntilVisible(u"change"_s));
    QVERIFY(change(QString(VaultWindow::another), QString(VaultWindow::passphrase)));
    QTRY_VERIFY_WITH_TIMEOUT(!driver.visible<QWidget>(u"change"_s), Driver::patience);
    QTRY_VERIFY(banner().isEmpty());
    QCOMPARE(driver.text(u"desk.title"_s), u"Vẫn viết được"_s);
}

void TestPassphraseWindows::closesWithTheLock()
{
    const Driver driver = m_vault->driver();
    QVERIFY(m_vault->showSettings(1));
    QVERIFY(driver.click(u"settings.changePassphrase"_s));
    QVERIFY(driver.type(u"change.old"_s, QString(VaultWindow::passphrase)));
    m_vault->window().lock();
    QTRY_VERIFY(!driver.visible<QWidget>(u"change"_s));
    QTRY_VERIFY_WITH_TIMEOUT(driver.visible<QWidget>(u"unlock.account"_s)
                                 && driver.visible<QWidget>(u"unlock.account"_s)->isEnabled(),
                             Driver::patience);
}

void TestPassphraseWindows::cleanupTestCase()
{
    m_vault.reset();
}

BANTIN_DESK_TEST_MAIN(TestPassphraseWindows)
#include "test_passphrase_windows.moc"
