// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/BlockPath.h"
#include "app/content/checks/CheckRegistry.h"
#include "tests/content/CheckSamples.h"
#include "tests/support/RandomDocument.h"

#include <QTest>

using namespace bantin;
using namespace bantin::content;
using namespace bantin::content::checks;
using namespace Qt::StringLiterals;
using namespace bantin::testing;

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuotationNamesItsSource();
    void aQuotedItemNamesItsDay();
    void whatIsNotConfirmedIsLabelledAndInItsCategory();
    void aStampOfSecrecyIsFound_data();
    void aStampOfSecrecyIsFound();
    void aWordAboutSecrecyIsNoStamp_data();
    void aWordAboutSecrecyIsNoStamp();
    void picturesNeedWords();
    void headingsGoLevelByLevel();
    void linksSayWhereTheyLead();
    void linksAreSecure();
    void tablesNeedHeaders();
    void numbersOfDocumentsAreLookedAt();
    void textIsPrecomposedUnicode();
    void textOfAnOldFontIsFound();
    void personalDataIsFoundAndRedacted();
    void theHeadingOfAColumnSaysWhatItsNumbersAre();
    void everyKindNeedsItsFields();
    void aNamedFileMustBeAttached();
    void privateFieldsAreFilledInWithoutBeingRead();
    void longFieldsAreTextToo();
    void whatIsWrittenInFieldsIsLookedAt();
    void requiredItemsHaveACurrentEnglishVersion();
    void recipientsNameThePortal();
    void rulesSayWhetherItBlocks();
    void aRuleOutOfForceIsNotAsked();
    void everyCheckSurvivesAnyDocument();
};

void TestChecks::aQuotationNamesItsSource()
{
    const Block plain{Quotation{{Block{paragraph(u"Lời nói"_s)}}}};
    const Block sourced{Quotation{{Block{paragraph(u"Lời nói"_s)}}, u"Báo Bắc Giang"_s}};
    QCOMPARE(placesOf(u"quotation-source"_s, {sourced, plain}), QStringList{u"1"_s});
    CheckedArticle article = articleOf({});
    article.metadata.fields.insert(u"quoted"_s, u"yes"_s);
    QCOMPARE(placesOf(u"quotation-source"_s, article), QStringList{u"source"_s});
    article.metadata.source = u"Báo Bắc Giang"_s;
    QVERIFY(placesOf(u"quotation-source"_s, article).isEmpty());
}

void TestChecks::aQuotedItemNamesItsDay()
{
    const Block undated{Quotation{{Block{paragraph(u"Lời nói"_s)}}, u"Báo Bắc Giang"_s}};
    const Block dated{Quotation{{Block{paragraph(u"Lời nói"_s)}}, u"Báo Bắc Giang"_s, u"2026-11-20"_s}};
    QCOMPARE(placesOf(u"quoted-date"_s, {dated, undated}), QStringList{u"1"_s});
    CheckedArticle article = articleOf({undated});
    article.metadata.sourceDate = u"2026-11-20"_s;
    QVERIFY(placesOf(u"quoted-date"_s, article).isEmpty());
    article = articleOf({});
    article.metadata.fields.insert(u"quoted"_s, u"yes"_s);
    QCOMPARE(placesOf(u"quoted-date"_s, article), QStringList{u"source-date"_s});
}

void TestChecks::whatIsNotConfirmedIsLabelledAndInItsCategory()
{
    CheckedArticle article = articleOf({Block{paragraph(u"Có ý kiến cho rằng đây chỉ là tin tham khảo."_s)}});
    QVERIFY(placesOf(u"reference-label"_s, article).isEmpty());
    article.metadata.fields.insert(u"unconfirmed"_s, u"yes"_s);
    QCOMPARE(placesOf(u"reference-label"_s, article), (QStringList{u"title"_s, u"category"_s}));
    article.metadata.category = u"tin-tham-khao"_s;
    QCOMPARE(placesOf(u"reference-label"_s, article), QStringList{u"title"_s});
    article.metadata.sapo = u"(Tin tham khảo) Giá vải thiều"_s;
    QVERIFY(placesOf(u"reference-label"_s, article).isEmpty());
    article.metadata.category = u"tin-tuc"_s;
    article.metadata.fields.clear();
    QCOMPARE(placesOf(u"reference-label"_s, article), QStringList{u"category"_s});
    Regulation other = profile({u"reference-label"_s});
    other.referenceCategory.clear();
    QVERIFY(runChecks(other, article, today).isEmpty());
}

