// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/EnumNames.h"
#include "app/base/Id.h"
#include "app/base/JsonReader.h"
#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

#include <memory>
#include <type_traits>
#include <utility>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

Result<std::unique_ptr<int>> half(int number)
{
    if (number % 2)
        return Error{Fault::InvalidInput, u"number-odd"_s, Retry::AfterCorrection, {QString::number(number)}, {}};
    return std::make_unique<int>(number / 2);
}

JsonReader readerOf(const char *json)
{
    return JsonReader(QJsonDocument::fromJson(json).object());
}

} // namespace

class TestBase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultCarriesAMoveOnlyValueOrTheError();
    void idAcceptsOnlyItsCanonicalForm_data();
    void idAcceptsOnlyItsCanonicalForm();
    void idsAreDistinctAndOrdered();
    void secretIsZeroedCopiedAndMovedWithoutTrace();
    void secretIsWipedInPlace();
    void secretStaysOutOfCoreFiles();
    void passphraseIsTheSameComposedOrDecomposed();
    void canonicalJsonSortsKeysAndEndsWithOneLineFeed();
    void canonicalJsonRefusesEveryOtherSpelling_data();
    void canonicalJsonRefusesEveryOtherSpelling();
    void canonicalJsonRefusesMoreThanAllowed();
    void timestampRoundTripsInUtc();
    void timestampRefusesEveryOtherForm_data();
    void timestampRefusesEveryOtherForm();
    void readerTakesExactlyWhatIsThere();
    void readerNamesTheFirstProblem_data();
    void readerNamesTheFirstProblem();
};

void TestBase::resultCarriesAMoveOnlyValueOrTheError()
{
    Result<std::unique_ptr<int>> even = half(8);
    QVERIFY(even.ok());
    const std::unique_ptr<int> taken = *std::move(even);
    QCOMPARE(*taken, 4);
    const Result<std::unique_ptr<int>> odd = half(3);
    QVERIFY(!odd);
    QCOMPARE(odd.error().reason, u"number-odd"_s);
    QCOMPARE(odd.error().arguments, QStringList{u"3"_s});
    QVERIFY(Result<void>().ok());
    QVERIFY(!Result<void>(Error{}).ok());
}

void TestBase::idAcceptsOnlyItsCanonicalForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("valid");
    QTest::newRow("canonical") << u"3f2b8c1e-5a77-4c8e-9d10-aa0b6c7d8e9f"_s << true;
    QTest::newRow("upper case") << u"3F2B8C1E-5A77-4C8E-9D10-AA0B6C7D8E9F"_s << false;
    QTest::newRow("braces") << u"{3f2b8c1e-5a77-4c8e-9d10-aa0b6c7d8e9f}"_s << false;
    QTest::newRow("nil") << u"00000000-0000-0000-0000-000000000000"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("trailing blank") << u"3f2b8c1e-5a77-4c8e-9d10-aa0b6c7d8e9f "_s << false;
    QTest::newRow("path") << u"../../etc/passwd"_s << false;
}

void TestBase::idAcceptsOnlyItsCanonicalForm()
{
    QFETCH(const QString, text);
    QTEST(ArticleId::fromString(text).isValid(), "valid");
}

void TestBase::idsAreDistinctAndOrdered()
{
    const ArticleId a = ArticleId::create();
    const ArticleId b = ArticleId::create();
    QVERIFY(a.isValid());
    QVERIFY(a != b);
    QVERIFY((a < b) != (b < a));
    QCOMPARE(ArticleId::fromString(a.toString()), a);
    static_assert(!std::is_constructible_v<ArticleId, RevisionId>);
}

void TestBase::secretIsZeroedCopiedAndMovedWithoutTrace()
{
    static_assert(!std::is_copy_constructible_v<SecretBytes> && !std::is_copy_assignable_v<SecretBytes>);
    const SecretBytes zeros(32);
    QCOMPARE(zeros.view(), QByteArrayView(QByteArray(32, '\0')));
    SecretBytes first(QByteArrayView("khóa bí mật"));
    const SecretBytes copy = first.clone();
    QVERIFY(copy.data() != first.data());
    SecretBytes second(std::move(first));
    QCOMPARE(second.view(), copy.view());
    QVERIFY(first.isEmpty() && !first.data()); // NOLINT(bugprone-use-after-move): what a move leaves is the promise
    second = SecretBytes();
    QVERIFY(second.isEmpty());
    QVERIFY(SecretBytes(qsizetype(0)).isEmpty());
}

