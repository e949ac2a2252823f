// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/messages/Messages.h"
#include "app/package/BagWriter.h"
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/ZipForge.h"

#include <KZip>

#include <QBuffer>
#include <QFile>
#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;
using bantin::testing::ZipForge;

namespace {

using Tags = PackageFixture::Tags;

const QByteArray metadataName = "data/metadata.json";
const QByteArray submitName = "decisions/01-submit.json";
const QByteArray reviewName = "decisions/02-review.json";

QByteArray packed(const QList<std::pair<QString, QByteArray>> &files)
{
    QBuffer buffer;
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("no zip");
    for (const auto &[path, bytes] : files)
        zip.writeFile(path, bytes);
    zip.close();
    return buffer.data();
}

QByteArray fromCorpus(const QString &name)
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/archives/bombs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What somebody may send instead of a package: each kind is refused by somebody who knows the unit, for a reason that says what
/// is wrong with it and that people can read.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWithItsReason_data();
    void refusesWithItsReason();
    void cleanupTestCase() { qInfo("%d kinds of hostile packages, each refused with its reason", m_kinds); }

private:
    using Change = std::function<void(BagFiles &)>;
    using Step = std::pair<DecisionKind, const PackageFixture::Member *>;

    void row(const char *name, const QByteArray &zip, const QString &reason) { QTest::newRow(name) << zip << reason; }
    void forged(const char *name, const QString &reason, const std::function<void(ZipForge &)> &bend)
    {
        ZipForge forge(m_fixture.zip());
        bend(forge);
        row(name, forge.bytes(), reason);
    }
    void changed(const char *name, const QString &reason, const Change &change, Tags tags = Tags::Corrected)
    {
        row(name, m_fixture.zipAfter(change, tags), reason);
    }
    void decided(const char *name, const QString &reason, const QList<Step> &steps)
    {
        row(name, m_fixture.zipOf(m_fixture.decisions(steps)), reason);
    }
    void containers();
    void names();
    void bombs();
    void bags();
    void manifests();
    void decisions();
    void chains();
    void authorities();

    const PackageFixture m_fixture;
    int m_kinds = 0;
};

void TestHostile::containers()
{
    const QByteArray zip = m_fixture.zip();
    row("nothing", {}, u"package-not-zip"_s);
    row("a text", "Kính gửi cổng", u"package-not-zip"_s);
    row("half of it", zip.first(zip.size() / 2), u"package-damaged"_s);
    row("the end is cut off", zip.chopped(4), u"package-damaged"_s);
    row("a program before it", "MZ" + zip, u"package-not-zip"_s);
    row("something behind it", zip + "x", u"package-damaged"_s);
    forged("encrypted", u"package-damaged"_s, [](ZipForge &forge) { forge.set16(metadataName, ZipForge::Flags, 1); });
    forged("another compression", u"package-damaged"_s,
           [](ZipForge &forge) { forge.set16(metadataName, ZipForge::Method, 99); });
    forged("another checksum", u"package-damaged"_s,
           [](ZipForge &forge) { forge.set32(metadataName, ZipForge::Crc, 1); });
    forged("larger than it says", u"package-damaged"_s,
           [](ZipForge &forge) { forge.set32(metadataName, ZipForge::Size, 10); });
    forged("smaller than it says", u"package-damaged"_s, [](ZipForge &forge) {
        forge.set32(metadataName, ZipForge::Size, forge.get32(metadataName, ZipForge::Size) + 1);
    });
    forged("its data leave the file", u"package-damaged"_s,
           [](ZipForge &forge) { forge.set32(metadataName, ZipForge::StoredSize, 0x7fffffff); });
    forged("where another one lies", u"package-hostile-name"_s, [](ZipForge &forge) {
        forge.set32(metadataName, ZipForge::LocalOffset, forge.get32(submitName, ZipForge::LocalOffset));
    });
    forged("beyond the end", u"package-damaged"_s,
           [](ZipForge &forge) { forge.set32(metadataName, ZipForge::LocalOffset, 0x7ffffff0); });
    forged("fewer entries than there are", u"package-damaged"_s, [](ZipForge &forge) { forge.bendEnd(10); });
    forged("another directory", u"package-damaged"_s, [](ZipForge &forge) { forge.bendEnd(16); });
}