void TestChecks::aStampOfSecrecyIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("degree");
    for (const auto &[text, degree] :
         QList<std::pair<QString, QString>>{{u"MẬT"_s, u"Mật"_s},
                                            {u"TỐI MẬT"_s, u"Tối mật"_s},
                                            {u"TUYỆT MẬT"_s, u"Tuyệt mật"_s},
                                            {u"M Ậ T"_s, u"Mật"_s},
                                            {u"[ TỐI  MẬT ]"_s, u"Tối mật"_s},
                                            {u"MẬT - HỎA TỐC"_s, u"Mật"_s},
                                            {u"Độ mật: Tối mật"_s, u"Tối mật"_s},
                                            {u"Độ mật: MẬT"_s, u"Mật"_s},
                                            {u"Tuyệt mật"_s, u"Tuyệt mật"_s},
                                            {u"ỦY BAN NHÂN DÂN\nMẬT\nSố: 05/BC-UBND"_s, u"Mật"_s},
                                            {u"Báo cáo tình hình (MẬT)"_s, u"Mật"_s},
                                            {u"[TUYỆT MẬT] Phương án diễn tập"_s, u"Tuyệt mật"_s},
                                            {u"MẬT   Bản số: 03"_s, u"Mật"_s}})
        QTest::newRow(qPrintable(text)) << text << degree;
}

void TestChecks::aStampOfSecrecyIsFound()
{
    QFETCH(const QString, text);
    QFETCH(const QString, degree);
    const Regulation regulation = profile({u"secrecy-stamp"_s});
    CheckedArticle titled = articleOf({});
    titled.metadata.title = text;
    for (const CheckedArticle &article :
         {articleOf({Block{paragraph(text)}}), articleOf(rows({{text, u"CỘNG HÒA"_s}})), titled}) {
        const QList<Finding> findings = runChecks(regulation, article, today);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.constFirst().arguments, QStringList{degree});
        QString marked = text.sliced(findings.constFirst().position, findings.constFirst().length);
        QVERIFY(marked.remove(u' ').endsWith(u"mật"_s, Qt::CaseInsensitive));
    }
}

void TestChecks::aWordAboutSecrecyIsNoStamp_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"Bí mật nhà nước có ba độ: Tuyệt mật, Tối mật và Mật.", "Mật", "MẬT ONG RỪNG NGUYÊN CHẤT",
                             "BẢO MẬT", "Tài liệu đóng dấu Mật phải được giao tận tay.", "Mật độ dân số: 812 người/km²",
                             "Không đăng tài liệu có độ mật lên cổng.", "CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC",
                             "Luật Bảo vệ bí mật nhà nước", "MẬT KHẨU", "thông mật thư", "Tin mật vụ (trinh thám)"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestChecks::aWordAboutSecrecyIsNoStamp()
{
    QFETCH(const QString, text);
    QVERIFY(placesOf(u"secrecy-stamp"_s, {Block{paragraph(text)}}).isEmpty());
    // Degrees explained in a table or a list are no stamps either.
    QVERIFY(placesOf(u"secrecy-stamp"_s, rows({{u"TUYỆT MẬT"_s, u"TỐI MẬT"_s, u"MẬT"_s}, {u"30"_s, u"20"_s, u"10"_s}}))
                .isEmpty());
    List list;
    list.items = {{Block{paragraph(u"Tuyệt mật"_s)}}, {Block{paragraph(u"TỐI MẬT"_s)}}};
    QVERIFY(placesOf(u"secrecy-stamp"_s, {Block{list}}).isEmpty());
}

void TestChecks::picturesNeedWords()
{
    Figure decorative = figure({});
    decorative.decorative = true;
    QCOMPARE(placesOf(u"alt-text"_s, {Block{figure(u"Cầu mới qua sông Thương"_s)}, Block{figure({})}, Block{decorative},
                                      Block{figure(u"IMG_20261120_091500.jpg"_s)}, Block{figure(u"Hình 1"_s)}}),
             (QStringList{u"1"_s, u"3"_s, u"4"_s}));
}