void TestBase::secretIsWipedInPlace()
{
    char buffer[] = "mật khẩu";
    wipe(buffer, sizeof buffer);
    QCOMPARE(QByteArray(buffer, sizeof buffer), QByteArray(sizeof buffer, '\0'));
}

void TestBase::secretStaysOutOfCoreFiles()
{
    const SecretBytes secret(64);
    QFile maps(u"/proc/self/smaps"_s);
    QVERIFY(maps.open(QIODevice::ReadOnly));
    const QByteArray start = QByteArray::number(quintptr(secret.data()), 16);
    bool inMapping = false;
    while (true) {
        const QByteArray line = maps.readLine();
        QVERIFY2(!line.isEmpty(), "the secret has no mapping of its own");
        if (line.startsWith(start + '-'))
            inMapping = true;
        if (inMapping && line.startsWith("VmFlags:")) {
            QVERIFY2(line.contains(" dd"), line.constData());
            return;
        }
    }
}

void TestBase::passphraseIsTheSameComposedOrDecomposed()
{
    const QString composed = u"mật khẩu của tôi"_s;
    const QString decomposed = composed.normalized(QString::NormalizationForm_D);
    QVERIFY(composed != decomposed);
    const SecretBytes a = SecretBytes::fromPassphrase(composed);
    const SecretBytes b = SecretBytes::fromPassphrase(decomposed);
    QCOMPARE(a.view(), b.view());
    QCOMPARE(a.view(), QByteArrayView(composed.toUtf8()));
}

void TestBase::canonicalJsonSortsKeysAndEndsWithOneLineFeed()
{
    const QByteArray bytes = toCanonicalJson({{u"title"_s, u"Đường"_s}, {u"a"_s, 1}, {u"Z"_s, QJsonArray{2, 3}}});
    QCOMPARE(bytes, QByteArray(R"({"Z":[2,3],"a":1,"title":"Đường"})"
                               "\n"));
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    QVERIFY(object.ok());
    QCOMPARE(toCanonicalJson(*object), bytes);
}

void TestBase::canonicalJsonRefusesEveryOtherSpelling_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no line feed") << QByteArray(R"({"a":1})");
    QTest::newRow("two line feeds") << QByteArray("{\"a\":1}\n\n");
    QTest::newRow("carriage return") << QByteArray("{\"a\":1}\r\n");
    QTest::newRow("space") << QByteArray("{\"a\": 1}\n");
    QTest::newRow("unsorted") << QByteArray("{\"b\":1,\"a\":2}\n");
    QTest::newRow("duplicate key") << QByteArray("{\"a\":1,\"a\":2}\n");
    QTest::newRow("escaped letter") << QByteArray("{\"a\":\"\\u0041\"}\n");
    QTest::newRow("lone surrogate") << QByteArray("{\"a\":\"\\ud800\"}\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":1}\n");
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xFF\"}\n");
    QTest::newRow("fraction") << QByteArray("{\"a\":1.5}\n");
    QTest::newRow("exponent") << QByteArray("{\"a\":1e2}\n");
    QTest::newRow("negative zero") << QByteArray("{\"a\":-0}\n");
    QTest::newRow("beyond 2^53") << QByteArray("{\"a\":9007199254740993}\n");
    QTest::newRow("beyond 2^53, nested") << QByteArray("{\"a\":[{\"b\":-9007199254740993}]}\n");
    QTest::newRow("beyond 2^64") << QByteArray("{\"a\":99999999999999999999}\n");
    QTest::newRow("array") << QByteArray("[1]\n");
    QTest::newRow("comment") << QByteArray("{\"a\":1/* */}\n");
    QTest::newRow("trailing bytes") << QByteArray("{\"a\":1}\n{}");
    QTest::newRow("empty") << QByteArray();
}

void TestBase::canonicalJsonRefusesEveryOtherSpelling()
{
    QFETCH(const QByteArray, bytes);
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    QVERIFY(!object);
    QCOMPARE(object.error().reason, u"json-invalid"_s);
}

