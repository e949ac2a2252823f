// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagValidator.h"
#include "tests/support/Expect.h"

#include <KZip>

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

using Files = QMap<QString, QByteArray>;

QByteArray hexOf(const QByteArray &bytes, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha512)
{
    return QCryptographicHash::hash(bytes, algorithm).toHex();
}

/// Two files of payload and everything around them that RFC 8493 asks for.
Files soundBag()
{
    Files bag{{u"bagit.txt"_s, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"},
              {u"bag-info.txt"_s, "Bagging-Date: 2026-11-20\nPayload-Oxum: 12.2\n"},
              {u"data/bài.txt"_s, "một\n"},
              {u"data/ảnh/1.txt"_s, "hai\n\n"}};
    bag[u"bag-info.txt"_s] = "Bagging-Date: 2026-11-20\nPayload-Oxum: "
                             + QByteArray::number(bag[u"data/bài.txt"_s].size() + bag[u"data/ảnh/1.txt"_s].size())
                             + ".2\n";
    return bag;
}

/// Every payload file, as the algorithm's manifest lists it.
QByteArray manifestOf(const Files &bag, QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha512)
{
    QByteArray text;
    for (const auto &[path, bytes] : bag.asKeyValueRange()) {
        if (path.startsWith(u"data/"))
            text += hexOf(bytes, algorithm) + "  " + path.toUtf8() + '\n';
    }
    return text;
}

Files withManifest(Files bag)
{
    bag.insert(u"manifest-sha512.txt"_s, manifestOf(bag));
    return bag;
}

QStringList reasonsOf(const QList<Error> &errors)
{
    QStringList reasons;
    for (const Error &error : errors)
        reasons.append(error.reason);
    return reasons;
}

/// The sound bag with some files changed, or taken away where the bytes are null.
void row(const char *name, const Files &changes, const QStringList &errors, const QStringList &warnings = {})
{
    Files bag = withManifest(soundBag());
    for (const auto &[path, bytes] : changes.asKeyValueRange()) {
        if (bytes.isNull())
            bag.remove(path);
        else
            bag.insert(path, bytes);
    }
    QTest::newRow(name) << bag << errors << warnings;
}

const Files sound = withManifest(soundBag());
const QByteArray manifest = sound.value(u"manifest-sha512.txt"_s);
const QByteArray one = hexOf("một\n");
const QByteArray declared = sound.value(u"bagit.txt"_s);

void declarationRows()
{
    row("sound", {}, {});
    row("CRLF and no end of the last line",
        {{u"bagit.txt"_s, "BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8"}}, {});
    row("no declaration", {{u"bagit.txt"_s, QByteArray()}}, {u"bag-declaration"_s});
    row("byte order mark", {{u"bagit.txt"_s, "\xef\xbb\xbf" + declared}}, {u"bag-declaration"_s});
    row("blank before the colon", {{u"bagit.txt"_s, QByteArray(declared).replace(":", " :")}}, {u"bag-declaration"_s});
    row("blank after the version", {{u"bagit.txt"_s, QByteArray(declared).replace("1.0", "1.0 ")}},
        {u"bag-declaration"_s});
    row("two blanks", {{u"bagit.txt"_s, QByteArray(declared).replace(": ", ":  ")}}, {u"bag-declaration"_s});
    row("a third line", {{u"bagit.txt"_s, declared + "x: y\n"}}, {u"bag-declaration"_s});
    row("lines turned round", {{u"bagit.txt"_s, "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"}},
        {u"bag-declaration"_s});
    row("a version nobody knows", {{u"bagit.txt"_s, QByteArray(declared).replace("1.0", "2.0")}},
        {u"bag-version-unknown"_s});
    row("an encoding nobody knows", {{u"bagit.txt"_s, QByteArray(declared).replace("UTF-8", "KHONG-CO")}},
        {u"bag-encoding-unknown"_s});
    row("not in its encoding", {{u"manifest-sha512.txt"_s, manifest + "\xff\n"}},
        {u"bag-undecodable"_s, u"bag-manifest-missing"_s});
}

void manifestRows()
{
    row("no manifest", {{u"manifest-sha512.txt"_s, QByteArray()}}, {u"bag-manifest-missing"_s});
    row("an algorithm nobody knows", {{u"manifest-rot13.txt"_s, "00  data/x\n"}}, {u"bag-algorithm-unknown"_s});
    row("a short digest", {{u"manifest-sha512.txt"_s, manifest + "abcd  data/x\n"}}, {u"bag-manifest-invalid"_s});
    row("no digest", {{u"manifest-sha512.txt"_s, manifest + "\n"}}, {u"bag-manifest-invalid"_s});
    row("a file is missing", {{u"data/bài.txt"_s, QByteArray()}}, {u"bag-missing-file"_s, u"bag-oxum-differs"_s});
    row("a file is not listed", {{u"data/thêm.txt"_s, "ba\n"}}, {u"bag-unlisted-file"_s, u"bag-oxum-differs"_s});
    row("a file was changed", {{u"data/bài.txt"_s, "mot\n\n\n"}}, {u"bag-wrong-digest"_s});
    row("listed twice", {{u"manifest-sha512.txt"_s, manifest + one + "  data/bài.txt\n"}}, {u"bag-listed-twice"_s});
    row("not in the second manifest",
        {{u"manifest-sha256.txt"_s, hexOf("một\n", QCryptographicHash::Sha256) + " data/bài.txt\n"}},
        {u"bag-unlisted-file"_s});
    row("upwards", {{u"manifest-sha512.txt"_s, manifest + one + "  data/../../etc/passwd\n"}}, {u"bag-path-outside"_s});
    row("absolute", {{u"manifest-sha512.txt"_s, manifest + one + "  /etc/passwd\n"}}, {u"bag-path-outside"_s});
    row("home", {{u"manifest-sha512.txt"_s, manifest + one + "  ~root/x\n"}}, {u"bag-path-outside"_s});
    row("a drive", {{u"manifest-sha512.txt"_s, manifest + one + "  C:\\x\n"}}, {u"bag-path-outside"_s});
    row("a tag file in a payload manifest", {{u"manifest-sha512.txt"_s, manifest + hexOf(declared) + "  bagit.txt\n"}},
        {u"bag-path-outside"_s});
    row("a bare percent sign", {{u"manifest-sha512.txt"_s, manifest + one + "  data/5%.txt\n"}},
        {u"bag-manifest-invalid"_s});
}

void spellingRows()
{
    row("a leading dot", {{u"manifest-sha512.txt"_s, QByteArray(manifest).replace(" data/b", " ./data/b")}}, {},
        {u"bag-leading-dot"_s});
    row("md5sum's mark", {{u"manifest-sha512.txt"_s, QByteArray(manifest).replace("  data/b", " *data/b")}}, {},
        {u"bag-marked-as-binary"_s});
    row("NFD in the manifest",
        {{u"manifest-sha512.txt"_s, QString::fromUtf8(manifest).normalized(QString::NormalizationForm_D).toUtf8()}}, {},
        {u"bag-odd-spelling"_s, u"bag-odd-spelling"_s});
    row("weak digests", {{u"manifest-md5.txt"_s, manifestOf(sound, QCryptographicHash::Md5)}}, {},
        {u"bag-weak-digest"_s});
    row("a tag manifest without the manifest", {{u"tagmanifest-sha512.txt"_s, hexOf(declared) + "  bagit.txt\n"}},
        {u"bag-tag-manifest-incomplete"_s});
    row("a tag manifest of itself",
        {{u"tagmanifest-sha512.txt"_s,
          hexOf(manifest) + "  manifest-sha512.txt\n" + one + " tagmanifest-sha512.txt\n"}},
        {u"bag-path-outside"_s});
    row("a changed tag file",
        {{u"tagmanifest-sha512.txt"_s, hexOf(manifest) + "  manifest-sha512.txt\n" + one + "  bagit.txt\n"}},
        {u"bag-wrong-digest"_s});
}

void fetchAndInfoRows()
{
    row("not fetched yet",
        {{u"fetch.txt"_s, "https://cong.example/x 4 data/x.txt\n"},
         {u"manifest-sha512.txt"_s, manifest + one + "  data/x.txt\n"}},
        {u"bag-not-fetched"_s});
    row("fetched and not listed",
        {{u"fetch.txt"_s, "https://cong.example/x 6 data/x.txt\n"}, {u"data/x.txt"_s, "một\n"}},
        {u"bag-unlisted-file"_s, u"bag-oxum-differs"_s});
    row("fetched from nowhere", {{u"fetch.txt"_s, "x.txt 5 data/bài.txt\n"}}, {u"bag-fetch-invalid"_s});
    row("fetched to elsewhere", {{u"fetch.txt"_s, "https://cong.example/x - ../x\n"}}, {u"bag-path-outside"_s});
    row("another length", {{u"fetch.txt"_s, "https://cong.example/x 99 data/bài.txt\n"}}, {u"bag-fetch-invalid"_s});
    row("oxum twice", {{u"bag-info.txt"_s, sound.value(u"bag-info.txt"_s) + "Payload-Oxum: 13.2\n"}},
        {u"bag-info-invalid"_s, u"bag-oxum-differs"_s});
    row("no label", {{u"bag-info.txt"_s, "chỉ là chữ\n"}}, {u"bag-info-invalid"_s});
    row("blank before the colon of a label", {{u"bag-info.txt"_s, "Nguồn : thôn 3\n"}}, {u"bag-info-invalid"_s});
    row("folded and repeated labels", {{u"bag-info.txt"_s, "Nguồn: thôn 3,\n  xã Đồng Việt\nNguồn: thôn 4\n"}}, {});
    row("a date of another form", {{u"bag-info.txt"_s, "Bagging-Date: 20/11/2026\n"}}, {}, {u"bag-info-unusual"_s});
    row("what a system left", {{u"Thumbs.db"_s, "x"}}, {}, {u"bag-system-file"_s});
    row("no payload folder",
        {{u"data/bài.txt"_s, QByteArray()},
         {u"data/ảnh/1.txt"_s, QByteArray()},
         {u"manifest-sha512.txt"_s, ""},
         {u"bag-info.txt"_s, QByteArray()}},
        {u"bag-payload-folder-missing"_s});
}

} // namespace