void TestChecks::headingsGoLevelByLevel()
{
    const auto heading = [](int level, const QString &text) { return Block{Heading{level, {Text{text, {}, {}}}}}; };
    QVERIFY(
        placesOf(u"heading-order"_s, {heading(2, u"A"_s), heading(3, u"B"_s), heading(4, u"C"_s), heading(2, u"D"_s)})
            .isEmpty());
    QCOMPARE(
        placesOf(u"heading-order"_s, {heading(3, u"A"_s), heading(2, u"B"_s), heading(4, u"C"_s), heading(3, u" "_s)}),
        (QStringList{u"0"_s, u"2"_s, u"3"_s}));
}

void TestChecks::linksSayWhereTheyLead()
{
    const QString href = u"https://dichvucong.gov.vn/p/1"_s;
    for (const char *text : {"tại đây", "Xem tại đây.", "»", "Click here", "https://dichvucong.gov.vn/p/home/x.html"})
        QCOMPARE(placesOf(u"link-text"_s, {Block{paragraph(QString::fromUtf8(text), href)}}), QStringList{u"0"_s});
    for (const char *text : {"Cổng dịch vụ công quốc gia", "dichvucong.gov.vn", "Tải về Quyết định 12/2026/QĐ-UBND"})
        QVERIFY(placesOf(u"link-text"_s, {Block{paragraph(QString::fromUtf8(text), href)}}).isEmpty());
    // Marks divide a link into runs, not into links.
    const Paragraph marked{
        {Text{u"Hồ sơ "_s, {}, {}}, Text{u"xem "_s, {}, href}, Text{u"biểu mẫu"_s, Mark::Bold, href}}};
    QVERIFY(placesOf(u"link-text"_s, {Block{marked}}).isEmpty());
}

void TestChecks::linksAreSecure()
{
    const Block open{paragraph(u"Cổng tỉnh"_s, u"http://bacgiang.gov.vn"_s)};
    const Block safe{paragraph(u"Cổng tỉnh"_s, u"https://bacgiang.gov.vn"_s)};
    const Block mail{paragraph(u"Hộp thư"_s, u"mailto:bbt@bacgiang.gov.vn"_s)};
    QCOMPARE(placesOf(u"insecure-link"_s, {safe, open, mail}), QStringList{u"1"_s});
    const Block noted{Paragraph{{Text{u"Xem"_s, {}, {}}, Note{{Text{u"nguồn"_s, {}, u"http://a.vn"_s}}}}}};
    QCOMPARE(placesOf(u"insecure-link"_s, {noted}), QStringList{u"0#0"_s});
}

void TestChecks::tablesNeedHeaders()
{
    const QList<QStringList> texts{{u"Thôn"_s, u"Số hộ"_s}, {u"Đông"_s, u"120"_s}};
    QCOMPARE(placesOf(u"table-headers"_s, rows(texts)), QStringList{u"0"_s});
    QVERIFY(placesOf(u"table-headers"_s, rows(texts, CellKind::Header)).isEmpty());
    QVERIFY(placesOf(u"table-headers"_s, rows({{u"Nơi nhận"_s, u"Chủ tịch"_s}})).isEmpty());
}

void TestChecks::numbersOfDocumentsAreLookedAt()
{
    CheckedArticle article =
        articleOf({Block{paragraph(u"Số: 12 /QĐ-UBND"_s)},
                   Block{paragraph(u"Căn cứ Nghị định số 42/2022/NĐ-Cp ngày 24/6/2022 của Chính phủ"_s)},
                   Block{paragraph(u"Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"_s)},
                   Block{paragraph(u"Có 12/15 thôn đạt, số 3/2026 là số báo Tết, số 24/7."_s)}});
    article.metadata.fields.insert(u"number-symbol"_s, u"5/QĐ-UBND"_s);
    QCOMPARE(placesOf(u"document-number"_s, article), (QStringList{u"number-symbol"_s, u"0"_s, u"1"_s}));
    article.metadata.fields.insert(u"number-symbol"_s, u"05/QĐ-UBND"_s);
    article.document.blocks = {Block{paragraph(u"Số: 05/QĐ-UBND"_s)}};
    QVERIFY(placesOf(u"document-number"_s, article).isEmpty());
}

