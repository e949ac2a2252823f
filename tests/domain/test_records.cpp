// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/domain/Metadata.h"
#include "app/domain/Receipt.h"
#include "app/domain/SignedReceipt.h"
#include "tests/domain/ChainMaker.h"

#include <QJsonArray>
#include <QTest>

#include <functional>

using namespace bantin;
using namespace bantin::test;
using namespace Qt::StringLiterals;
using Change = std::function<void(QJsonObject &)>;

namespace {

QByteArray changed(const QByteArray &json, const Change &change)
{
    QJsonObject object = *fromCanonicalJson(json);
    change(object);
    return toCanonicalJson(object);
}

Change with(const QString &name, const QJsonValue &value)
{
    return [=](QJsonObject &object) { object.insert(name, value); };
}

Change without(const QString &name)
{
    return [=](QJsonObject &object) { object.remove(name); };
}

Decision sampleDecision()
{
    return ChainMaker().make(DecisionKind::Submit, u"Cộng tác viên thôn 3"_s);
}

Receipt sampleReceipt()
{
    return {.packageSha512 = QByteArray(64, 'p'),
            .article = ArticleId::create().toString(),
            .revision = RevisionId::create().toString(),
            .outcome = u"published"_s,
            .reason = {},
            .arguments = {},
            .pageUrl = u"https://portal.example/bai/duong-lien-thon"_s,
            .issuedAt = QDateTime(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC)};
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisionReadsBackExactly();
    void decisionRefusesEverySpoiltMember_data();
    void decisionRefusesEverySpoiltMember();
    void decisionNeedsEveryMember();
    void rosterReadsBackExactly();
    void rosterRefusesWhatCouldMislead_data();
    void rosterRefusesWhatCouldMislead();
    void rosterFindsWhoServesAtThatTime();
    void receiptReadsBackAndMatchesItsOutcome();
    void signedReceiptIsWrittenInOneWay();
    void metadataReadsBackInFormOrder();
    void metadataNormalisesWhatIsTyped_data();
    void metadataNormalisesWhatIsTyped();
    void metadataRefusesWhatCannotBe_data();
    void metadataRefusesWhatCannotBe();
    void metadataFromJsonRefusesAnythingElse();
    void whatWasSignedBeforeThereWereKindsKeepsItsBytes();
    void fieldsOfAKindReadBackAndPrivateOnesNeverStandThere();
    void whatADecisionMaySayBesidesReadsBackOnlyWhereItBelongs();
};

void TestRecords::decisionReadsBackExactly()
{
    ChainMaker maker;
    maker.add(DecisionKind::Submit, u"Cộng tác viên thôn 3"_s);
    Decision decision = maker.make(DecisionKind::Return, u"Biên tập viên"_s);
    decision.remark = u"Thiếu nguồn tin.\nXem lại ảnh 2."_s;
    for (const Decision &written : {maker.decisions.constFirst(), decision}) {
        const QByteArray json = toJson(written);
        const Result<Decision> read = decisionFromJson(json);
        QVERIFY(read.ok());
        QCOMPARE(*read, written);
        QCOMPARE(toJson(*read), json);
        QVERIFY(json.contains(R"("type":"bantin-decision/1")"));
    }
}

void TestRecords::decisionRefusesEverySpoiltMember_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("other type") << with(u"type"_s, u"bantin-decision/2"_s);
    QTest::newRow("surplus") << with(u"more"_s, 1);
    QTest::newRow("sequence zero") << with(u"sequence"_s, 0);
    QTest::newRow("sequence text") << with(u"sequence"_s, u"1"_s);
    QTest::newRow("unknown decision") << with(u"decision"_s, u"publish"_s);
    QTest::newRow("article in upper case") << with(u"article"_s, ArticleId::create().toString().toUpper());
    QTest::newRow("manifest too short") << with(u"manifest-sha512"_s, u"00"_s);
    QTest::newRow("manifest in upper case") << with(u"manifest-sha512"_s, QString(128, u'A'));
    QTest::newRow("first with a previous") << with(u"previous-sha256"_s, QString(64, u'0'));
    QTest::newRow("second without a previous") << with(u"sequence"_s, 2);
    QTest::newRow("unknown role") << with(u"role"_s, u"root"_s);
    QTest::newRow("nobody") << with(u"actor-name"_s, QString());
    QTest::newRow("time with an offset") << with(u"decided-at"_s, u"2026-11-20T14:05:00+07:00"_s);
    QTest::newRow("no certificate") << with(u"certificate-sha256"_s, QString());
}

