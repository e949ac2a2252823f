// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/AddAccount.h"
#include "app/workflow/ExportHandover.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReviewArticle.h"
#include "tests/support/Expect.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/SecondWindow.h"

#include <QAction>
#include <QDir>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QTextEdit>
#include <QThreadPool>

#include <sys/stat.h>

#include <thread>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

namespace {
const auto title = u"Đường liên thôn thông xe"_s;
}

/// Two windows on two stores of one unit: what one hands over as a file, the other takes over, and every way it can go wrong ends in words.
class TestHandoverWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void carriesAnArticleFromWindowToWindow();
    void offersThePortalWithItsReason();
    void saysWhatStaysHereAndWhy();
    void handsOverSeveralAtOnce();
    void keepsWhatIsSealedUntilItHasAPlace();
    void tellsOfAFullStickAndLeavesNoHalfFile();
    void listsAsHandedOverOnlyWhatIsAFile();
    void showsBothVersionsOfWhatDiverged();
    void locksWhenTheListOfTheBoardIsNewer();
    void reloadsTheOpenText();
    void refusesInWords();
    void takesADroppedFile();
    void closesWhenTheWindowLocks();

private:
    struct Bad {
        QString name;
        QByteArray bytes;
        QString words; ///< of the refusal
    };

    /// The contributor sits down at the first window and opens the article.
    bool openTheArticle();
    /// Likewise, and begins to hand it over.
    bool beginForTheEditor();
    QList<Bad> badOnes();
    QString stick(const QString &name) const { return m_stick->filePath(name); }
    /// Of whoever sits behind the first window's back.
    QByteArray sealed(const char16_t *by, const ArticleId &article, const char16_t *to);
    void put(const QString &name, const QByteArray &bytes) const;
    static void picture(const QString &name);
    HandoverDriver first() const { return HandoverDriver(m_first->window()); }

    std::unique_ptr<DeskWindow> m_first;
    std::unique_ptr<SecondWindow> m_second;
    std::unique_ptr<ScratchFolder> m_stick;
};

void TestHandoverWindows::init()
{
    m_stick = std::make_unique<ScratchFolder>();
    m_first = std::make_unique<DeskWindow>();
    m_first->window().resize(1366, 768);
    m_second = std::make_unique<SecondWindow>(m_first->store());
}

void TestHandoverWindows::cleanup()
{
    m_second.reset();
    m_first.reset();
    m_stick.reset();
}

QByteArray TestHandoverWindows::sealed(const char16_t *by, const ArticleId &article, const char16_t *to)
{
    DeskFixture &desk = m_first->store();
    desk.clock.advance(60);
    Session &session = desk.as(by);
    const auto recipient = expect(certificateOfMember(session, QString(to)));
    const QByteArray bytes = expect(exportHandover(session, {{article}, {recipient}}, desk.regulations)).bytes;
    desk.leave();
    return bytes;
}

void TestHandoverWindows::put(const QString &name, const QByteArray &bytes) const
{
    QFile file(stick(name));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

void TestHandoverWindows::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QWidget *shown = QApplication::activeModalWidget();
    shown = shown ? shown : QApplication::activeWindow();
    if (!folder.isEmpty() && shown)
        shown->grab().save(QDir(folder).filePath(name + u".png"_s));
}

bool TestHandoverWindows::openTheArticle()
{
    return m_first->sitDown(DeskFixture::contributor) && m_first->desk().showScope(u"rail.mine"_s)
           && m_first->desk().open(title);
}

bool TestHandoverWindows::beginForTheEditor()
{
    return openTheArticle() && first().begin() && first().tick(QString(DeskFixture::editor));
}

