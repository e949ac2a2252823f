// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/LinkDialog.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;

/// What is typed as a link's address becomes one that can be kept, or the dialog says why it cannot.
class TestLinkDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatCanBeKept_data();
    void takesWhatCanBeKept();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();

private:
    static QLabel *problemOf(const LinkDialog &dialog)
    {
        for (QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->wordWrap())
                return label;
        }
        return nullptr;
    }
};

void TestLinkDialog::takesWhatCanBeKept_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("href");
    for (const auto &[typed, href] :
         QList<std::pair<QString, QString>>{{u" https://dongviet.gov.vn/ "_s, u"https://dongviet.gov.vn/"_s},
                                            {u"dongviet.gov.vn/tin-tuc"_s, u"https://dongviet.gov.vn/tin-tuc"_s},
                                            {u"dongviet.gov.vn:8443/x"_s, u"https://dongviet.gov.vn:8443/x"_s},
                                            {u"httpd.apache.org"_s, u"https://httpd.apache.org"_s},
                                            {u"đồngviệt.vn"_s, u"https://đồngviệt.vn"_s},
                                            {u"vanphong@dongviet.gov.vn"_s, u"mailto:vanphong@dongviet.gov.vn"_s},
                                            {u"tel:113"_s, u"tel:113"_s},
                                            {u"#note-1"_s, u"#note-1"_s},
                                            {u"http://may-chu/chung"_s, u"http://may-chu/chung"_s},
                                            {QString(), QString()}})
        QTest::newRow(qPrintable(typed)) << typed << href;
}

void TestLinkDialog::takesWhatCanBeKept()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, href);
    LinkDialog dialog(u"https://bacgiang.gov.vn"_s, nullptr);
    const QSignalSpy chosen(&dialog, &LinkDialog::linkChosen);
    dialog.findChild<QLineEdit *>(u"editor.linkAddress"_s)->setText(typed);
    dialog.findChild<QPushButton *>(u"link.accept"_s)->click();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.constFirst().constFirst().toString(), href);
}

void TestLinkDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    for (const auto &[typed, words] :
         QList<std::pair<QString, QString>>{{u"#"_s, u"no address"_s},
                                            {u"C:\\Users\\bai.docx"_s, u"attach the file"_s},
                                            {u"\\\\may-chu\\bai.docx"_s, u"attach the file"_s},
                                            {u"file:///D:/bai.docx"_s, u"attach the file"_s},
                                            {u"javascript:alert(1)"_s, u"does not carry"_s},
                                            {u"https:bai-viet"_s, u"which site"_s},
                                            {u"/tin-tuc"_s, u"which site"_s},
                                            {u"dong viet.gov.vn"_s, u"written wrongly"_s},
                                            {u"mailto:"_s, u"e-mail address"_s},
                                            {u"tel:"_s, u"telephone number"_s},
                                            {u"https://a.vn/<b>"_s, u"cannot be published"_s}})
        QTest::newRow(qPrintable(typed)) << typed << words;
}

void TestLinkDialog::saysWhatIsWrong()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, words);
    LinkDialog dialog({}, nullptr);
    const QSignalSpy chosen(&dialog, &LinkDialog::linkChosen);
    dialog.findChild<QLineEdit *>(u"editor.linkAddress"_s)->setText(typed);
    dialog.show();
    dialog.findChild<QPushButton *>(u"link.accept"_s)->click();
    QVERIFY(chosen.isEmpty());
    QVERIFY(problemOf(dialog));
    QVERIFY(!problemOf(dialog)->isHidden());
    QVERIFY2(problemOf(dialog)->text().contains(words), qPrintable(problemOf(dialog)->text()));
    // All of it is there to be read.
    QTRY_VERIFY(problemOf(dialog)->height() >= problemOf(dialog)->heightForWidth(problemOf(dialog)->width()));
}

QTEST_MAIN(TestLinkDialog)
#include "test_link_dialog.moc"
