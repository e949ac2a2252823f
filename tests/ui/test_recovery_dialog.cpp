// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/workflow/JournalDraft.h"
#include "app/workflow/ReadArticles.h"
#include "resources/Resources.h"
#include "tests/ui/pages/Driver.h"
#include "tests/workflow/DeskFixture.h"
#include "ui/desk/DraftRecovery.h"
#include "ui/desk/RecoveryDialog.h"
#include "ui/look/Theme.h"
#include "ui/models/WorkspaceClient.h"

#include <QApplication>
#include <QDir>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleFactory>
#include <QTest>
#include <QTextEdit>
#include <QTranslator>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// The dialog on a workspace whose program was ended while two articles were being typed.
class TestRecoveryDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void showsContentAndAge();
    void settlesEachArticleByItself();
    void asksNothingWhenNothingWasRecovered();

private:
    ArticleId typed(const QString &title, const QString &sentence)
    {
        const ArticleId article = m_desk.draft();
        workflow::Session &session = m_desk.as(DeskFixture::contributor);
        auto view = workflow::showArticle(session, article);
        view->metadata.title = title;
        workflow::saveDraft(session, article, view->document, view->metadata).ok();
        view->document.blocks.removeFirst();
        view->document.blocks.prepend({content::Paragraph{{content::Text{sentence, {}, {}}}}});
        m_desk.clock.advance(240);
        workflow::journalDraft(session, article, view->document, view->metadata).ok();
        return article;
    }
    void unlock()
    {
        m_opened = m_client.unlock(m_desk.directory(), QString(DeskFixture::contributor), DeskFixture::passphrase());
    }
    ui::RecoveryDialog *dialog() const { return m_window.findChild<ui::RecoveryDialog *>(); }

    DeskFixture m_desk;
    QWidget m_window;
    ui::WorkspaceClient m_client{m_desk.regulations, m_desk.clock};
    ui::DraftRecovery m_recovery{m_client, &m_window};
    QFuture<Result<void>> m_opened;
    ArticleId m_first;
    ArticleId m_second;
};

void TestRecoveryDialog::initTestCase()
{
    resources::ensureLoaded();
    auto *translator = new QTranslator(this);
    QVERIFY(translator->load(u":/i18n/bantin_vi.qm"_s));
    QCoreApplication::installTranslator(translator);
    const bool dark = qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s;
    const ui::Theme theme(dark ? ui::Theme::Scheme::Dark : ui::Theme::Scheme::Light);
    QApplication::setPalette(theme.palette());
    qApp->setStyleSheet(theme.styleSheet());
    m_window.resize(1366, 768);
    m_window.show();
    m_first = typed(u"Thông báo lịch tiêm chủng"_s, u"Lịch tiêm chủng tháng 12 bắt đầu từ ngày mồng một."_s);
    m_second = typed(u"Khánh thành đường liên thôn"_s,
                     u"Đường liên thôn đã thông xe sáng 20/11, bà con hai bên đường đều phấn khởi."_s);
    m_desk.leave();
    m_desk.clock.advance(25 * 60);
}

void TestRecoveryDialog::showsContentAndAge()
{
    unlock();
    QTRY_VERIFY_WITH_TIMEOUT(dialog() && dialog()->isVisible(), Driver::patience);
    const Driver driver(*dialog());
    QCOMPARE(driver.text(u"recovery.title"_s), u"Khánh thành đường liên thôn"_s);
    QVERIFY(driver.text(u"recovery.age"_s).contains(QString(DeskFixture::contributor)));
    QVERIFY2(driver.text(u"recovery.age"_s).contains(u"25 phút trước"_s), qPrintable(driver.text(u"recovery.age"_s)));
    const auto *before = dialog()->findChild<QTextEdit *>(u"recovery.before"_s);
    const auto *after = dialog()->findChild<QTextEdit *>(u"recovery.after"_s);
    QVERIFY(before->toPlainText().contains(u"thông xe sáng nay."_s));
    QVERIFY(!before->toPlainText().contains(u"phấn khởi"_s));
    QVERIFY(after->toPlainText().contains(u"bà con hai bên đường đều phấn khởi."_s));
    QVERIFY(dialog()->findChild<QPushButton *>(u"recovery.keep"_s)->isDefault());
    if (const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !folder.isEmpty()) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        dialog()->grab().save(QDir(folder).filePath(u"recovery.png"_s));
    }
}

void TestRecoveryDialog::settlesEachArticleByItself()
{
    QSignalSpy settled(&m_recovery, &ui::DraftRecovery::settled);
    const Driver driver(*dialog());
    QVERIFY(driver.click(u"recovery.keep"_s));
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, Driver::patience);
    QCOMPARE(settled.at(0).at(0).value<ArticleId>(), m_second);
    QTRY_COMPARE(driver.text(u"recovery.title"_s), u"Thông báo lịch tiêm chủng"_s);
    QVERIFY(driver.click(u"recovery.back"_s));
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 2, Driver::patience);
    QTRY_VERIFY(!dialog() || !dialog()->isVisible());
    const ArticleId first = m_first;
    const ArticleId second = m_second;
    auto texts = m_client.use([first, second](workflow::Session &session) -> Result<QByteArrayList> {
        const auto one = workflow::showArticle(session, first);
        const auto two = workflow::showArticle(session, second);
        return QByteArrayList{content::toPlainText(one->document).toUtf8(),
                              content::toPlainText(two->document).toUtf8()};
    });
    QTRY_VERIFY(texts.isFinished());
    QVERIFY(!texts.result()->at(0).contains("mồng một"));
    QVERIFY(texts.result()->at(1).contains("phấn khởi"));
}

void TestRecoveryDialog::asksNothingWhenNothingWasRecovered()
{
    QSignalSpy locked(&m_client, &ui::WorkspaceClient::locked);
    m_client.lock();
    QTRY_COMPARE_WITH_TIMEOUT(locked.size(), 1, Driver::patience);
    QTRY_VERIFY(!dialog());
    QSignalSpy opened(&m_client, &ui::WorkspaceClient::opened);
    unlock();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, Driver::patience);
    auto drafts = m_client.use(workflow::recoveredDrafts);
    QTRY_VERIFY(drafts.isFinished());
    QVERIFY(drafts.result()->isEmpty());
    QVERIFY(!dialog());
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    TestRecoveryDialog test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_recovery_dialog.moc"