/// The judge of plain bags, against bags made wrong one rule at a time and against the public conformance suite.
class TestValidator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatBreaksARule_data();
    void tellsWhatBreaksARule();
    void takesARelativePath();
    void findsABagInAZip();
    void opensNoLink();
    void agreesWithTheConformanceSuite_data();
    void agreesWithTheConformanceSuite();

private:
    QString written(const Files &bag);

    QTemporaryDir m_folder;
    int m_number = 0;
};

QString TestValidator::written(const Files &bag)
{
    const QDir folder(m_folder.filePath(QString::number(++m_number)));
    for (const auto &[path, bytes] : bag.asKeyValueRange()) {
        QDir().mkpath(QFileInfo(folder.filePath(path)).path());
        QFile file(folder.filePath(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(path));
    }
    return folder.path();
}

void TestValidator::tellsWhatBreaksARule_data()
{
    QTest::addColumn<Files>("bag");
    QTest::addColumn<QStringList>("errors");
    QTest::addColumn<QStringList>("warnings");
    declarationRows();
    manifestRows();
    spellingRows();
    fetchAndInfoRows();
}

void TestValidator::tellsWhatBreaksARule()
{
    QFETCH(Files, bag);
    QFETCH(QStringList, errors);
    QFETCH(QStringList, warnings);
    const BagVerdict verdict = expect(validateBag(written(bag)));
    QCOMPARE(reasonsOf(verdict.errors), errors);
    QCOMPARE(reasonsOf(verdict.warnings), warnings);
    QCOMPARE(verdict.isValid(), errors.isEmpty());
}

void TestValidator::takesARelativePath()
{
    const QString place = written(withManifest(soundBag()));
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(place + u"/data"_s));
    const auto verdict = validateBag(u".."_s);
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(reasonsOf(expect(verdict).errors), QStringList());
}