void TestHostile::names()
{
    const auto named = [this](const char *kind, const QByteArray &name) {
        forged(kind, u"package-hostile-name"_s, [&](ZipForge &forge) { forge.rename(metadataName, name); });
    };
    named("upwards", "data/../etc/passwd");
    named("absolute", "/etc/cron.d/xxxxxx");
    named("of a home", "~oot/metadata.json");
    named("of a drive", "C:/a/metadata.json");
    named("backslash", "data\\metadata.json");
    named("of another server", "\\\\may-chu\\bai.json");
    named("with a zero", QByteArray("data/metad\0ta.json", 18));
    named("an empty part", "data//etadata.json");
    named("not in its encoding", "data/metad\xff"
                                 "ta.json");
    forged("another name in place", u"package-hostile-name"_s,
           [](ZipForge &forge) { forge.renameInPlace(metadataName, "data/metadata.exe "); });
    forged("twice", u"package-hostile-name"_s, [](ZipForge &forge) { forge.rename(reviewName, submitName); });
    forged("twice but for letter case", u"package-hostile-name"_s,
           [](ZipForge &forge) { forge.rename(reviewName, "decisions/01-SUBMIT.json"); });
    forged("a link", u"package-hostile-name"_s, [](ZipForge &forge) {
        forge.set16(metadataName, ZipForge::Field(4), 3 << 8).set32(metadataName, ZipForge::Attributes, 0120777u << 16);
    });
    row("not in normal form", packed({{u"data/e\u0301.json"_s, "x"}}), u"package-hostile-name"_s);
    row("twice but for the form", packed({{u"data/\u00e9"_s, "x"}, {u"data/e\u0301"_s, "x"}}),
        u"package-hostile-name"_s);
    row("too long", packed({{u"data/"_s + QString(2000, u'a'), "x"}}), u"package-hostile-name"_s);
}

void TestHostile::bombs()
{
    row("one huge file", packed({{u"data/metadata.json"_s, QByteArray(130 << 20, '0')}}), u"package-too-large"_s);
    QList<std::pair<QString, QByteArray>> many;
    for (int i = 0; i <= BagLimits().entries; ++i)
        many.append({u"data/%1"_s.arg(i), {}});
    row("too many files", packed(many), u"package-too-large"_s);
    if (const QByteArray overlap = fromCorpus(u"zbsm.zip"_s); !overlap.isEmpty())
        row("overlapping files", overlap, u"package-hostile-name"_s);
    if (const QByteArray gigabyte = fromCorpus(u"zipbomb_1G.zip"_s); !gigabyte.isEmpty())
        row("a gigabyte of nothing with two ends", gigabyte, u"package-damaged"_s);
}

void TestHostile::bags()
{
    changed("no declaration", u"bag-declaration"_s, [](BagFiles &files) { files.remove(declarationPath); });
    changed("another version", u"bag-declaration"_s,
            [](BagFiles &files) { files[declarationPath].replace("1.0", "0.97"); });
    changed("byte order mark", u"bag-declaration"_s,
            [](BagFiles &files) { files[declarationPath].prepend("\xEF\xBB\xBF"); });
    changed("blank in the declaration", u"bag-declaration"_s,
            [](BagFiles &files) { files[declarationPath].replace(":", " :"); });
    changed(
        "something to fetch", u"bag-fetch"_s,
        [](BagFiles &files) { files[fetchPath] = "https://example.org/x 1 data/x\n"; }, Tags::Stale);
    changed("a text nobody lists", u"bag-surplus-file"_s, [](BagFiles &files) { files[u"data/thêm.txt"_s] = "x"; });
    changed(
        "a program beside it", u"bag-surplus-file"_s, [](BagFiles &files) { files[u"chạy.exe"_s] = "MZ"; },
        Tags::Stale);
    changed("a listed program beside it", u"bag-surplus-file"_s, [](BagFiles &files) { files[u"chạy.exe"_s] = "MZ"; });
    changed("no text", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(articlePath); });
    changed("no fields", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(metadataPath); });
    changed("no board", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(rosterPath); });
    changed("no certificate of the unit", u"bag-missing-file"_s,
            [](BagFiles &files) { files.remove(unitCertificatePath); });
    changed("another size", u"bag-oxum"_s,
            [](BagFiles &files) { files[infoPath].replace("Payload-Oxum: ", "Payload-Oxum: 1"); });
    changed("two sizes", u"bag-oxum"_s, [](BagFiles &files) { files[infoPath] += "Payload-Oxum: 1.1\n"; });
    changed("a changed text", u"bag-digest-mismatch"_s,
            [](BagFiles &files) { files[articlePath].replace("xe", "xa"); });
    changed("a changed picture", u"bag-digest-mismatch"_s,
            [this](BagFiles &files) { files[assetFolder + m_fixture.payload.assets.constFirst().name].append('x'); });
    changed(
        "a changed description", u"bag-tag-digest-mismatch"_s,
        [](BagFiles &files) { files[dublinCorePath].append(' '); }, Tags::Stale);
}

