// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include "app/crypto/Digest.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/CheckWorkspace.h"
#include "ui/look/Banner.h"

#include <QPlainTextEdit>
#include <QPushButton>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::ui::SettingsSection;

namespace {

const auto passphrase = u"Mật khẩu dài 7"_s;
const auto title = u"Đường liên thôn thông xe"_s; ///< DeskFixture's article
constexpr qint64 pageSize = 4096;

} // namespace

/// What the windows say of a damaged workspace, and how a person mends it.
class TestDamageWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsAHealthyWorkspaceHealthy();
    void namesWhatIsDamagedAfterAnUncleanEndAndMendsItFromTheBackup();
    void findsOutWhyAWorkspaceDoesNotOpenAndMendsWhatReads();
    void offersNothingAgainstAWrongPassphrase();
    void cleanupTestCase();

private:
    QDir folder() const { return m_window->store().directory(); }
    void damagePage(qint64 number) const
    {
        QFile file(folder().filePath(u"content.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((number - 1) * pageSize + 900));
        const QByteArray before = file.peek(1);
        file.write(QByteArray(1, char(before.at(0) ^ 1)));
    }
    /// Somewhere in the text of the article: the workspace still opens.
    void damageAnArticle() const;
    QString reportText(const QString &name) const
    {
        const auto *report = m_window->desk().visible<QPlainTextEdit>(name);
        return report ? report->toPlainText() : QString();
    }
    bool openGeneral() const
    {
        const SettingsPageDriver settings(m_window->window());
        return settings.open() && settings.waitUntilVisible(u"settings.sections"_s)
               && settings.openSection(SettingsSection::General);
    }

    std::unique_ptr<DeskWindow> m_window;
    const QTemporaryDir m_stick;
};

void TestDamageWindows::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    DeskFixture &desk = m_window->store();
    const ArticleId article = desk.draft();
    // Of random letters, so that packing leaves most of the pages to this text.
    QCOMPARE(desk.edit(article, QString::fromLatin1(crypto::randomBytes(90'000).toBase64())), QString());
    QVERIFY(workflow::setBackupTarget(desk.as(DeskFixture::administrator), m_stick.path()));
    QVERIFY(workflow::backUpWorkspace(desk.as(DeskFixture::clerk)));
    desk.leave();
}

void TestDamageWindows::damageAnArticle() const
{
    const qint64 pages = QFileInfo(folder().filePath(u"content.db"_s)).size() / pageSize;
    for (qint64 page = pages; page > 1; --page) {
        damagePage(page);
        const workflow::KeyHolder holder{folder(), QString(DeskFixture::clerk), DeskFixture::passphrase()};
        const auto report = workflow::checkWorkspace(holder, store::StoreCheck::Extent::Text);
        if (report && !report->losses.isEmpty() && report->losses.constFirst().part == StoreLoss::Part::Draft)
            return;
        damagePage(page);
    }
    QFAIL("no page holds the draft");
}

void TestDamageWindows::findsAHealthyWorkspaceHealthy()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(!desk.visible<QWidget>(u"workbench.damage"_s));
    QVERIFY(openGeneral());
    QVERIFY(desk.click(u"check.run"_s));
    QVERIFY(QTest::qWaitFor([&] { return desk.text(u"check.state"_s).contains(u"đều đọc được"_s); }, Driver::patience));
    QVERIFY(!desk.visible<QWidget>(u"check.repair"_s));
    m_window->picture(u"damage-healthy"_s);
    QVERIFY(desk.lock());
}

void TestDamageWindows::namesWhatIsDamagedAfterAnUncleanEndAndMendsItFromTheBackup()
{
    damageAnArticle();
    QFile mark(folder().filePath(u"workspace.lock"_s));
    QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write("2026-11-22T02:00:00Z 4711 may-van-phong\n") > 0);
    mark.close();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.waitUntilVisible(u"workbench.damage"_s));
    QVERIFY(desk.visible<ui::Banner>(u"workbench.damage"_s)->text().contains(title));
    m_window->picture(u"damage-banner"_s);
    QVERIFY(desk.click(u"banner.action"_s));
    QVERIFY(desk.waitUntilVisible(u"check.report"_s));
    QVERIFY(reportText(u"check.report"_s).contains(title));
    m_window->picture(u"damage-report"_s);
    QVERIFY(desk.click(u"check.repair"_s));
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(desk.waitUntilVisible(u"rescue.backup"_s));
    m_window->picture(u"damage-rescue"_s);
    QVERIFY(desk.click(u"rescue.backup"_s));
    QVERIFY2(m_window->unlock().problem().contains(u"mật khẩu"_s), qPrintable(m_window->unlock().problem()));
    QVERIFY(desk.type(u"unlock.passphrase"_s, passphrase));
    QVERIFY(desk.click(u"rescue.backup"_s));
    QVERIFY2(desk.waitUntilVisible(u"rescue.open"_s), qPrintable(m_window->unlock().problem()));
    QVERIFY(reportText(u"rescue.report"_s).contains(u"đã khôi phục từ bản sao lưu"_s));
    m_window->picture(u"damage-repaired"_s);
    QVERIFY(desk.click(u"rescue.open"_s));
    QVERIFY(desk.waitUntilVisible(u"rail"_s));
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.lock());
}

void TestDamageWindows::findsOutWhyAWorkspaceDoesNotOpenAndMendsWhatReads()
{
    damagePage(1);
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(!m_window->unlock().unlock(QString(DeskFixture::contributor), passphrase));
    QVERIFY(desk.waitUntilVisible(u"rescue.check"_s));
    m_window->picture(u"damage-does-not-open"_s);
    QVERIFY(desk.click(u"rescue.check"_s));
    m_window->picture(u"damage-looking"_s);
    // Before the key is there, and so before the first page is read.
    QVERIFY(desk.visible<QPushButton>(u"unlock.stop"_s)->hasFocus());
    QTest::keyClick(desk.visible<QPushButton>(u"unlock.stop"_s), Qt::Key_Space);
    QTRY_VERIFY(desk.visible<QWidget>(u"rescue.check"_s)->isEnabled());
    QVERIFY(!desk.visible<QWidget>(u"unlock.stop"_s) && !desk.visible<QWidget>(u"rescue.report"_s));
    QCOMPARE(m_window->unlock().problem(), QString());
    QVERIFY(desk.click(u"rescue.check"_s));
    QVERIFY(desk.waitUntilVisible(u"rescue.alone"_s));
    m_window->picture(u"damage-found"_s);
    QVERIFY(desk.click(u"rescue.alone"_s));
    QVERIFY2(desk.waitUntilVisible(u"rescue.open"_s), qPrintable(m_window->unlock().problem()));
    m_window->picture(u"damage-mended-alone"_s);
    QVERIFY(desk.click(u"rescue.open"_s));
    QVERIFY(desk.waitUntilVisible(u"rail"_s));
    QVERIFY(desk.lock());
}

void TestDamageWindows::offersNothingAgainstAWrongPassphrase()
{
    QVERIFY(!m_window->unlock().unlock(QString(DeskFixture::contributor), u"không phải mật khẩu"_s));
    QVERIFY(!m_window->desk().visible<QWidget>(u"rescue.check"_s));
}

void TestDamageWindows::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestDamageWindows)
#include "test_damage_windows.moc"