void TestBase::canonicalJsonRefusesMoreThanAllowed()
{
    const QByteArray bytes = toCanonicalJson({{u"a"_s, QString(100, u'x')}});
    QVERIFY(fromCanonicalJson(bytes, bytes.size()).ok());
    QVERIFY(!fromCanonicalJson(bytes, bytes.size() - 1).ok());
}

void TestBase::timestampRoundTripsInUtc()
{
    // 02:30 on that night does not exist in zones with summer time; a reader that goes through local time loses it.
    for (const QString &text : {u"2026-11-20T07:05:00Z"_s, u"2026-03-29T02:30:00Z"_s, u"2026-03-08T02:30:00Z"_s}) {
        const QDateTime time = fromTimestamp(text);
        QVERIFY(time.isValid());
        QCOMPARE(time.offsetFromUtc(), 0);
        QCOMPARE(toTimestamp(time), text);
    }
    const QDateTime hanoi(QDate(2026, 11, 20), QTime(14, 5), QTimeZone::fromSecondsAheadOfUtc(7 * 3600));
    QCOMPARE(toTimestamp(hanoi), u"2026-11-20T07:05:00Z"_s);
}

void TestBase::timestampRefusesEveryOtherForm_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"", "2026-11-20", "2026-11-20T07:05:00", "2026-11-20T07:05:00+00:00", "2026-11-20 07:05:00Z",
          "2026-11-20T07:05:00.000Z", "2026-02-30T07:05:00Z", "2026-11-20T24:00:00Z", "2026-11-20T07:05:00Z ",
          "2026-11-20t07:05:00z", "26-11-20T07:05:00Z"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestBase::timestampRefusesEveryOtherForm()
{
    QFETCH(const QString, text);
    QVERIFY(!fromTimestamp(text).isValid());
}

void TestBase::readerTakesExactlyWhatIsThere()
{
    JsonReader reader = readerOf(R"({"type":"x/1","n":7,"names":["a","b"],"key":"00ff","at":"2026-11-20T07:05:00Z",
        "none":"","list":[{"v":1},{"v":2}]})");
    reader.constant("type"_L1, "x/1"_L1);
    QCOMPARE(reader.integer("n"_L1, 0, 10), 7);
    QCOMPARE(reader.texts("names"_L1), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(reader.hex("key"_L1, 2), QByteArray("\x00\xff", 2));
    QVERIFY(reader.timestamp("at"_L1).isValid());
    QVERIFY(reader.hex("none"_L1, 32, JsonReader::Text::MayBeEmpty).isEmpty());
    const QList<qint64> list = reader.objects("list"_L1, [](JsonReader &item) { return item.integer("v"_L1, 0, 9); });
    QCOMPARE(list, (QList<qint64>{1, 2}));
    QVERIFY(!reader.problem());
}

void TestBase::readerNamesTheFirstProblem_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing wrong") << QByteArray(R"({"n":1,"list":[{"v":1}]})") << QString();
    QTest::newRow("missing") << QByteArray(R"({"list":[]})") << u"n"_s;
    QTest::newRow("fraction") << QByteArray(R"({"n":1.5,"list":[]})") << u"n"_s;
    QTest::newRow("text for number") << QByteArray(R"({"n":"1","list":[]})") << u"n"_s;
    QTest::newRow("out of range") << QByteArray(R"({"n":10,"list":[]})") << u"n"_s;
    QTest::newRow("surplus") << QByteArray(R"({"n":1,"list":[],"more":1})") << u"more"_s;
    QTest::newRow("not a list") << QByteArray(R"({"n":1,"list":{}})") << u"list"_s;
    QTest::newRow("nested missing") << QByteArray(R"({"n":1,"list":[{"v":1},{}]})") << u"list[1].v"_s;
    QTest::newRow("nested surplus") << QByteArray(R"({"n":1,"list":[{"v":1,"w":2}]})") << u"list[0].w"_s;
}

void TestBase::readerNamesTheFirstProblem()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, place);
    JsonReader reader = readerOf(json.constData());
    reader.integer("n"_L1, 0, 9);
    reader.objects("list"_L1, [](JsonReader &item) { return item.integer("v"_L1, 0, 9); });
    QCOMPARE(reader.problem().value_or(QString()), place);
}

QTEST_APPLESS_MAIN(TestBase)
#include "test_base.moc"