void TestHandoverWindows::carriesAnArticleFromWindowToWindow()
{
    m_first->store().submitted();
    QVERIFY(openTheArticle());
    QVERIFY(first().begin());
    QVERIFY(!first().visible<QWidget>(u"handover.accept"_s)->isEnabled());
    QCOMPARE(first().ofArticle(title, 1), u"Chờ biên tập"_s);
    QCOMPARE(first().ofArticle(title, 2), u"1"_s);
    QVERIFY(first().tick(QString(DeskFixture::editor)));
    QVERIFY(first().text(u"handover.chosen"_s).contains(QString(DeskFixture::editor)));
    QVERIFY(first().text(u"handover.size"_s).startsWith(u"1 bài, khoảng"_s));
    picture(u"handover-choice"_s);
    QVERIFY(first().saveAs(stick(u"bai.bangiao"_s)));
    QVERIFY(first().isHandedOver());
    picture(u"handover-outcome"_s);
    const QString outcome = first().text(u"handover.outcome"_s);
    QVERIFY2(outcome.contains(u"bai.bangiao"_s) && outcome.contains(QString(DeskFixture::editor)), qPrintable(outcome));
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"bai.bangiao"_s});
    QVERIFY(first().close());
    QTRY_COMPARE(first().past().size(), 1);
    QVERIFY(first().past().constFirst().contains(title));
    picture(u"handover-page"_s);

    QVERIFY(m_second->sitDown(DeskFixture::editor));
    const HandoverDriver there = m_second->handovers();
    QVERIFY(there.takeOver(stick(u"bai.bangiao"_s)));
    picture(u"take-over-plan"_s);
    QVERIFY2(there.fateOf(title).startsWith(u"Bài mới"_s), qPrintable(there.fateOf(title)));
    QVERIFY(there.text(u"takeOver.origin"_s).contains(QString(DeskFixture::contributor)));
    QVERIFY(there.accept());
    picture(u"take-over-done"_s);
    QVERIFY2(there.fateOf(title).startsWith(u"Đã nhận"_s), qPrintable(there.fateOf(title)));
    QVERIFY(there.click(u"takeOver.open"_s));
    QTRY_COMPARE_WITH_TIMEOUT(there.text(u"desk.title"_s), title, Driver::patience);
    QVERIFY(m_second->desk().waitForState(u"Chờ biên tập"_s));
    QVERIFY(there.click(u"rail.handovers"_s));
    QTRY_COMPARE(there.past().size(), 1);
    QVERIFY(there.past().constFirst().contains(QString(DeskFixture::contributor)));
}

void TestHandoverWindows::offersThePortalWithItsReason()
{
    m_first->store().draft();
    QVERIFY(openTheArticle());
    QVERIFY(first().click(u"rail.handovers"_s));
    QVERIFY(first().text(u"handovers.relayTold"_s).startsWith(u"Chưa đặt địa chỉ cổng"_s));
    QVERIFY(!first().visible<QPushButton>(u"handovers.look"_s)->isEnabled());
    QVERIFY(first().begin());
    QVERIFY(first().visible<QRadioButton>(u"handover.way.0"_s)->isChecked());
    QVERIFY(!first().visible<QRadioButton>(u"handover.way.1"_s)->isEnabled());
    const QString why = first().text(u"handover.way.1.why"_s);
    QVERIFY2(why.contains(u"chưa đặt địa chỉ cổng"_s), qPrintable(why));
    picture(u"handover-no-portal"_s);
}

void TestHandoverWindows::saysWhatStaysHereAndWhy()
{
    const ArticleId article = m_first->store().draft();
    expect(setPrivateFields(m_first->store().as(DeskFixture::contributor), article,
                            {{u"asker-phone"_s, u"0912 345 678"_s}}));
    QVERIFY(openTheArticle());
    QVERIFY(first().begin());
    // The sender wrote it and may read it; nobody is chosen yet.
    QVERIFY(first().tick(QString(DeskFixture::editor)));
    QCOMPARE(first().ofArticle(title, 3), u"đi cùng"_s);
    QVERIFY(!first().visible<QWidget>(u"handover.withheld"_s));
    QVERIFY(first().tick(QString(DeskFixture::clerk)));
    QCOMPARE(first().ofArticle(title, 3), u"ở lại máy này"_s);
    const QString why = first().text(u"handover.withheld"_s);
    QVERIFY2(why.contains(title) && why.contains(QString(DeskFixture::clerk)), qPrintable(why));
    picture(u"handover-withheld"_s);
    QVERIFY(first().saveAs(stick(u"rieng.bangiao"_s)));
    QVERIFY(first().isHandedOver());
    QVERIFY(first().text(u"handover.outcome"_s).contains(u"Không kèm dữ liệu riêng: "_s + title));
}

