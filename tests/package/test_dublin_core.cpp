// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/DublinCore.h"
#include "app/package/BagReader.h"
#include "app/package/internal/BagNames.h"
#include "tests/package/PackageFixture.h"

#include <QDomDocument>
#include <QTest>

using namespace bantin;
using namespace bantin::package;

/// What a package says of itself to those who collect metadata (Đắk Lắk Điều 5.2.đ).
class TestDublinCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheSixMandatoryElements();
    void saysWhatTheFormSays();
    void leavesOutWhatNobodySaid();
    void liesInThePackageBesideWhatIsSigned();
    void isNotMissedInOlderPackages();
    void oneByteOfItIsNoticed();

private:
    QMap<QString, QStringList> elements(const Metadata &fields) const;

    PackageFixture m_fixture;
};

QMap<QString, QStringList> TestDublinCore::elements(const Metadata &fields) const
{
    PayloadMetadata metadata = parsePayloadMetadata(m_fixture.payload.metadataJson).value();
    metadata.fields = fields;
    const QByteArray xml = dublinCore(m_fixture.payload, metadata, m_fixture.now);
    QDomDocument document;
    const auto parsed = document.setContent(xml, QDomDocument::ParseOption::UseNamespaceProcessing);
    if (!parsed)
        qFatal("not XML: %ls", qUtf16Printable(parsed.errorMessage));
    QMap<QString, QStringList> found;
    for (QDomElement element = document.documentElement().firstChildElement(); !element.isNull();
         element = element.nextSiblingElement()) {
        if (element.namespaceURI() != "http://purl.org/dc/elements/1.1/"_L1)
            qFatal("another namespace: %ls", qUtf16Printable(element.namespaceURI()));
        found[element.localName()].append(element.text());
    }
    return found;
}

void TestDublinCore::hasTheSixMandatoryElements()
{
    // Even of an article whose form says next to nothing.
    for (const Metadata &fields : {Metadata(), m_fixture.revision.metadata}) {
        const auto found = elements(fields);
        for (const QString &element :
             {u"title"_s, u"creator"_s, u"date"_s, u"description"_s, u"publisher"_s, u"identifier"_s})
            QVERIFY2(!found.value(element).value(0).isEmpty(), qPrintable(element));
    }
}

void TestDublinCore::saysWhatTheFormSays()
{
    Metadata fields = m_fixture.revision.metadata;
    fields.title = u"Về <thu> & chi"_s;
    fields.writer = u"Ban biên tập"_s;
    fields.source = u"Đài truyền thanh xã"_s;
    fields.keywords = u"thu, chi"_s;
    fields.kind = ContentKind::LegalDocument;
    fields.fields = {{u"number-symbol"_s, u"05/QĐ-UBND"_s}, {u"issuer"_s, u"UBND xã"_s}, {u"original"_s, u"abc"_s}};
    const auto found = elements(fields);
    QCOMPARE(found.value(u"title"_s), QStringList{fields.title});
    QCOMPARE(found.value(u"creator"_s), QStringList{fields.writer});
    QCOMPARE(found.value(u"contributor"_s), QStringList{u"UBND xã"_s});
    QCOMPARE(found.value(u"identifier"_s).size(), 2);
    QCOMPARE(found.value(u"identifier"_s).at(1), u"05/QĐ-UBND"_s);
    QCOMPARE(found.value(u"language"_s), QStringList{u"vi"_s});
    QCOMPARE(found.value(u"type"_s), (QStringList{u"Text"_s, u"legal-document"_s}));
    QVERIFY(found.value(u"subject"_s).contains(u"thu"_s) && found.value(u"subject"_s).contains(u"chi"_s));
    QCOMPARE(found.value(u"relation"_s), QStringList{u"urn:uuid:abc"_s});
    qInfo("%lld of 15 elements", qlonglong(found.size()));
    QCOMPARE(found.size(), 15);
}

void TestDublinCore::leavesOutWhatNobodySaid()
{
    const auto found = elements(Metadata());
    for (const QString &element : {u"contributor"_s, u"relation"_s, u"source"_s})
        QVERIFY2(!found.contains(element), qPrintable(element));
}

void TestDublinCore::liesInThePackageBesideWhatIsSigned()
{
    bool isThere = false;
    m_fixture.zipAfter([&isThere](BagFiles &files) { isThere = files.value(dublinCorePath).contains("<dc:title>"); },
                       PackageFixture::Tags::Stale);
    QVERIFY(isThere);
    QCOMPARE(m_fixture.reasons(m_fixture.zip()), QStringList());
    QVERIFY(!payloadManifest(m_fixture.payload).contains("dublin"));
}

void TestDublinCore::isNotMissedInOlderPackages()
{
    const QByteArray zip =
        m_fixture.zipAfter([](BagFiles &files) { files.remove(dublinCorePath); }, PackageFixture::Tags::Corrected);
    QCOMPARE(m_fixture.reasons(zip), QStringList());
}

void TestDublinCore::oneByteOfItIsNoticed()
{
    const QByteArray zip =
        m_fixture.zipAfter([](BagFiles &files) { files[dublinCorePath] += ' '; }, PackageFixture::Tags::Stale);
    QCOMPARE(m_fixture.reasons(zip), QStringList{u"bag-tag-digest-mismatch"_s});
}

QTEST_APPLESS_MAIN(TestDublinCore)
#include "test_dublin_core.moc"