void TestValidator::findsABagInAZip()
{
    for (const QString &top : {QString(), u"túi/"_s}) {
        QBuffer buffer;
        KZip zip(&buffer);
        QVERIFY(zip.open(QIODevice::WriteOnly));
        for (const auto &[path, bytes] : withManifest(soundBag()).asKeyValueRange())
            QVERIFY(zip.writeFile(top + path, bytes));
        QVERIFY(zip.close());
        const QString place = written({{u"túi.zip"_s, buffer.data()}}) + u"/túi.zip"_s;
        const BagVerdict verdict = expect(validateBag(place));
        QCOMPARE(reasonsOf(verdict.errors), QStringList());
        QCOMPARE(verdict.files, 2);
    }
    QCOMPARE(validateBag(written({{u"x.zip"_s, "không phải"}}) + u"/x.zip"_s).error().reason, u"zip-not-recognised"_s);
    QCOMPARE(validateBag(u"/dev/null"_s).error().reason, u"file-unreadable"_s);
    QCOMPARE(validateBag(m_folder.filePath(u"không có"_s)).error().reason, u"file-unreadable"_s);
}

void TestValidator::opensNoLink()
{
    const QString place = written(withManifest(soundBag()));
    QVERIFY(QFile::link(u"/etc/passwd"_s, place + u"/data/mật"_s));
    QVERIFY(QFile::link(u"/"_s, place + u"/data/gốc"_s));
    const BagVerdict verdict = expect(validateBag(place));
    QCOMPARE(reasonsOf(verdict.errors), (QStringList{u"bag-link"_s, u"bag-link"_s}));
    QCOMPARE(verdict.files, 2);
}

void TestValidator::agreesWithTheConformanceSuite_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    const QDir suite(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/bagit/conformance-suite"));
    const auto folders = [](const QDir &folder) { return folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot); };
    for (const QString &version : folders(suite)) {
        const QDir ofVersion(suite.filePath(version));
        for (const QString &kind : folders(ofVersion)) {
            const QDir ofKind(ofVersion.filePath(kind));
            for (const QString &name : folders(ofKind))
                QTest::addRow("%s %s %s", qPrintable(version), qPrintable(kind), qPrintable(name))
                    << ofKind.filePath(name) << kind;
        }
    }
    if (!suite.exists())
        QTest::newRow("not beside this tree") << QString() << QString();
}

void TestValidator::agreesWithTheConformanceSuite()
{
    QFETCH(QString, path);
    QFETCH(QString, kind);
    if (path.isEmpty())
        QSKIP("the conformance suite is not here");
    const BagVerdict verdict = expect(validateBag(path));
    const QString found = (reasonsOf(verdict.errors) + reasonsOf(verdict.warnings)).join(u' ');
    const bool shouldBeValid = kind == "valid"_L1 || kind == "warning"_L1;
    QVERIFY2(verdict.isValid() == shouldBeValid, qPrintable(found));
    QVERIFY2(kind != "warning"_L1 || !verdict.warnings.isEmpty(), "no warning");
}

QTEST_GUILESS_MAIN(TestValidator)
#include "test_validator.moc"
