// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/SheetText.h"
#include "app/render/PaperPdf.h"
#include "app/store/Connection.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/MakeArticleSheet.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// The course of one article on paper.
class TestSheet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheWholeCourse();
    void givesTheSameCodeForTheSameRecords();
    void saysWhatNoLongerHolds();
    void isAPdfThatShowsNoText();

private:
    DeskFixture m_desk;
};

void TestSheet::tellsTheWholeCourse()
{
    const ArticleId article = m_desk.draft();
    m_desk.edit(article, u"Bà con liên hệ ông Nam, điện thoại 0912 345 678."_s);
    DecisionWords words(u"Gửi <gấp>"_s);
    words.overrides = {{u"BT-07"_s, u"personal-data"_s, u"Ông Nam đồng ý & ký"_s}};
    expect(submitArticle(m_desk.as(DeskFixture::contributor), article, words));
    expect(reviewArticle(m_desk.as(DeskFixture::editor), article));
    Session &approver = m_desk.as(DeskFixture::approver);
    expect(approveArticle(approver, article));
    expect(packArticle(approver, article, m_desk.regulations));
    const ArticleSheet sheet = expect(makeArticleSheet(approver, article, m_desk.regulations));
    QVERIFY(sheet.holds());
    QCOMPARE(sheet.steps.size(), 3);
    QCOMPARE(sheet.texts.size(), 1);
    QCOMPARE(sheet.sendings.size(), 1);
    QCOMPARE(sheet.texts.constFirst().authors, QStringList{QString(DeskFixture::contributor)});
    const QString html = messages::sheetHtml(sheet);
    for (const QString &said : {u"Đường liên thôn thông xe"_s, u"Gửi &lt;gấp&gt;"_s, u"Ông Nam đồng ý &amp; ký"_s,
                                QString(DeskFixture::editor), QString(DeskFixture::approver), u"BT-07"_s})
        QVERIFY2(html.contains(said), qPrintable(said));
    QVERIFY(!html.contains(u"0912"_s));
}

void TestSheet::givesTheSameCodeForTheSameRecords()
{
    const ArticleId article = m_desk.submitted();
    const QString code =
        comparisonCode(expect(makeArticleSheet(m_desk.as(DeskFixture::contributor), article, m_desk.regulations)));
    QCOMPARE(code.size(), 64);
    m_desk.clock.advance(86400);
    Session &editor = m_desk.as(DeskFixture::editor);
    QCOMPARE(comparisonCode(expect(makeArticleSheet(editor, article, m_desk.regulations))), code);
    expect(reviewArticle(editor, article));
    QVERIFY(comparisonCode(expect(makeArticleSheet(editor, article, m_desk.regulations))) != code);
}

void TestSheet::saysWhatNoLongerHolds()
{
    const ArticleId article = m_desk.submitted();
    Session &session = m_desk.as(DeskFixture::editor);
    store::Connection &content = session.store->content();
    expect(content.execute("DROP TRIGGER decisions_keep_update; DROP TRIGGER revisions_keep_update;"));
    expect(content.run("UPDATE decisions SET signature = zeroblob(length(signature)) WHERE article = ?", article));
    ArticleSheet sheet = expect(makeArticleSheet(session, article, m_desk.regulations));
    QVERIFY(!sheet.holds());
    QVERIFY(!sheet.steps.constFirst().holds);
    QVERIFY(sheet.texts.constFirst().holds);
    expect(content.run("UPDATE revisions SET manifest_sha512 = zeroblob(64) WHERE article = ?", article));
    sheet = expect(makeArticleSheet(session, article, m_desk.regulations));
    QVERIFY(!sheet.texts.constFirst().holds);
    QVERIFY(messages::sheetHtml(sheet).contains(u"✘"_s));
}

void TestSheet::isAPdfThatShowsNoText()
{
    const ArticleId article = m_desk.submitted();
    const ArticleSheet sheet = expect(makeArticleSheet(m_desk.as(DeskFixture::editor), article, m_desk.regulations));
    const QByteArray pdf = render::paperPdf(messages::sheetHtml(sheet), u"Phiếu"_s);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    qInfo("the sheet has %lld bytes", pdf.size());
}

QTEST_MAIN(TestSheet)
#include "test_sheet.moc"