void TestHostile::manifests()
{
    const QByteArray zeros(128, '0');
    changed("no manifest", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(manifestPath); });
    changed(
        "no tag manifest", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(tagManifestPath); }, Tags::Stale);
    changed("a manifest nobody signed", u"chain-other-content"_s, [this](BagFiles &files) {
        files[articlePath].replace("thông xe", "thông xa");
        Manifest manifest;
        for (const auto &[path, bytes] : files.asKeyValueRange()) {
            if (path.startsWith(payloadFolder))
                manifest.insert(path, crypto::sha512(bytes));
        }
        files[manifestPath] = formatManifest(manifest);
    });
    changed("lists a file twice", u"bag-manifest-invalid"_s,
            [](BagFiles &files) { files[manifestPath] += files[manifestPath]; });
    changed("lists a tag file", u"bag-manifest-invalid"_s,
            [&](BagFiles &files) { files[manifestPath] += zeros + "  bagit.txt\n"; });
    changed("lists what is not there", u"bag-missing-file"_s,
            [&](BagFiles &files) { files[manifestPath] += zeros + "  data/x.txt\n"; });
    changed("lists something outside", u"bag-manifest-invalid"_s,
            [&](BagFiles &files) { files[manifestPath] += zeros + "  data/../../x\n"; });
    changed("a short digest", u"bag-manifest-invalid"_s,
            [](BagFiles &files) { files[manifestPath] += "abcd  data/x\n"; });
    changed("no end of the last line", u"bag-manifest-invalid"_s, [](BagFiles &files) { files[manifestPath].chop(1); });
    changed("another algorithm as well", u"bag-surplus-file"_s,
            [](BagFiles &files) { files[u"manifest-md5.txt"_s] = QByteArray(32, '0') + "  data/metadata.json\n"; });
}

void TestHostile::decisions()
{
    const auto take = [](BagFiles &files, const QString &name) {
        files.remove(name + u".json"_s);
        files.remove(name + u".p7s"_s);
    };
    changed(
        "an altered decision", u"decision-altered"_s,
        [](BagFiles &files) { files[u"decisions/03-approve.json"_s].replace("approve", "Approve"); }, Tags::Stale);
    changed("a decision altered by somebody able", u"decision-signature"_s,
            [](BagFiles &files) { files[u"decisions/03-approve.json"_s].replace("Trưởng", "Phó"); });
    changed("a decision of noise", u"decision-invalid"_s,
            [](BagFiles &files) { files[u"decisions/02-review.json"_s] = "{}"; });
    changed("no signature", u"bag-missing-file"_s,
            [](BagFiles &files) { files.remove(u"decisions/03-approve.p7s"_s); });
    changed("a signature of noise", u"decision-signature"_s,
            [](BagFiles &files) { files[u"decisions/03-approve.p7s"_s] = "x"; });
    changed("the review is stripped", u"chain-gap"_s, [&](BagFiles &files) { take(files, u"decisions/02-review"_s); });
    changed("the submission is stripped", u"chain-broken"_s,
            [&](BagFiles &files) { take(files, u"decisions/01-submit"_s); });
    changed("the approval is stripped", u"chain-not-approved"_s,
            [&](BagFiles &files) { take(files, u"decisions/03-approve"_s); });
    changed("reordered", u"decision-misplaced"_s, [](BagFiles &files) {
        for (const auto &end : {u".json"_s, u".p7s"_s}) {
            const QByteArray first = files.take(u"decisions/01-submit"_s + end);
            files[u"decisions/01-review"_s + end] = files.take(u"decisions/02-review"_s + end);
            files[u"decisions/02-submit"_s + end] = first;
        }
    });
    changed("an old approval put in again", u"decision-misplaced"_s, [](BagFiles &files) {
        for (const auto &end : {u".json"_s, u".p7s"_s})
            files[u"decisions/04-approve"_s + end] = files[u"decisions/03-approve"_s + end];
    });
    PackageContents other = m_fixture.contents();
    other.decisions = PackageFixture().decisions();
    row("decisions of another unit", writeBag(other).value(), u"decision-stranger"_s);
    PackageContents swapped = m_fixture.contents();
    SignedFile &approval = swapped.decisions.last();
    approval.signature = crypto::signDetached(approval.json, m_fixture.editor.certificate, m_fixture.editor.key);
    row("signed with somebody else's key", writeBag(swapped).value(), u"decision-other-certificate"_s);
}

