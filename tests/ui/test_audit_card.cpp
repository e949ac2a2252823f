// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SetDeadline.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"

#include <QComboBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::ui::SettingsSection;

/// The audit log as people read it: sentences, filters, the check, the export, and the warning when a store was put back.
class TestAuditCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhoDidWhatNewestFirst();
    void readsAHundredAtATime();
    void filtersByPersonAndKind();
    void followsOneArticle();
    void findsAnUntouchedLogIntact();
    void exportsTheLogWithoutTitles();
    void keepsNoNameWhenLocked();
    void warnsOfAStoreThatWasPutBack();
    void cleanupTestCase();

private:
    SettingsPageDriver settings() const { return SettingsPageDriver(m_window->window()); }
    bool openLog() const { return settings().open() && settings().openSection(SettingsSection::AuditLog); }
    QTreeWidget &entries() const { return *m_window->window().findChild<QTreeWidget *>(u"audit.entries"_s); }
    QString sentence(int row) const
    {
        const QTreeWidgetItem *item = entries().topLevelItem(row);
        return item ? item->text(1) : QString();
    }

    std::unique_ptr<DeskWindow> m_window;
};

void TestAuditCard::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    (void)m_window->store().reviewed();
    const ArticleId other = m_window->store().draft();
    workflow::Session &session = m_window->store().as(DeskFixture::approver);
    for (int day = 1; day <= 90; ++day)
        QVERIFY(workflow::setDeadline(session, other, m_window->store().clock.nowUtc().addDays(day)));
    QVERIFY(m_window->sitDown(DeskFixture::editor));
}

void TestAuditCard::tellsWhoDidWhatNewestFirst()
{
    QVERIFY(openLog());
    QTRY_COMPARE(sentence(0), u"Biên tập viên đã mở kho làm việc."_s);
    QTRY_COMPARE(sentence(1), u"Trưởng Ban biên tập đã đặt hạn xử lý cho bài “Đường liên thôn thông xe”."_s);
    m_window->picture(u"audit-log"_s);
}

void TestAuditCard::readsAHundredAtATime()
{
    QCOMPARE(entries().topLevelItemCount(), 100);
    QVERIFY(settings().text(u"audit.count"_s).startsWith(u"100"_s));
    QVERIFY(settings().click(u"audit.older"_s));
    QTRY_VERIFY(entries().topLevelItemCount() > 100);
    QVERIFY(!settings().visible<QWidget>(u"audit.older"_s)->isEnabled());
    QCOMPARE(sentence(entries().topLevelItemCount() - 1), u"Quản trị đã ký danh sách Ban biên tập."_s);
}

void TestAuditCard::filtersByPersonAndKind()
{
    QVERIFY(settings().choose(u"audit.kind"_s, u"Quyết định"_s));
    QTRY_COMPARE(sentence(0), u"Biên tập viên đã biên tập và trình duyệt bài “Đường liên thôn thông xe”."_s);
    QVERIFY(settings().choose(u"audit.person"_s, QString(DeskFixture::contributor)));
    QTRY_COMPARE(sentence(0), u"Cộng tác viên thôn 3 đã gửi bài “Đường liên thôn thông xe” để biên tập."_s);
    QCOMPARE(entries().topLevelItemCount(), 1);
    m_window->picture(u"audit-log-filtered"_s);
    QVERIFY(settings().choose(u"audit.kind"_s, u"mọi loại"_s));
    QVERIFY(settings().choose(u"audit.person"_s, u"mọi người"_s));
    QTRY_COMPARE(entries().topLevelItemCount(), 100);
}

void TestAuditCard::followsOneArticle()
{
    QVERIFY(settings().choose(u"audit.kind"_s, u"Quyết định"_s));
    QTRY_VERIFY(sentence(0).contains(u"trình duyệt"_s));
    entries().setCurrentItem(entries().topLevelItem(0));
    QVERIFY(settings().click(u"audit.same"_s));
    QVERIFY(settings().choose(u"audit.kind"_s, u"mọi loại"_s));
    QTRY_VERIFY(entries().topLevelItemCount() > 3 && entries().topLevelItemCount() < 10);
    QVERIFY(sentence(entries().topLevelItemCount() - 1).contains(u"đã tạo bài “Đường liên thôn thông xe”"_s));
    QVERIFY(settings().click(u"audit.subject"_s));
    QTRY_COMPARE(entries().topLevelItemCount(), 100);
}

void TestAuditCard::findsAnUntouchedLogIntact()
{
    QVERIFY(settings().click(u"audit.check"_s));
    QVERIFY(settings().waitUntilVisible(u"audit.result"_s));
    QCOMPARE(settings().visible<QWidget>(u"audit.result"_s)->accessibleName(), u"Nhật ký còn nguyên vẹn."_s);
    QVERIFY(settings().visible<QWidget>(u"audit.check"_s));
    m_window->picture(u"audit-log-intact"_s);
}

void TestAuditCard::exportsTheLogWithoutTitles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"nhat-ky.json"_s);
    QVERIFY(settings().click(u"audit.export"_s));
    QTRY_VERIFY(settings().visible<QFileDialog>(u"audit.chooser"_s));
    Q_EMIT settings().visible<QFileDialog>(u"audit.chooser"_s)->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    settings().visible<QFileDialog>(u"audit.chooser"_s)->close();
    QVERIFY(settings().waitUntilVisible(u"settings.banner"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(QJsonDocument::fromJson(bytes).object().value(u"type"_s), u"bantin-audit-export/1"_s);
    QVERIFY(bytes.contains("article-reviewed") && !bytes.contains("Đường liên thôn"));
}

void TestAuditCard::keepsNoNameWhenLocked()
{
    QVERIFY(m_window->desk().lock());
    QCOMPARE(entries().topLevelItemCount(), 0);
    QCOMPARE(m_window->window().findChild<QComboBox *>(u"audit.person"_s)->count(), 1);
}

void TestAuditCard::warnsOfAStoreThatWasPutBack()
{
    DeskFixture &store = m_window->store();
    const QString database = store.directory().filePath(u"content.db"_s);
    QVERIFY(QFile::copy(database, database + u".old"_s));
    (void)store.submitted();
    store.leave();
    QVERIFY(QFile::remove(database) && QFile::rename(database + u".old"_s, database));
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QVERIFY(settings().waitUntilVisible(u"workbench.tampering"_s));
    m_window->picture(u"tampering-warning"_s);
    auto *open = settings().visible<QWidget>(u"workbench.tampering"_s)->findChild<QWidget *>(u"banner.action"_s);
    QTest::mouseClick(open, Qt::LeftButton);
    QTRY_VERIFY(settings().visible<QWidget>(u"audit.check"_s));
    QVERIFY(settings().click(u"audit.check"_s));
    QVERIFY(settings().waitUntilVisible(u"audit.result"_s));
    const QWidget *result = settings().visible<QWidget>(u"audit.result"_s);
    QCOMPARE(result->accessibleName(), u"Có thứ đã bị thay đổi ngoài chương trình."_s);
    QVERIFY2(result->accessibleDescription().contains(u"• "_s), qUtf8Printable(result->accessibleDescription()));
    m_window->picture(u"tampering-found"_s);
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QTRY_VERIFY(settings().visible<QWidget>(u"desk.list"_s) || settings().visible<QWidget>(u"audit.check"_s));
    QVERIFY(!settings().visible<QWidget>(u"workbench.tampering"_s));
}

void TestAuditCard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestAuditCard)
#include "test_audit_card.moc"
