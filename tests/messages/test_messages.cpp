// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/AuditSentences.h"
#include "app/messages/AuditWords.h"
#include "app/messages/Messages.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

/// Reasons as the sources raise them: beside a Fault, or through one of the small helpers that add the Fault.
QMap<QString, QString> raisedReasons()
{
    static const QRegularExpression raise(
        uR"re((?:Fault::\w+,\s*|\b(?:failure|refusal|note|notFound|untrusted|network|fault|broken|tampered|denied|notices\.add)\(\s*)u?"([a-z0-9]+(?:-[a-z0-9]+)+)"_(?:s|L1))re"_s);
    QMap<QString, QString> places;
    for (const char *part : {"app", "sync", "ui"}) {
        QDirIterator files(QStringLiteral(BANTIN_SOURCE_DIR "/") + QString::fromLatin1(part), {u"*.cpp"_s, u"*.h"_s},
                           QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = raise.globalMatch(text); match.hasNext();)
                places.insert(match.next().captured(1), file.fileName());
        }
    }
    return places;
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRaisedReasonHasASentence();
    void noReasonIsDescribedTwice();
    void everySentenceIsWholeAndNamesNoCode();
    void fillsInTheArguments();
    void putsWireNamesIntoWords();
    void everyEntryOfTheLogIsASentence();
    void neverTakesAnArgumentForAPlace();
    void unknownReasonsFallBackToTheirFault_data();
    void unknownReasonsFallBackToTheirFault();
    void tellsOfARefusedHandoverAsOfOne();
};

void TestMessages::tellsOfARefusedHandoverAsOfOne()
{
    // Told of a package elsewhere.
    for (const QString &reason : {u"decision-signature"_s, u"roster-signature"_s, u"asset-altered"_s}) {
        const Error error{Fault::Tampered, reason, Retry::Never, {u"1"_s}, {}};
        const Sentence refused = describeRefusedHandover(error);
        QCOMPARE(refused.happened, describe(error).happened);
        QCOMPARE(refused.safe, u"Nothing was taken over; the articles here are as they were."_s);
        QCOMPARE(refused.next, u"Ask the sender to hand over again."_s);
    }
    // What is this desk's own, or a hand-over's already, keeps its words.
    for (const Error &error : {Error{Fault::Tampered, u"envelope-altered"_s, Retry::Never, {}, {}},
                               Error{Fault::Denied, u"handover-not-addressed"_s, Retry::Never, {}, {}},
                               Error{Fault::Denied, u"passphrase-expired"_s, Retry::AfterCorrection, {u"§ 1"_s}, {}},
                               Error{Fault::NoSpace, u"disk-full"_s, Retry::Later, {}, {}}}) {
        QCOMPARE(describeRefusedHandover(error).safe, describe(error).safe);
        QCOMPARE(describeRefusedHandover(error).next, describe(error).next);
    }
}

void TestMessages::everyRaisedReasonHasASentence()
{
    const QStringList described = describedReasons();
    const QMap<QString, QString> raised = raisedReasons();
    QVERIFY2(raised.size() > 40, "the sources were not found or the pattern no longer fits them");
    QStringList missing;
    for (auto reason = raised.cbegin(); reason != raised.cend(); ++reason) {
        if (!described.contains(reason.key()))
            missing.append(reason.key() + u" in "_s + reason.value());
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"no sentence for: "_s + missing.join(u"; ")));
}

void TestMessages::noReasonIsDescribedTwice()
{
    QStringList described = describedReasons();
    const qsizetype before = described.size();
    described.removeDuplicates();
    QCOMPARE(described.size(), before);
}

void TestMessages::everySentenceIsWholeAndNamesNoCode()
{
    const QStringList described = describedReasons();
    for (const QString &reason : described) {
        const Sentence sentence = describe({Fault::Internal, reason, Retry::Never, {u"A"_s, u"B"_s}, {}});
        for (const QString &part : {sentence.happened, sentence.safe, sentence.next}) {
            QVERIFY2(part.endsWith(u'.'), qPrintable(reason + u": "_s + part));
            QVERIFY2(!part.contains(u'%') && !part.contains(reason), qPrintable(reason + u": "_s + part));
        }
        QVERIFY2(sentence.oneLine().size() < 400, qPrintable(reason));
    }
}

void TestMessages::fillsInTheArguments()
{
    const Sentence sentence =
        describe({Fault::Conflict, u"account-name-taken"_s, Retry::AfterCorrection, {u"Biên tập viên"_s}, {}});
    QCOMPARE(sentence.happened, u"There is already an account named Biên tập viên."_s);
    QVERIFY(sentence.oneLine().startsWith(sentence.happened + u' ' + sentence.safe));
    QCOMPARE(describe({Fault::Conflict, u"account-name-taken"_s, Retry::Never, {}, {}}).happened,
             u"There is already an account named …."_s);
}

void TestMessages::putsWireNamesIntoWords()
{
    const Error stage{Fault::Conflict, u"stage-forbids"_s, Retry::Never, {u"approve"_s, u"in-review"_s}, {}};
    QCOMPARE(describe(stage).happened, u"To approve is not possible while the article is “In review”."_s);
    const Error role{Fault::Denied, u"role-forbids"_s, Retry::Never, {u"review"_s, u"editor, approver"_s}, {}};
    QVERIFY(describe(role).happened.endsWith(u"editor, approver."_s));
}

void TestMessages::everyEntryOfTheLogIsASentence()
{
    AuditEntry entry;
    entry.actorName = u"An %2"_s;
    for (const AuditAction action : allAuditActions()) {
        entry.action = auditActionName(action);
        const QString sentence = messages::auditSentence(entry, u"Bài %1"_s);
        QVERIFY2(sentence.endsWith(u'.') && !sentence.contains(entry.action + u' '), qUtf8Printable(sentence));
        QVERIFY2(sentence.contains(entry.actorName) || sentence.contains(u"Bài %1"_s), qUtf8Printable(sentence));
        QVERIFY(messages::auditActionInWords(entry.action) != entry.action);
    }
    entry.action = u"of-a-later-version"_s;
    QCOMPARE(messages::auditSentence(entry, {}), u"An %2: of-a-later-version"_s);
    for (const AuditKind kind : allAuditKinds())
        QVERIFY(!messages::auditKindInWords(kind).isEmpty());
}

void TestMessages::neverTakesAnArgumentForAPlace()
{
    const Error error{Fault::Tampered, u"chain-order"_s, Retry::Never, {u"%2"_s, u"%1"_s}, {}};
    QCOMPARE(describe(error).happened, u"The decision “%2” by %1 is not possible at that point."_s);
}

void TestMessages::unknownReasonsFallBackToTheirFault_data()
{
    QTest::addColumn<int>("fault");
    for (int fault = 0; fault <= int(Fault::Internal); ++fault)
        QTest::addRow("fault %d", fault) << fault;
}

void TestMessages::unknownReasonsFallBackToTheirFault()
{
    QFETCH(const int, fault);
    const Sentence sentence = describe({Fault(fault), u"never-heard-of"_s, Retry::Later, {}, {}});
    QVERIFY(sentence.happened.endsWith(u'.') && sentence.safe.endsWith(u'.'));
    QVERIFY(sentence.next.endsWith(u" (never-heard-of)"_s));
    QVERIFY(describe({Fault(fault), {}, Retry::Never, {}, {}}).next.endsWith(u'.'));
}

QTEST_APPLESS_MAIN(TestMessages)
#include "test_messages.moc"