void TestHostile::chains()
{
    using enum DecisionKind;
    const auto &[writer, editor, approver] = std::tie(m_fixture.contributor, m_fixture.editor, m_fixture.approver);
    decided("approved by the reviewer", u"four-eyes-reviewer"_s,
            {{Submit, &writer}, {Review, &approver}, {Approve, &approver}});
    decided("approved by an editor", u"chain-role"_s, {{Submit, &writer}, {Review, &approver}, {Approve, &editor}});
    decided("never reviewed", u"chain-order"_s, {{Submit, &writer}, {Approve, &approver}});
    decided("only submitted", u"chain-not-approved"_s, {{Submit, &writer}});
    decided("returned", u"chain-not-approved"_s, {{Submit, &writer}, {Return, &editor}});
    decided("declined", u"chain-not-approved"_s, {{Submit, &writer}, {Decline, &approver}});
    decided("approved twice", u"chain-order"_s,
            {{Submit, &writer}, {Review, &editor}, {Approve, &approver}, {Approve, &approver}});
    PackageFixture own;
    own.revision.authors.append(own.approver.id);
    own.payload = makePayload(own.revision, {own.roster.workspace, own.roster.unit, own.roster.regulation, {}},
                              own.payload.assets);
    const PackageVerifier::Outcome outcome =
        PackageVerifier(own.regulations()).verify(own.zip(), {own.authority.certificate()});
    QCOMPARE(outcome.reasons.constFirst().reason, u"four-eyes-author"_s);
    ++m_kinds;
    const auto bent = [&](const char *name, const QString &reason, const std::function<void(Decision &)> &bend) {
        QList<SignedFile> chain = m_fixture.decisions({{Submit, &writer}, {Review, &editor}});
        m_fixture.extend(chain, Approve, approver, bend);
        row(name, m_fixture.zipOf(chain), reason);
    };
    bent("of another article", u"chain-foreign-article"_s,
         [](Decision &decision) { decision.article = ArticleId::create(); });
    bent("of another text", u"chain-other-content"_s,
         [](Decision &decision) { decision.manifestSha512 = QByteArray(64, 'x'); });
    bent("before the one before it", u"chain-time"_s,
         [](Decision &decision) { decision.decidedAt = decision.decidedAt.addSecs(-90); });
    bent("that follows nothing", u"chain-broken"_s,
         [](Decision &decision) { decision.previousSha256 = QByteArray(32, 'x'); });
}

void TestHostile::authorities()
{
    PackageContents contents = m_fixture.contents();
    Roster roster = m_fixture.roster;
    roster.entries[1].roles |= Role::Approver;
    contents.roster.json = toJson(roster);
    row("a board nobody signed", writeBag(contents).value(), u"roster-signature"_s);
    contents = m_fixture.contents();
    contents.roster.signature =
        crypto::signDetached(contents.roster.json, m_fixture.editor.certificate, m_fixture.editor.key);
    row("a board a member signed", writeBag(contents).value(), u"roster-signature"_s);
    contents = m_fixture.contents();
    contents.roster.json = "{}";
    row("a board of noise", writeBag(contents).value(), u"roster-invalid"_s);
    contents = m_fixture.contents();
    contents.certificatesPem.append(
        m_fixture.makeMember(m_fixture.authority, u"Văn thư"_s, Role::Clerk).certificate.toPem());
    row("a certificate nobody signed with", writeBag(contents).value(), u"bag-surplus-file"_s);
    row("of a unit nobody knows", PackageFixture().zip(), u"unit-unknown"_s);
}

void TestHostile::refusesWithItsReason_data()
{
    QTest::addColumn<QByteArray>("zip");
    QTest::addColumn<QString>("reason");
    containers();
    names();
    bombs();
    bags();
    manifests();
    decisions();
    chains();
    authorities();
}

void TestHostile::refusesWithItsReason()
{
    QFETCH(QByteArray, zip);
    QFETCH(QString, reason);
    const QStringList reasons = m_fixture.reasons(zip);
    QVERIFY2(reasons.contains(reason), qPrintable(reasons.join(u' ')));
    for (const QString &given : reasons)
        QVERIFY2(describedReasons().contains(given), qPrintable(given));
    ++m_kinds;
}

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"