void TestChecks::textIsPrecomposedUnicode()
{
    const QString composed = u"Đường liên thôn"_s;
    QVERIFY(placesOf(u"unicode-form"_s, {Block{paragraph(composed)}}).isEmpty());
    QCOMPARE(placesOf(u"unicode-form"_s,
                      {Block{paragraph(composed)}, Block{paragraph(composed.normalized(QString::NormalizationForm_D))}})
                 .constFirst(),
             u"1"_s);
    // What cannot be seen is no other character set: it is a matter of its own.
    const Block littered{paragraph(u"Đường\u200B liên thôn"_s)};
    QVERIFY(placesOf(u"unicode-form"_s, {littered}).isEmpty());
    QCOMPARE(placesOf(u"invisible-characters"_s, {littered}), QStringList{u"0"_s});
}

void TestChecks::textOfAnOldFontIsFound()
{
    const Block old{paragraph(u"§¶ng bé vµ nh©n d©n x· §ång ViÖt ®oµn kÕt x©y dùng n«ng th«n míi"_s)};
    const Block sound{paragraph(u"Đảng bộ và nhân dân xã Đồng Việt đoàn kết xây dựng nông thôn mới"_s)};
    QCOMPARE(placesOf(u"legacy-encoding"_s, {old}), QStringList{u"0"_s});
    QVERIFY(placesOf(u"legacy-encoding"_s, {sound}).isEmpty());
}

void TestChecks::personalDataIsFoundAndRedacted()
{
    const QString text = u"Ông trưởng thôn, CCCD 024085001234, điện thoại 0912 345 678."_s;
    const QList<Finding> findings =
        runChecks(profile({u"personal-data"_s}), articleOf({Block{paragraph(text)}}), today);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(text.sliced(findings.at(0).position, findings.at(0).length), u"024085001234"_s);
    QCOMPARE(findings.at(0).arguments, (QStringList{u"citizen-id"_s, u"*********234"_s}));
    QCOMPARE(findings.at(1).arguments, (QStringList{u"phone"_s, u"**** *** 678"_s}));
}

void TestChecks::theHeadingOfAColumnSaysWhatItsNumbersAre()
{
    const Blocks table =
        rows({{u"TT"_s, u"Họ và tên"_s, u"Số CMND"_s, u"Số tài khoản"_s, u"Nơi ở"_s, u"Số tiền"_s},
              {u"1"_s, u"Bà T."_s, u"050123789"_s, u"3611205098765"_s, u"Xóm Đồi, xã Mường Bi"_s, u"912345678"_s},
              {u"2"_s, u"Ông K."_s, u"050123790"_s, {}, u"xã Mường Bi"_s, u"1.500.000"_s}});
    QStringList found;
    for (const Finding &finding : runChecks(profile({u"personal-data"_s}), articleOf(table), today))
        found.append(finding.block + u' ' + finding.arguments.constFirst() + u' ' + QString::number(finding.length));
    QCOMPARE(found, (QStringList{u"0.1.2.0 old-identity-card 9"_s, u"0.1.3.0 bank-account 13"_s,
                                 u"0.1.4.0 home-address 20"_s, u"0.2.2.0 old-identity-card 9"_s}));
}

void TestChecks::everyKindNeedsItsFields()
{
    Regulation regulation = profile({});
    regulation.kinds = {KindRule{ContentKind::LegalDocument,
                                 {},
                                 {KindRule::Field{u"number-symbol"_s, u"M-1"_s, Enforcement::Block, u"Điều 6"_s},
                                  KindRule::Field{u"abstract"_s, u"M-1"_s, Enforcement::Warn, u"Điều 6"_s},
                                  KindRule::Field{u"text"_s, u"M-1"_s, Enforcement::Record, u"Điều 6"_s}}}};
    CheckedArticle article = articleOf({});
    QVERIFY(runChecks(regulation, article, today).isEmpty());
    article.metadata.kind = ContentKind::LegalDocument;
    QList<Finding> findings = runChecks(regulation, article, today);
    QCOMPARE(findings.size(), 2);
    QCOMPARE(findings.at(0).field, u"number-symbol"_s);
    QCOMPARE(findings.at(0).cite, u"Điều 6, Quy chế mẫu"_s);
    QCOMPARE(findings.at(1).enforcement, Enforcement::Warn);
    article.metadata.fields = {{u"number-symbol"_s, u"05/QĐ-UBND"_s}, {u"abstract"_s, u" "_s}};
    QCOMPARE(runChecks(regulation, article, today).size(), 1);
}