void TestRecords::decisionRefusesEverySpoiltMember()
{
    QFETCH(const Change, change);
    ChainMaker maker;
    maker.add(DecisionKind::Submit, u"Cộng tác viên"_s);
    const Result<Decision> read = decisionFromJson(changed(toJson(maker.decisions.constFirst()), change));
    QVERIFY(!read);
    QCOMPARE(read.error().reason, u"decision-invalid"_s);
}

void TestRecords::decisionNeedsEveryMember()
{
    ChainMaker maker;
    maker.add(DecisionKind::Submit, u"Cộng tác viên"_s);
    const QByteArray json = toJson(maker.decisions.constFirst());
    const QStringList names = fromCanonicalJson(json)->keys();
    QCOMPARE(names.size(), 15);
    for (const QString &name : names)
        QVERIFY2(!decisionFromJson(changed(json, without(name))), qPrintable(name));
    QVERIFY(!decisionFromJson(json + '\n'));
    QVERIFY(!decisionFromJson({}));
}

void TestRecords::rosterReadsBackExactly()
{
    ChainMaker maker;
    maker.person(u"Trưởng ban"_s);
    maker.person(u"Biên tập viên"_s);
    maker.roster.entries[1].to = maker.start.addDays(30);
    const QByteArray json = toJson(maker.roster);
    const Result<Roster> read = rosterFromJson(json);
    QVERIFY(read.ok());
    QCOMPARE(*read, maker.roster);
    QCOMPARE(toJson(*read), json);
}

void TestRecords::rosterRefusesWhatCouldMislead_data()
{
    QTest::addColumn<Change>("change");
    const auto entry = [](const QString &name, const QJsonValue &value) -> Change {
        return [=](QJsonObject &roster) {
            QJsonArray entries = roster.value("entries"_L1).toArray();
            QJsonObject first = entries.at(0).toObject();
            first.insert(name, value);
            entries.replace(0, first);
            roster.insert("entries"_L1, entries);
        };
    };
    QTest::newRow("other type") << with(u"type"_s, u"bantin-decision/1"_s);
    QTest::newRow("surplus") << with(u"more"_s, QString());
    QTest::newRow("version zero") << with(u"version"_s, 0);
    QTest::newRow("no unit") << with(u"unit"_s, QString());
    QTest::newRow("surplus in an entry") << entry(u"more"_s, 1);
    QTest::newRow("no roles") << entry(u"roles"_s, QJsonArray());
    QTest::newRow("roles in another order") << entry(u"roles"_s, QJsonArray{u"editor"_s, u"contributor"_s});
    QTest::newRow("role twice") << entry(u"roles"_s, QJsonArray{u"editor"_s, u"editor"_s});
    QTest::newRow("leaves before coming") << entry(u"to"_s, u"2020-01-01T00:00:00Z"_s);
    QTest::newRow("one certificate for two people")
        << entry(u"certificate-sha256"_s, QString::fromLatin1(ChainMaker::certificateOf(u"Biên tập viên"_s).toHex()));
}

void TestRecords::rosterRefusesWhatCouldMislead()
{
    QFETCH(const Change, change);
    ChainMaker maker;
    maker.person(u"Trưởng ban"_s);
    maker.person(u"Biên tập viên"_s);
    const Result<Roster> read = rosterFromJson(changed(toJson(maker.roster), change));
    QVERIFY(!read);
    QCOMPARE(read.error().reason, u"roster-invalid"_s);
}

