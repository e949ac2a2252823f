// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/AttachmentFile.h"
#include "app/content/XhtmlVocabulary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

class AttachmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesDocumentsAsTheyAre()
    {
        const QByteArray bytes = "%PDF-1.7 …";
        const auto asset = importAttachment(bytes, u"Nghị quyết 12.PDF"_s);
        QVERIFY(asset.ok());
        QCOMPARE(asset->bytes, bytes);
        QCOMPARE(asset->mediaType, u"application/pdf"_s);
        QVERIFY(vocabulary::isAttachmentName(asset->name));
        QVERIFY(asset->original.isEmpty());
    }

    void refusesWithTheReason_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("program") << u"cài đặt.exe"_s << QByteArray("MZ") << u"attachment-kind"_s;
        QTest::newRow("page") << u"trang.html"_s << QByteArray("<html>") << u"attachment-kind"_s;
        QTest::newRow("macros") << u"mẫu.docm"_s << QByteArray("PK\x03\x04") << u"attachment-kind"_s;
        QTest::newRow("no extension") << u"README"_s << QByteArray("x") << u"attachment-kind"_s;
        QTest::newRow("empty") << u"a.pdf"_s << QByteArray() << u"attachment-empty"_s;
        QTest::newRow("program as PDF") << u"a.pdf"_s << QByteArray("MZ") << u"attachment-mismatch"_s;
        QTest::newRow("page as Word") << u"a.docx"_s << QByteArray("<html>") << u"attachment-mismatch"_s;
        QTest::newRow("bytes as text") << u"a.txt"_s << QByteArray("a\0b", 3) << u"attachment-mismatch"_s;
        QTest::newRow("large") << u"a.txt"_s << QByteArray(maximumAttachmentBytes + 1, 'a')
                               << u"attachment-too-large"_s;
    }

    void refusesWithTheReason()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        const auto asset = importAttachment(bytes, name);
        QVERIFY(!asset.ok());
        QTEST(asset.error().reason, "reason");
        QCOMPARE(asset.error().arguments, QStringList{name});
    }
};

QTEST_GUILESS_MAIN(AttachmentsTest)
#include "test_attachments.moc"