void TestChecks::aNamedFileMustBeAttached()
{
    Regulation regulation = profile({});
    regulation.kinds = {KindRule{ContentKind::Advertising,
                                 {},
                                 {KindRule::Field{u"confirmation"_s, u"M-1"_s, Enforcement::Block, u"Điều 13"_s}}}};
    CheckedArticle article = articleOf({Block{paragraph(u"Giới thiệu cửa hàng."_s)}});
    article.metadata.kind = ContentKind::Advertising;
    QCOMPARE(runChecks(regulation, article, today).value(0).arguments, QStringList{u"confirmation"_s});
    article.metadata.fields.insert(u"confirmation"_s, u"xac-nhan.pdf"_s);
    QList<Finding> findings = runChecks(regulation, article, today);
    QCOMPARE(findings.value(0).arguments, (QStringList{u"confirmation"_s, u"xac-nhan.pdf"_s}));
    QVERIFY(blocks(findings));
    article.document.blocks.append(
        Block{Attachment{QString(128, u'b') + u".pdf"_s, u"xac-nhan.pdf"_s, u"Xác nhận"_s, 9}});
    QVERIFY(runChecks(regulation, article, today).isEmpty());
}

void TestChecks::privateFieldsAreFilledInWithoutBeingRead()
{
    Regulation regulation = profile({});
    regulation.kinds = {KindRule{ContentKind::QuestionAnswer,
                                 {},
                                 {KindRule::Field{u"asker-name"_s, u"M-1"_s, Enforcement::Block, u"Điều 9"_s}}}};
    CheckedArticle article = articleOf({});
    article.metadata.kind = ContentKind::QuestionAnswer;
    QCOMPARE(runChecks(regulation, article, today).size(), 1);
    article.privateFields = {u"asker-name"_s};
    QVERIFY(runChecks(regulation, article, today).isEmpty());
}

void TestChecks::longFieldsAreTextToo()
{
    Regulation regulation = profile({});
    regulation.fieldRules = {FieldRule{u"BT-03"_s, u"text"_s, Enforcement::Block, {}, {}}};
    CheckedArticle article = articleOf({});
    QVERIFY(blocks(runChecks(regulation, article, today)));
    article.metadata.fields = {{u"post"_s, u"Chủ tịch"_s}};
    QVERIFY(blocks(runChecks(regulation, article, today)));
    article.metadata.fields.insert(u"answer"_s, u"Quý I năm 2027."_s);
    QVERIFY(runChecks(regulation, article, today).isEmpty());
}

void TestChecks::whatIsWrittenInFieldsIsLookedAt()
{
    CheckedArticle article = articleOf({});
    article.metadata.kind = ContentKind::QuestionAnswer;
    article.metadata.fields = {{u"question"_s, u"Tôi là An, số điện thoại 0912345678, xin hỏi."_s},
                               {u"email"_s, u"ubnd@dongviet.gov.vn"_s},
                               {u"phone"_s, u"0912345678"_s}};
    QCOMPARE(placesOf(u"personal-data"_s, article), QStringList{u"question"_s});
    article.metadata.fields = {{u"number-symbol"_s, u"5/QĐ-UBND"_s}};
    QCOMPARE(placesOf(u"document-number"_s, article), QStringList{u"number-symbol"_s});
}

void TestChecks::requiredItemsHaveACurrentEnglishVersion()
{
    using English = CheckedArticle::English;
    Regulation regulation = profile({u"english-version"_s});
    CheckedArticle article = articleOf({});
    article.english = English::Missing;
    QVERIFY(runChecks(regulation, article, today).isEmpty());
    regulation.kinds = {KindRule{ContentKind::EnglishVersion, {u"tin-tuc"_s}, {}}};
    QCOMPARE(runChecks(regulation, article, today).value(0).arguments, QStringList{u"missing"_s});
    article.english = English::Outdated;
    QCOMPARE(runChecks(regulation, article, today).value(0).arguments, QStringList{u"outdated"_s});
    article.english = English::Current;
    QVERIFY(runChecks(regulation, article, today).isEmpty());
    article.metadata.category = u"tin-tham-khao"_s;
    article.english = English::Missing;
    QVERIFY(runChecks(regulation, article, today).isEmpty());
    article.metadata.kind = ContentKind::EnglishVersion;
    QCOMPARE(runChecks(regulation, article, today).value(0).arguments, QStringList{u"no-original"_s});
    article.metadata.fields = {{u"original"_s, u"x"_s}};
    QVERIFY(runChecks(regulation, article, today).isEmpty());
    article.english = English::Outdated;
    QCOMPARE(runChecks(regulation, article, today).value(0).arguments, QStringList{u"outdated"_s});
}