void TestRecords::rosterFindsWhoServesAtThatTime()
{
    ChainMaker maker;
    maker.person(u"Trưởng ban"_s);
    const QByteArray certificate = ChainMaker::certificateOf(u"Trưởng ban"_s);
    RosterEntry later = maker.roster.entries.constFirst();
    later.roles = Role::Editor;
    later.from = maker.start.addDays(10);
    maker.roster.entries[0].to = later.from;
    maker.roster.entries.append(later);
    QVERIFY(!maker.roster.find(certificate, maker.start.addSecs(-1)));
    QCOMPARE(maker.roster.find(certificate, maker.start), &maker.roster.entries.at(0));
    QCOMPARE(maker.roster.find(certificate, later.from), &maker.roster.entries.at(1));
    QVERIFY(!maker.roster.find(QByteArray(32, 'x'), maker.start));
}

/// So that two files which say the same are the same.
void TestRecords::signedReceiptIsWrittenInOneWay()
{
    const auto file = [](const QString &receipt) {
        return toCanonicalJson(
            {{u"type"_s, u"bantin-portal-answer/1"_s}, {u"receipt"_s, receipt}, {u"signature"_s, u"cw=="_s}});
    };
    QCOMPARE(signedReceiptFromJson(file(u"cg=="_s))->receipt, "r");
    QCOMPARE(toJson(*signedReceiptFromJson(file(u"cg=="_s))), file(u"cg=="_s));
    for (const QString &text : {u"cg"_s, u"ch=="_s, u"cg==\n"_s, u"*"_s, QString()})
        QCOMPARE(signedReceiptFromJson(file(text)).error().reason, u"receipt-file-invalid"_s);
}

void TestRecords::receiptReadsBackAndMatchesItsOutcome()
{
    const Receipt published = sampleReceipt();
    QCOMPARE(*receiptFromJson(toJson(published)), published);
    Receipt refused = published;
    refused.outcome = u"refused"_s;
    refused.reason = u"bag-digest-mismatch"_s;
    refused.arguments = {u"data/article.xhtml"_s};
    refused.pageUrl.clear();
    QCOMPARE(*receiptFromJson(toJson(refused)), refused);
    QVERIFY(!receiptFromJson(changed(toJson(refused), with(u"reason"_s, QString()))));
    QVERIFY(!receiptFromJson(changed(toJson(published), with(u"page-url"_s, QString()))));
    QVERIFY(!receiptFromJson(changed(toJson(published), with(u"outcome"_s, u"perhaps"_s))));
    Receipt withdrawn = published;
    withdrawn.outcome = u"withdrawn"_s;
    QCOMPARE(*receiptFromJson(toJson(withdrawn)), withdrawn);
    withdrawn.pageUrl.clear(); // its text never came
    QCOMPARE(*receiptFromJson(toJson(withdrawn)), withdrawn);
    QCOMPARE(receiptFromJson("{}\n").error().reason, u"receipt-invalid"_s);
}

void TestRecords::metadataReadsBackInFormOrder()
{
    QCOMPARE(metadataFields().join(u' '), u"title sapo category writer source source-date language keywords"_s);
    Metadata metadata;
    for (const QString &field : metadataFields())
        QVERIFY(setMetadataField(metadata, field, field == "source-date"_L1 ? u"2026-11-20"_s : u"v-"_s + field));
    for (const QString &field : metadataFields())
        QVERIFY(metadataField(metadata, field).endsWith(field == "source-date"_L1 ? u"2026-11-20"_s : field));
    QCOMPARE(*metadataFromJson(toJsonObject(metadata)), metadata);
    QVERIFY(metadataField(metadata, u"tags").isEmpty());
}

