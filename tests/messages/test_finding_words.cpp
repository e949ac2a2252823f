// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DocumentNumber.h"
#include "app/domain/LinkFault.h"
#include "app/domain/privacy/PersonalDatum.h"
#include "app/messages/CoverageWords.h"
#include "app/messages/FindingWords.h"

#include <QTest>

using namespace bantin;
using namespace bantin::messages;
using namespace Qt::StringLiterals;

namespace {

Finding finding(const QString &check, const QStringList &arguments)
{
    Finding made;
    made.check = check;
    made.arguments = arguments;
    return made;
}

} // namespace

class TestFindingWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingIsASentence();
    void namesWhatStandsThere();
    void neverTakesAnArgumentForAPlace();
    void saysNothingWhereTheRuleSaysItAll();
    void tellsWhatCarriesARule();
};

void TestFindingWords::everyFindingIsASentence()
{
    QList<Finding> findings{finding(u"quotation-source"_s, {}),
                            finding(u"quoted-date"_s, {}),
                            finding(u"reference-label"_s, {u"label"_s}),
                            finding(u"reference-label"_s, {u"category"_s}),
                            finding(u"secrecy-stamp"_s, {u"Mật"_s}),
                            finding(u"alt-text"_s, {}),
                            finding(u"alt-text"_s, {u"IMG_1.jpg"_s}),
                            finding(u"heading-order"_s, {u"4"_s, u"3"_s, u"A"_s}),
                            finding(u"link-text"_s, {u"tại đây"_s, u"https://a.vn"_s}),
                            finding(u"insecure-link"_s, {u"Cổng"_s, u"http://a.vn"_s}),
                            finding(u"table-headers"_s, {u"2"_s, u"3"_s}),
                            finding(u"unicode-form"_s, {}),
                            finding(u"invisible-characters"_s, {}),
                            finding(u"legacy-encoding"_s, {u"§"_s, u"Đ"_s}),
                            finding(u"english-version"_s, {u"missing"_s}),
                            finding(u"english-version"_s, {u"outdated"_s}),
                            finding(u"english-version"_s, {u"no-original"_s}),
                            finding(u"recipients"_s, {}),
                            finding(u"kind-fields"_s, {u"file"_s, u"qd-05.pdf"_s}),
                            finding(u"kind-fields"_s, {u"abstract"_s})};
    for (const DocumentNumberFault fault : allDocumentNumberFaults())
        findings.append(finding(u"document-number"_s, {documentNumberFaultName(fault), u"5/QĐ-UBND"_s}));
    for (const LinkFault fault : allLinkFaults())
        findings.append(finding(u"dead-link"_s, {linkFaultName(fault), u"http://may-chu"_s}));
    for (const PersonalDatum::Kind kind : allPersonalData())
        findings.append(finding(u"personal-data"_s, {personalDatumName(kind), u"***678"_s}));
    for (const Finding &found : std::as_const(findings)) {
        const QString sentence = findingDetail(found, u"en");
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(u'%'), qUtf8Printable(found.check + u": "_s + sentence));
    }
    qInfo("%lld findings put into words", qlonglong(findings.size()));
}

void TestFindingWords::namesWhatStandsThere()
{
    QCOMPARE(findingDetail(finding(u"link-text"_s, {u"tại đây"_s, u"https://a.vn"_s}), u"en"),
             u"“tại đây” does not say where the link leads."_s);
    QCOMPARE(findingDetail(finding(u"document-number"_s, {u"padding"_s, u"5/QĐ-UBND"_s}), u"en"),
             u"A number below 10 begins with 0: “5/QĐ-UBND”."_s);
    Finding missing = finding(u"kind-fields"_s, {u"abstract"_s});
    missing.field = u"abstract"_s;
    QCOMPARE(findingDetail(missing, u"en"), u"“Abstract” is not filled in."_s);
    // The language is the one asked for, whatever translators are installed.
    QVERIFY(findingDetail(missing, u"vi").startsWith(u"“Trích yếu"_s));
}

void TestFindingWords::neverTakesAnArgumentForAPlace()
{
    QCOMPARE(findingDetail(finding(u"insecure-link"_s, {u"%2"_s, u"http://a.vn/%1"_s}), u"en"),
             u"The link “%2” leads to http://a.vn/%1."_s);
}

void TestFindingWords::saysNothingWhereTheRuleSaysItAll()
{
    QCOMPARE(findingDetail(finding({}, {}), u"en"), QString());
    QCOMPARE(findingDetail(finding(u"of-a-later-version"_s, {}), u"en"), QString());
}

void TestFindingWords::tellsWhatCarriesARule()
{
    CoveredRule covered;
    covered.rule.id = u"M-1"_s;
    covered.rule.cite = u"Điều 1"_s;
    covered.rule.sentence = {u"Phải có."_s, u"Must be there."_s};
    covered.rule.unknown = {{u"limit"_s, {u"Không rõ."_s, u"Not known."_s}}};
    covered.state = CoveredRule::State::Partly;
    CarrierProof built;
    built.name = u"alt-text"_s;
    built.state = CarrierProof::State::Built;
    built.tests = {u"tests/a.cpp::b"_s};
    CarrierProof planned;
    planned.kind = Carrier::Kind::Timer;
    planned.name = u"daily-update"_s;
    covered.carriers = {built, planned};
    QCOMPARE(coverageLines(covered), (QStringList{u"M-1  [partly carried]  Điều 1"_s, u"    Must be there."_s,
                                                  u"    check alt-text: tests/a.cpp::b"_s,
                                                  u"    timer daily-update: planned"_s, u"    ? Not known."_s}));
    QCOMPARE(coverageSum({{CoveredRule::State::Carried, 2}, {CoveredRule::State::NotDesk, 1}}),
             u"\ncarried: 2, no desk matter: 1"_s);
}

QTEST_APPLESS_MAIN(TestFindingWords)
#include "test_finding_words.moc"