void TestHandoverWindows::handsOverSeveralAtOnce()
{
    m_first->store().draft();
    m_first->store().submitted();
    QVERIFY(openTheArticle());
    QTRY_COMPARE(m_first->desk().titles().size(), 2);
    auto *list = m_first->desk().visible<QListView>(u"desk.list"_s);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(list->selectionModel()->selectedRows().size(), 2);
    auto *action = list->findChild<QAction *>(u"desk.handOver"_s);
    QVERIFY(action);
    action->trigger();
    QVERIFY(first().waitUntilVisible(u"handover"_s));
    QVERIFY(first().text(u"handover.size"_s).startsWith(u"2 bài"_s));
    QVERIFY(first().tick(QString(DeskFixture::editor)));
    picture(u"handover-several"_s);
    QVERIFY(first().untickArticle(title));
    QVERIFY(first().text(u"handover.size"_s).startsWith(u"1 bài"_s));
    QVERIFY(first().saveAs(stick(u"mot.bangiao"_s)));
    QVERIFY(first().isHandedOver());
}

void TestHandoverWindows::keepsWhatIsSealedUntilItHasAPlace()
{
    m_first->store().draft();
    QVERIFY(beginForTheEditor());
    const QString folder = stick(u"khoa"_s);
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    QVERIFY(first().saveAs(folder + u"/bai.bangiao"_s));
    const QString problem = first().problem();
    picture(u"handover-unwritable"_s);
    QVERIFY2(problem.contains(u"Không ghi được tệp"_s) && problem.contains(u"vẫn như cũ"_s), qPrintable(problem));
    QVERIFY(first().saveAs(stick(u"bai.bangiao"_s)));
    QVERIFY(first().isHandedOver());
    QVERIFY(QFile::exists(stick(u"bai.bangiao"_s)));
    QVERIFY(first().close());
    // One signature, however often it was tried.
    QVERIFY(first().click(u"rail.handovers"_s));
    QTRY_COMPARE(first().past().size(), 1);
}

void TestHandoverWindows::tellsOfAFullStickAndLeavesNoHalfFile()
{
    m_first->store().draft();
    QVERIFY(beginForTheEditor());
    FaultyDisk disk(m_stick->path());
    disk.failAt(1, {FaultyDisk::Failure::NoSpace, FaultyDisk::Span::FromThenOn});
    QVERIFY(first().saveAs(stick(u"day.bangiao"_s)));
    const QString problem = first().problem();
    picture(u"handover-full"_s);
    QVERIFY(disk.heal() > 0);
    QVERIFY2(problem.contains(u"không đủ chỗ trống"_s), qPrintable(problem));
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(first().saveAs(stick(u"day.bangiao"_s)));
    QVERIFY(first().isHandedOver());
}