void TestRecords::metadataNormalisesWhatIsTyped_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("kept");
    QTest::newRow("decomposed") << u"title"_s << u"Đường"_s.normalized(QString::NormalizationForm_D) << u"Đường"_s;
    QTest::newRow("blanks around") << u"title"_s << u"  Tin mới \t"_s << u"Tin mới"_s;
    QTest::newRow("line breaks in a title")
        << u"title"_s << u"Dòng 1\r\nDòng 2\u2028Dòng 3"_s << u"Dòng 1 Dòng 2 Dòng 3"_s;
    QTest::newRow("line breaks in the lead") << u"sapo"_s << u"Dòng 1\r\nDòng 2\n"_s << u"Dòng 1\nDòng 2"_s;
    QTest::newRow("control characters") << u"writer"_s << u"A\u0007B\u001bC"_s << u"ABC"_s;
    QTest::newRow("noncharacter") << u"writer"_s << QString(u"A") + QChar(0xFFFE) + u'B' << u"AB"_s;
    QTest::newRow("lone surrogate") << u"writer"_s << QString(u"A") + QChar(0xD800) + u'B' << u"AB"_s;
    QTest::newRow("beyond the basic plane") << u"title"_s << u"Hội 🎉"_s << u"Hội 🎉"_s;
    QTest::newRow("date") << u"source-date"_s << u" 2026-02-28 "_s << u"2026-02-28"_s;
    QTest::newRow("no date") << u"source-date"_s << QString() << QString();
}

void TestRecords::metadataNormalisesWhatIsTyped()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    Metadata metadata;
    QVERIFY(setMetadataField(metadata, field, typed));
    QTEST(metadataField(metadata, field), "kept");
}

void TestRecords::metadataRefusesWhatCannotBe_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("argument");
    QTest::newRow("unknown") << u"tags"_s << u"x"_s << u"field-unknown"_s << u"tags"_s;
    QTest::newRow("title too long") << u"title"_s << QString(301, u'x') << u"field-too-long"_s << u"300"_s;
    QTest::newRow("no such day") << u"source-date"_s << u"2026-02-30"_s << u"date-invalid"_s << u"2026-02-30"_s;
    QTest::newRow("Vietnamese date order")
        << u"source-date"_s << u"20/11/2026"_s << u"date-invalid"_s << u"20/11/2026"_s;
}

void TestRecords::metadataRefusesWhatCannotBe()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const QString, argument);
    Metadata metadata;
    const Result<void> set = setMetadataField(metadata, field, value);
    QVERIFY(!set);
    QTEST(set.error().reason, "reason");
    QCOMPARE(set.error().arguments.constLast(), argument);
    QCOMPARE(metadata, Metadata());
}

void TestRecords::metadataFromJsonRefusesAnythingElse()
{
    const QJsonObject good = toJsonObject(Metadata());
    QVERIFY(metadataFromJson(good).ok());
    const auto refuses = [&](const Change &change) {
        QJsonObject object = good;
        change(object);
        const Result<Metadata> read = metadataFromJson(object);
        return !read && read.error().reason == "metadata-invalid"_L1;
    };
    for (const QString &field : metadataFields()) {
        QVERIFY(refuses(without(field)));
        QVERIFY(refuses(with(field, 1)));
        QVERIFY(refuses(with(field, u" not trimmed"_s)));
    }
    QVERIFY(refuses(with(u"tags"_s, QString())));
}

void TestRecords::whatWasSignedBeforeThereWereKindsKeepsItsBytes()
{
    QCOMPARE(toJsonObject(Metadata()).keys().size(), metadataFields().size());
    const QJsonObject decision = *fromCanonicalJson(toJson(sampleDecision()));
    for (const QString &member :
         {u"recipient"_s, u"publish-from"_s, u"overrides"_s, u"confirmed"_s, u"remark-public"_s})
        QVERIFY(!decision.contains(member));
}

