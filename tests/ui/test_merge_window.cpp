// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/workflow/OtherVersions.h"
#include "app/workflow/ReadArticles.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/TwoVersions.h"
#include "ui/models/WorkspaceClient.h"

#include <QDialog>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Two versions of one article in the real window: seen above the text, laid beside each other, made one piece by piece. Each test has
/// an article of its own.
class TestMergeWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void saysThatThereIsAnotherVersion();
    void laysBothBesideEachOther();
    void choosesWhatOnlyOneSideChanged();
    void mergesPieceByPiece();
    void leavesBothForLater();
    void keepsTheVersionHere();
    void takesTheOtherWhole();
    void saysWhatForbidsAMerge();
    void saysThatMergingVoidsAnApproval();
    void goesWhenTheWorkspaceIsLocked();
    void cleanupTestCase();

private:
    enum Subject { Compared, Merged, Kept, Taken, Submitted, Approved, Count };

    DeskPageDriver desk() const { return m_window->desk(); }
    bool openArticle(Subject subject) const;
    bool compare() const;
    template<typename Job>
    auto stored(Job job) const
    {
        auto future = m_window->window().findChild<ui::WorkspaceClient *>()->use(job);
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, Driver::patience))
            qFatal("the store does not answer");
        return expect(future.result());
    }
    workflow::ArticleView view(Subject subject) const
    {
        return stored([article = m_versions->article(subject)](workflow::Session &session) {
            return workflow::showArticle(session, article);
        });
    }
    workflow::OtherVersion other(Subject subject) const
    {
        return stored([number = m_versions->number(subject)](workflow::Session &session) {
            return workflow::otherVersion(session, number);
        });
    }
    /// As a screen reader says it.
    QString listRow(Subject subject) const
    {
        const auto *list = desk().visible<QListView>(u"desk.list"_s);
        const int row = int(desk().titles().indexOf(TwoVersions::title(subject)));
        return list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
    }
    QString count() const { return desk().text(u"merge.count"_s); }
    QString words(const QString &view) const { return desk().visible<QTextEdit>(view)->toPlainText(); }
    bool agree() const
    {
        return desk().waitUntilVisible(u"merge.question"_s) && desk().click(u"merge.agree"_s) && closed();
    }
    bool closed() const
    {
        return QTest::qWaitFor([this] { return !desk().visible<QDialog>(u"merge"_s); }, Driver::patience);
    }
    bool isWithoutNotice() const
    {
        return QTest::qWaitFor([this] { return !desk().visible<QWidget>(u"desk.otherVersion"_s); }, Driver::patience);
    }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        if (!folder.isEmpty())
            desk().visible<QDialog>(u"merge"_s)->grab().save(QDir(folder).filePath(name + u".png"_s));
    }

    std::unique_ptr<DeskWindow> m_window;
    std::unique_ptr<TwoVersions> m_versions;
};

void TestMergeWindow::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    m_window->window().resize(1366, 768);
    m_versions = std::make_unique<TwoVersions>(m_window->store(), Count);
    m_window->store().as(DeskFixture::contributor);
    m_window->store().submit(m_versions->article(Submitted));
    m_window->store().leadToApproval(m_versions->article(Approved));
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(desk().showScope(u"rail.mine"_s));
}

void TestMergeWindow::cleanupTestCase()
{
    m_versions.reset();
    m_window.reset();
}

bool TestMergeWindow::openArticle(Subject subject) const
{
    return desk().open(TwoVersions::title(subject)) && desk().waitUntilVisible(u"desk.otherVersion"_s);
}

bool TestMergeWindow::compare() const
{
    auto *banner = desk().visible<QWidget>(u"desk.otherVersion"_s);
    QTest::mouseClick(banner->findChild<QPushButton *>(u"banner.action"_s), Qt::LeftButton);
    return desk().waitUntilVisible(u"merge"_s);
}

void TestMergeWindow::saysThatThereIsAnotherVersion()
{
    QVERIFY(openArticle(Compared));
    const auto *banner = desk().visible<QWidget>(u"desk.otherVersion"_s);
    QVERIFY2(banner->accessibleName().contains(QString(DeskFixture::deputy)), qPrintable(banner->accessibleName()));
    QVERIFY(listRow(Compared).contains(u"bàn khác có bản riêng"_s));
    m_window->picture(u"merge-notice"_s);
}

void TestMergeWindow::laysBothBesideEachOther()
{
    QVERIFY(compare());
    const QString both = words(u"merge.sides"_s);
    for (const QString &piece : {u"2,4 km"_s, u"2,2 km"_s, u"6,8 tỷ"_s, u"7,1 tỷ"_s, u"320 ngày công"_s})
        QVERIFY2(both.contains(piece), qPrintable(piece));
    QCOMPARE(desk().visible<QListWidget>(u"merge.pieces"_s)->count(), 7);
    picture(u"merge-begin"_s);
}

void TestMergeWindow::choosesWhatOnlyOneSideChanged()
{
    QCOMPARE(count(), u"Đã chọn 5 trên 7"_s);
    QVERIFY(!desk().visible<QPushButton>(u"merge.accept"_s)->isEnabled());
    // The first one that is open is in front, and in sight.
    QTRY_VERIFY(desk().visible<QTextEdit>(u"merge.sides"_s)->verticalScrollBar()->value() > 0);
    QCOMPARE(desk().visible<QListWidget>(u"merge.pieces"_s)->currentRow(), 4);
    QVERIFY(!desk().visible<QRadioButton>(u"merge.mine"_s)->isChecked());
    const QString result = words(u"merge.result"_s);
    // Both changed the first sentence, in different words.
    QVERIFY2(result.contains(u"dài 2,4 km nối thôn Ba với trung tâm xã, mặt đường bê tông rộng"_s), qPrintable(result));
    QVERIFY(result.contains(u"tuyến đường bê tông liên thôn"_s));
    QVERIFY(desk().click(u"merge.cancel"_s));
    QVERIFY(closed());
}