void TestChecks::recipientsNameThePortal()
{
    const Blocks without{Block{paragraph(u"Nơi nhận:"_s)}, Block{paragraph(u"- Chủ tịch UBND xã;"_s)}};
    CheckedArticle article = articleOf(without);
    QVERIFY(placesOf(u"recipients"_s, article).isEmpty());
    article.metadata.kind = ContentKind::Direction;
    QCOMPARE(placesOf(u"recipients"_s, article), QStringList{u"0"_s});
    article.document.blocks.append(Block{paragraph(u"- Cổng thông tin điện tử xã;"_s)});
    QVERIFY(placesOf(u"recipients"_s, article).isEmpty());
    article.document.blocks = {Block{paragraph(u"Cổng thông tin điện tử đưa tin."_s)},
                               Block{paragraph(u"Nơi nhận: Lưu VT."_s)}};
    QCOMPARE(placesOf(u"recipients"_s, article), QStringList{u"1"_s});
    article.document.blocks = {Block{paragraph(u"Thông báo lịch tiếp dân."_s)}};
    QVERIFY(placesOf(u"recipients"_s, article).isEmpty());
}

void TestChecks::rulesSayWhetherItBlocks()
{
    Regulation regulation = profile({u"alt-text"_s});
    regulation.rules.append(ruleOf(u"M-2"_s, {u"alt-text"_s}, Enforcement::Block));
    regulation.nationalRules = {ruleOf(u"BT-8"_s, {u"alt-text"_s})};
    const CheckedArticle article = articleOf({Block{figure({})}});
    QList<Finding> findings = runChecks(regulation, article, today);
    // Three rules, one picture: one finding, of the strictest.
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().ruleId, u"M-2"_s);
    QVERIFY(blocks(findings));
    regulation.rules = {regulation.rules.constFirst()};
    findings = runChecks(regulation, article, today);
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.constFirst().ruleId, u"M-1"_s);
    QVERIFY(!blocks(findings));
    regulation.rules.first().enforcement = Enforcement::Record;
    findings = runChecks(regulation, article, today);
    QCOMPARE(findings.constFirst().ruleId, u"BT-8"_s);
    QCOMPARE(findings.constFirst().cite, u"Điều 1"_s);
    regulation.rules.first().carriers.first().enforcement = Enforcement::Block;
    QCOMPARE(runChecks(regulation, article, today).constFirst().ruleId, u"M-1"_s);
}

void TestChecks::aRuleOutOfForceIsNotAsked()
{
    Regulation regulation = profile({u"alt-text"_s});
    regulation.rules.first().validity = {QDate(2026, 3, 1), QDate(2026, 11, 30)};
    const CheckedArticle article = articleOf({Block{figure({})}});
    QVERIFY(runChecks(regulation, article, {2026, 2, 28}).isEmpty());
    QCOMPARE(runChecks(regulation, article, {2026, 3, 1}).size(), 1);
    QCOMPARE(runChecks(regulation, article, {2026, 11, 30}).size(), 1);
    QVERIFY(runChecks(regulation, article, {2026, 12, 1}).isEmpty());
}

void TestChecks::everyCheckSurvivesAnyDocument()
{
    const Regulation regulation = profile(checkNames());
    int findings = 0;
    for (quint32 seed = 0; seed < 200; ++seed) {
        const CheckedArticle article = articleOf(testing::randomDocument(seed).blocks);
        QHash<QString, qsizetype> longest;
        for (const TextPiece &piece : textPieces(article.document))
            longest[piece.block] = std::max(longest.value(piece.block), piece.text.size());
        for (const Finding &finding : runChecks(regulation, article, today)) {
            ++findings;
            QVERIFY(finding.position >= 0 && finding.length >= 0);
            QVERIFY(finding.length == 0 || finding.position + finding.length <= longest.value(finding.block));
        }
    }
    qInfo("%d findings in 200 random documents", findings);
    QVERIFY(findings > 200);
}

QTEST_APPLESS_MAIN(TestChecks)
#include "test_checks.moc"