void TestHandoverWindows::listsAsHandedOverOnlyWhatIsAFile()
{
    m_first->store().draft();
    QVERIFY(beginForTheEditor());
    // A device that takes nothing until somebody reads from it.
    const QString part = stick(u"cham.bangiao.part"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(part).constData(), 0600), 0);
    QVERIFY(first().saveAs(stick(u"cham.bangiao"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(first().visible<QWidget>(u"handover.cancel"_s)->isEnabled(), Driver::patience);
    m_first->window().lock();
    QVERIFY(m_first->waitUntilLocked());
    QTRY_VERIFY(!first().visible<QWidget>(u"handover"_s));
    std::thread reader([part] {
        QFile device(part);
        if (device.open(QIODevice::ReadOnly))
            device.readAll();
    });
    QThreadPool::globalInstance()->waitForDone();
    reader.join();
    QCOMPARE(QDir(m_stick->path()).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot), QStringList());
    QVERIFY(m_first->sitDown(DeskFixture::contributor));
    QVERIFY(first().click(u"rail.handovers"_s));
    QTRY_COMPARE(first().past().size(), 1);
    picture(u"handovers-sealed-only"_s);
    QVERIFY2(first().past().constFirst().startsWith(u"⚠ mới niêm phong"_s), qPrintable(first().past().constFirst()));
    QVERIFY(first().past().constFirst().contains(u"bàn giao lại"_s));
}

void TestHandoverWindows::showsBothVersionsOfWhatDiverged()
{
    DeskFixture &desk = m_first->store();
    const ArticleId article = desk.submitted();
    const QByteArray there = sealed(DeskFixture::contributor, article, DeskFixture::editor);
    desk.review(article);
    const QByteArray later = sealed(DeskFixture::deputy, article, DeskFixture::editor);
    {
        Session session = m_second->session(DeskFixture::editor);
        expect(importHandover(session, there, desk.regulations));
        expect(reviewArticle(session, article, DeskFixture::words(session, article, DecisionKind::Review)));
    }
    put(u"khac.bangiao"_s, later);
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    const HandoverDriver driver = m_second->handovers();
    QVERIFY(driver.takeOver(stick(u"khac.bangiao"_s)));
    QVERIFY2(driver.fateOf(title).startsWith(u"Hai máy đều làm tiếp"_s), qPrintable(driver.fateOf(title)));
    QVERIFY(driver.accept());
    picture(u"take-over-diverged"_s);
    QVERIFY2(driver.fateOf(title).startsWith(u"Giữ cả hai bản"_s), qPrintable(driver.fateOf(title)));
    QVERIFY(driver.click(u"takeOver.versions"_s));
    QVERIFY(driver.waitUntilVisible(u"merge"_s));
    QVERIFY(driver.waitUntilVisible(u"merge.result"_s));
    // Their texts are the same, so there is nothing to choose and the window does not ask.
    for (const QString &choice : {u"merge.pieces"_s, u"merge.mine"_s, u"merge.next"_s, u"merge.restMine"_s})
        QVERIFY2(!driver.visible<QWidget>(choice), qPrintable(choice));
    QTRY_VERIFY(driver.visible<QWidget>(u"merge.cancel"_s)->hasFocus());
    picture(u"take-over-versions"_s);
    QCOMPARE(driver.text(u"desk.title"_s), title);
}

void TestHandoverWindows::locksWhenTheListOfTheBoardIsNewer()
{
    DeskFixture &desk = m_first->store();
    const ArticleId article = desk.submitted();
    desk.clock.advance(60);
    expect(addAccount(desk.as(DeskFixture::administrator), u"Biên tập viên mới"_s, Role::Editor,
                      DeskFixture::passphrase()));
    put(u"moi.bangiao"_s, sealed(DeskFixture::contributor, article, DeskFixture::editor));
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    const HandoverDriver driver = m_second->handovers();
    QVERIFY(driver.takeOver(stick(u"moi.bangiao"_s)));
    QVERIFY(driver.text(u"takeOver.news"_s).contains(u"danh sách Ban biên tập mới hơn"_s));
    picture(u"take-over-news"_s);
    QVERIFY(driver.accept());
    QVERIFY(driver.click(u"takeOver.accept"_s));
    QVERIFY(driver.waitUntilVisible(u"unlock.open"_s));
}

void TestHandoverWindows::reloadsTheOpenText()
{
    DeskFixture &desk = m_first->store();
    const ArticleId article = desk.draft();
    const QByteArray before = sealed(DeskFixture::contributor, article, DeskFixture::editor);
    desk.as(DeskFixture::contributor);
    QCOMPARE(desk.edit(article, u"Câu thêm ở máy thứ nhất."_s), QString());
    put(u"sau.bangiao"_s, sealed(DeskFixture::contributor, article, DeskFixture::editor));
    {
        Session session = m_second->session(DeskFixture::editor);
        expect(importHandover(session, before, desk.regulations));
    }
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    QVERIFY(m_second->desk().showScope(u"rail.drafts"_s));
    QVERIFY(m_second->desk().open(title));
    const auto text = [this] {
        const auto *editor = m_second->desk().visible<QTextEdit>(u"editor.text"_s);
        return editor ? editor->toPlainText() : QString();
    };
    QVERIFY(!text().contains(u"máy thứ nhất"_s));
    const HandoverDriver driver = m_second->handovers();
    QVERIFY(driver.takeOver(stick(u"sau.bangiao"_s)));
    QVERIFY2(driver.fateOf(title).startsWith(u"Nối tiếp"_s), qPrintable(driver.fateOf(title)));
    QVERIFY(driver.accept());
    QVERIFY(driver.click(u"takeOver.open"_s));
    QTRY_VERIFY_WITH_TIMEOUT(text().contains(u"máy thứ nhất"_s), Driver::patience);
}

QList<TestHandoverWindows::Bad> TestHandoverWindows::badOnes()
{
    DeskFixture &desk = m_first->store();
    const ArticleId article = desk.submitted();
    const QByteArray whole = sealed(DeskFixture::contributor, article, DeskFixture::editor);
    QByteArray altered = whole;
    altered[altered.size() / 2] = char(altered.at(altered.size() / 2) ^ 1);
    DeskFixture stranger;
    const ArticleId theirs = stranger.submitted();
    Session &session = stranger.as(DeskFixture::contributor);
    const auto recipient = expect(certificateOfMember(session, QString(DeskFixture::editor)));
    const auto foreign = expect(exportHandover(session, {{theirs}, {recipient}}, stranger.regulations));
    const QByteArray known = sealed(DeskFixture::contributor, article, DeskFixture::editor);
    {
        Session there = m_second->session(DeskFixture::editor);
        expect(importHandover(there, known, desk.regulations));
    }
    return {{u"cho-nguoi-khac"_s, sealed(DeskFixture::contributor, article, DeskFixture::approver),
             u"không dành cho bạn"_s},
            {u"bi-sua"_s, altered, u"bị sửa hoặc hỏng"_s},
            {u"cut"_s, whole.first(whole.size() / 2), u"không phải là bàn giao"_s},
            {u"thu"_s, "Kính gửi đồng chí", u"không phải là bàn giao"_s},
            {u"don-vi-khac"_s, foreign.bytes, u"không dành cho bạn"_s},
            {u"lan-hai"_s, known, u"đã được nhận"_s}};
}

void TestHandoverWindows::refusesInWords()
{
    const QList<Bad> bad = badOnes();
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    const HandoverDriver driver = m_second->handovers();
    for (const auto &[name, bytes, words] : bad) {
        put(name + u".bangiao"_s, bytes);
        QVERIFY2(driver.takeOver(stick(name + u".bangiao"_s)), qPrintable(name));
        const QString refusal = driver.refusal();
        QVERIFY2(refusal.contains(words), qPrintable(name + u": "_s + refusal));
        QVERIFY2(refusal.contains(u"Không nhận gì"_s), qPrintable(refusal));
        picture(u"take-over-refused-"_s + name);
        QVERIFY(!driver.visible<QWidget>(u"takeOver.accept"_s));
        QVERIFY(!driver.visible<QWidget>(u"takeOver.articles"_s));
        QVERIFY(driver.click(u"takeOver.cancel"_s));
        QTRY_VERIFY(!driver.visible<QWidget>(u"takeOver"_s));
    }
    // What cannot be read is refused as well, and another file can be chosen at once.
    QVERIFY(QFile::setPermissions(stick(u"cut.bangiao"_s), {}));
    QVERIFY(driver.drop(stick(u"cut.bangiao"_s), u"workbench"_s));
    QVERIFY(driver.waitForAnswer());
    QVERIFY2(driver.refusal().contains(u"Không đọc được tệp"_s), qPrintable(driver.refusal()));
    QVERIFY(driver.click(u"takeOver.another"_s));
    QVERIFY(driver.waitUntilVisible(u"takeOver.file"_s));
}

void TestHandoverWindows::takesADroppedFile()
{
    const ArticleId article = m_first->store().submitted();
    put(u"Bai.BanGiao"_s, sealed(DeskFixture::contributor, article, DeskFixture::editor));
    put(u"anh.jpg"_s, "jpeg");
    QVERIFY(m_second->sitDown(DeskFixture::editor));
    const HandoverDriver driver = m_second->handovers();
    QVERIFY(!driver.drop(stick(u"anh.jpg"_s), u"workbench"_s));
    QVERIFY(driver.drop(stick(u"Bai.BanGiao"_s), u"workbench"_s));
    QVERIFY(driver.waitForAnswer());
    QVERIFY(driver.fateOf(title).startsWith(u"Bài mới"_s));
    QVERIFY(driver.click(u"takeOver.cancel"_s));
    QTRY_VERIFY(!driver.visible<QWidget>(u"takeOver"_s));
    QVERIFY(driver.click(u"rail.handovers"_s));
    QVERIFY(driver.waitUntilVisible(u"handovers.empty"_s));
}

void TestHandoverWindows::closesWhenTheWindowLocks()
{
    m_first->store().draft();
    QVERIFY(m_first->sitDown(DeskFixture::contributor));
    // Nothing is chosen yet.
    QVERIFY(first().click(u"rail.handovers"_s));
    QVERIFY(first().click(u"handovers.handOver"_s));
    QVERIFY(first().waitUntilVisible(u"handovers.banner"_s));
    QVERIFY(m_first->desk().showScope(u"rail.mine"_s));
    QVERIFY(m_first->desk().open(title));
    auto *step = m_first->window().findChild<QAction *>(u"review.handOver"_s);
    QVERIFY(step);
    step->trigger();
    QVERIFY(first().waitUntilVisible(u"handover"_s));
    m_first->window().lock();
    QVERIFY(m_first->waitUntilLocked());
    QTRY_VERIFY(!first().visible<QWidget>(u"handover"_s));
}

BANTIN_DESK_TEST_MAIN(TestHandoverWindows)
#include "test_handover_windows.moc"