void TestMergeWindow::mergesPieceByPiece()
{
    QVERIFY(openArticle(Merged));
    QVERIFY(compare());
    QVERIFY(desk().click(u"merge.theirs"_s));
    QCOMPARE(count(), u"Đã chọn 6 trên 7"_s);
    QVERIFY(words(u"merge.result"_s).contains(u"7,1 tỷ"_s));
    QVERIFY(desk().click(u"merge.nextOpen"_s));
    QVERIFY(desk().click(u"merge.both"_s));
    QCOMPARE(count(), u"Đã chọn 7 trên 7"_s);
    picture(u"merge-decided"_s);
    QVERIFY(desk().click(u"merge.accept"_s));
    QVERIFY(closed());
    // The editor shows what was merged, and the notice is gone.
    QTRY_VERIFY_WITH_TIMEOUT(words(u"editor.text"_s).contains(u"7,1 tỷ"_s), Driver::patience);
    QVERIFY(isWithoutNotice());
    const workflow::ArticleView now = view(Merged);
    const QByteArray text = content::toXhtml(now.document);
    for (const QByteArray &piece : {QByteArray("2,4 km"), QByteArray("bê tông rộng"), QByteArray("7,1 tỷ"),
                                    QByteArray("320 ngày công"), QByteArray("trồng cây xanh"), QByteArray("lắp điện")})
        QVERIFY2(text.count(piece) == 1, piece.constData());
    QCOMPARE(now.metadata.writer, u"Cộng tác viên thôn 3, Phó Ban biên tập"_s);
    QCOMPARE(now.versions.constFirst().kind, store::DraftVersion::Kind::SetAside);
    QVERIFY(other(Merged).isSettled);
    QTRY_VERIFY(!listRow(Merged).contains(u"bàn khác có bản riêng"_s));
}

void TestMergeWindow::leavesBothForLater()
{
    QVERIFY(openArticle(Kept));
    QVERIFY(compare());
    QVERIFY(desk().click(u"merge.cancel"_s));
    QVERIFY(closed());
    QVERIFY(desk().visible<QWidget>(u"desk.otherVersion"_s));
    QVERIFY(content::toXhtml(view(Kept).document).contains("6,8 tỷ"));
    QVERIFY(!other(Kept).isSettled);
}

void TestMergeWindow::keepsTheVersionHere()
{
    QVERIFY(compare());
    QVERIFY(desk().click(u"merge.keepMine"_s));
    QVERIFY(agree());
    QVERIFY(isWithoutNotice());
    const QByteArray text = content::toXhtml(view(Kept).document);
    QVERIFY(text.contains("6,8 tỷ"));
    QVERIFY(!text.contains("7,1 tỷ"));
    QVERIFY(other(Kept).isSettled);
}

void TestMergeWindow::takesTheOtherWhole()
{
    QVERIFY(openArticle(Taken));
    QVERIFY(compare());
    QVERIFY(desk().click(u"merge.takeTheirs"_s));
    QVERIFY(agree());
    QTRY_VERIFY_WITH_TIMEOUT(words(u"editor.text"_s).contains(u"7,1 tỷ"_s), Driver::patience);
    const workflow::ArticleView now = view(Taken);
    const workflow::OtherVersion theirs = other(Taken);
    QCOMPARE(content::toXhtml(now.document), content::toXhtml(theirs.document));
    QCOMPARE(now.metadata, theirs.metadata);
    QVERIFY(theirs.isSettled);
}

void TestMergeWindow::saysWhatForbidsAMerge()
{
    QVERIFY(openArticle(Submitted));
    QVERIFY(compare());
    const auto *notice = desk().visible<QWidget>(u"merge.notice"_s);
    QVERIFY(notice);
    QVERIFY2(notice->accessibleName().contains(u"Chờ biên tập"_s), qPrintable(notice->accessibleName()));
    QVERIFY(!desk().visible<QPushButton>(u"merge.takeTheirs"_s)->isEnabled());
    QVERIFY(desk().click(u"merge.restTheirs"_s));
    QVERIFY(!desk().visible<QPushButton>(u"merge.accept"_s)->isEnabled());
    QCOMPARE(desk().visible<QDialog>(u"merge"_s)->focusWidget()->objectName(), u"merge.pieces"_s);
    picture(u"merge-forbidden"_s);
    QVERIFY(desk().click(u"merge.cancel"_s));
    QVERIFY(closed());
}

void TestMergeWindow::saysThatMergingVoidsAnApproval()
{
    QVERIFY(openArticle(Approved));
    QVERIFY(compare());
    QVERIFY(desk().visible<QWidget>(u"merge.notice"_s));
    QVERIFY(desk().click(u"merge.restMine"_s));
    QVERIFY(desk().click(u"merge.accept"_s));
    QVERIFY(closed());
    QVERIFY(desk().waitForState(u"Bản thảo"_s));
    const workflow::ArticleView now = view(Approved);
    QCOMPARE(now.article.stage, Stage::Draft);
    QVERIFY(now.article.approvalVoided);
}

void TestMergeWindow::goesWhenTheWorkspaceIsLocked()
{
    QVERIFY(openArticle(Compared));
    QVERIFY(compare());
    m_window->window().findChild<ui::WorkspaceClient *>()->lock();
    QVERIFY(closed());
    QVERIFY(m_window->waitUntilLocked());
}

BANTIN_DESK_TEST_MAIN(TestMergeWindow)
#include "test_merge_window.moc"