void TestRecords::fieldsOfAKindReadBackAndPrivateOnesNeverStandThere()
{
    Metadata metadata;
    QVERIFY(setMetadataField(metadata, u"kind", u"legal-document"_s));
    QVERIFY(setMetadataField(metadata, u"number-symbol", u" 10/2024/QĐ-UBND "_s));
    QVERIFY(setMetadataField(metadata, u"issue-date", u"2024-03-12"_s));
    QCOMPARE(metadataField(metadata, u"number-symbol"), u"10/2024/QĐ-UBND"_s);
    QCOMPARE(*metadataFromJson(toJsonObject(metadata)), metadata);
    QCOMPARE(fieldsInUse(metadata, {}).mid(metadataFields().size()),
             QStringList({u"kind"_s, u"number-symbol"_s, u"issue-date"_s}));
    QVERIFY(setMetadataField(metadata, u"issue-date", QString()));
    QVERIFY(!metadata.fields.contains(u"issue-date"_s));
    QCOMPARE(setMetadataField(metadata, u"asker-name", u"Công dân"_s).error().reason, u"field-private"_s);
    QCOMPARE(setMetadataField(metadata, u"kind", u"poem"_s).error().reason, u"kind-unknown"_s);
    QCOMPARE(setMetadataField(metadata, u"unconfirmed", u"maybe"_s).error().reason, u"flag-invalid"_s);
    for (const QJsonObject &fields :
         {QJsonObject{}, QJsonObject{{u"asker-name"_s, u"x"_s}}, QJsonObject{{u"tags"_s, u"x"_s}},
          QJsonObject{{u"issuer"_s, u" x"_s}}, QJsonObject{{u"issuer"_s, 1}}}) {
        QJsonObject object = toJsonObject(Metadata());
        object.insert(u"fields"_s, fields);
        QVERIFY(!metadataFromJson(object));
    }
    QJsonObject spoken = toJsonObject(Metadata());
    spoken.insert(u"kind"_s, u"news"_s);
    QVERIFY(!metadataFromJson(spoken));
}

void TestRecords::whatADecisionMaySayBesidesReadsBackOnlyWhereItBelongs()
{
    Decision approval = sampleDecision();
    approval.kind = DecisionKind::Approve;
    approval.publishFrom = QDateTime(QDate(2026, 12, 1), QTime(1, 0), QTimeZone::UTC);
    approval.overrides = {{u"DV-08"_s, u"secrecy-stamp"_s, u"Chữ “mật” chỉ mật ong"_s}};
    approval.confirmed = {u"DV-08"_s, u"DV-09"_s};
    QCOMPARE(*decisionFromJson(toJson(approval)), approval);
    Decision forward = sampleDecision();
    forward.kind = DecisionKind::Forward;
    QVERIFY(!decisionFromJson(toJson(forward)));
    forward.recipient = AccountId::create();
    QCOMPARE(*decisionFromJson(toJson(forward)), forward);
    for (const DecisionKind kind : {DecisionKind::Submit, DecisionKind::Return, DecisionKind::Withdraw}) {
        Decision other = approval;
        other.kind = kind;
        QVERIFY(!decisionFromJson(toJson(other)));
    }
    Decision withdrawal = sampleDecision();
    withdrawal.remarkIsPublic = true;
    for (const DecisionKind kind : {DecisionKind::Withdraw, DecisionKind::Correct, DecisionKind::Decline}) {
        withdrawal.kind = kind;
        QCOMPARE(decisionFromJson(toJson(withdrawal)).ok(), kind == DecisionKind::Withdraw);
    }
    Decision submit = sampleDecision();
    submit.kind = DecisionKind::Submit;
    submit.confirmed = {u"DV-09"_s};
    QCOMPARE(*decisionFromJson(toJson(submit)), submit);
}

QTEST_APPLESS_MAIN(TestRecords)
#include "test_records.moc"
