// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/crypto/RecipientEnvelope.h"
#include "app/messages/Messages.h"
#include "app/package/internal/BagNames.h"
#include "tests/package/HandoverFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

namespace {

using Tags = PackageFixture::Tags;

} // namespace

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void carriesEverythingOfAnArticle();
    void isReadableByItsRecipientsOnly();
    void showsNothingToWhoLooksAtTheFile();
    void takesANewerListAndKeepsToItsOwnOtherwise();
    void refusesWithItsReason_data();
    void refusesWithItsReason();

private:
    using Change = std::function<void(BagFiles &)>;
    using Bend = std::function<void(HandoverContents &)>;

    void row(const char *name, const QString &reason, const QByteArray &sealed)
    {
        QTest::newRow(name) << sealed << reason;
    }
    void changed(const char *name, const QString &reason, const Change &change, Tags tags)
    {
        row(name, reason, m_fixture.sealedAfter(change, tags));
    }
    void bent(const char *name, const QString &reason, const Bend &bend)
    {
        HandoverContents contents = m_fixture.handover;
        bend(contents);
        row(name, reason, m_fixture.sealed(contents));
    }
    void decided(const char *name, const QString &reason,
                 const QList<std::pair<DecisionKind, const PackageFixture::Member *>> &steps)
    {
        bent(name, reason,
             [&](HandoverContents &contents) { contents.articles.first().decisions = m_fixture.decisions(steps); });
    }
    void containers();
    void manifests();
    void senders();
    void strangers();
    void texts();
    void chains();
    void forgedDecisions();
    void asked(const char *name, const std::function<void(QList<SignedFile> &)> &bend)
    {
        bent(name, u"handover-question"_s,
             [&](HandoverContents &contents) { bend(contents.articles.first().questionSteps); });
    }
    void questions();
    void handsOfQuestions();

    const HandoverFixture m_fixture;
};

void TestHandover::carriesEverythingOfAnArticle()
{
    const auto read = m_fixture.read(m_fixture.sealed(), m_fixture.approver);
    QVERIFY2(read, read ? "" : qPrintable(read.error().reason + read.error().detail));
    QCOMPARE(read->slip.sender.name, m_fixture.contributor.name);
    QCOMPARE(read->slip.recipients.size(), 2);
    QCOMPARE(read->articles.size(), 1);
    const VerifiedArticle &article = read->articles.constFirst();
    const HandoverArticle &sent = m_fixture.handover.articles.constFirst();
    QCOMPARE(article.revisions.size(), 1);
    QCOMPARE(article.revisions.constFirst().manifestSha512, manifestDigest(m_fixture.payload));
    QCOMPARE(article.revisions.constFirst().metadata, m_fixture.revision.metadata);
    QCOMPARE(article.decisions.size(), 2);
    QCOMPARE(article.decisions.constLast().file.signature, sent.decisions.constLast().signature);
    QCOMPARE(article.article.comments, sent.comments);
    QCOMPARE(article.article.privateFields.constFirst().value, u"Người hỏi"_s);
    QCOMPARE(article.article.questionSteps.size(), 3);
    QCOMPARE(article.article.questionSteps.constLast().signature, sent.questionSteps.constLast().signature);
    QCOMPARE(article.questionEvents.size(), 3);
    QCOMPARE(article.questionEvents.constLast().step, QuestionStep::Promised);
    QCOMPARE(article.questionEvents.constLast().letter, u"Kính gửi người hỏi"_s);
    QCOMPARE(article.draft->metadata.sapo, u"Sapo mới"_s);
    QCOMPARE(article.article.stage, Stage::AwaitingApproval);
    QCOMPARE(read->contents.assets.value(m_fixture.picture.name).original, "as it came"_ba);
    QCOMPARE(read->assets.value(m_fixture.picture.name).mediaType, u"image/png"_s);
}

void TestHandover::isReadableByItsRecipientsOnly()
{
    const QByteArray sealed = m_fixture.sealed();
    QCOMPARE(m_fixture.reason(sealed), QString());
    const auto stranger = m_fixture.read(sealed, m_fixture.contributor);
    QCOMPARE(stranger.error().reason, u"envelope-other-recipient"_s);
    // A recipient seals it again to somebody the sender did not mean.
    const auto bag = crypto::openSealedFor(sealed, m_fixture.editor.certificate, m_fixture.editor.key);
    const auto passedOn = crypto::sealFor({m_fixture.contributor.certificate}, bag->view());
    QCOMPARE(m_fixture.read(*passedOn, m_fixture.contributor).error().reason, u"handover-not-addressed"_s);
}

void TestHandover::showsNothingToWhoLooksAtTheFile()
{
    const QByteArray sealed = m_fixture.sealed();
    for (const QString &word :
         {u"Đường liên thôn"_s, u"Người hỏi"_s, u"Kính gửi"_s, u"bagit"_s, u"roster"_s, u"as it came"_s})
        QVERIFY2(!sealed.contains(word.toUtf8()), qPrintable(word));
}

void TestHandover::takesANewerListAndKeepsToItsOwnOtherwise()
{
    HandoverContents contents = m_fixture.handover;
    Roster newer = m_fixture.roster;
    newer.version += 1;
    newer.entries[0].to = m_fixture.now.addSecs(7200);
    contents.unit.roster = m_fixture.signedRoster(newer);
    const auto read = m_fixture.read(m_fixture.sealed(contents), m_fixture.editor);
    QVERIFY(read);
    QCOMPARE(read->roster.version, newer.version);
    // The contributor left before the hand-over was made.
    newer.entries[0].to = m_fixture.now.addSecs(1800);
    contents.unit.roster = m_fixture.signedRoster(newer);
    QCOMPARE(m_fixture.reason(m_fixture.sealed(contents)), u"handover-sender-unknown"_s);
    // Or after it, and who has left could put any day on a slip.
    newer.entries[0].to = m_fixture.now.addSecs(5400);
    newer.issuedAt = m_fixture.now.addSecs(7200);
    contents.unit.roster = m_fixture.signedRoster(newer);
    QCOMPARE(m_fixture.reason(m_fixture.sealed(contents)), u"handover-sender-unknown"_s);
    newer.entries[0].to = m_fixture.now.addSecs(1800);
    // An older list in which nobody had left yet changes nothing for who knows better.
    Roster older = m_fixture.roster;
    older.version -= 1;
    contents.unit.roster = m_fixture.signedRoster(older);
    const HandoverReading reading{
        m_fixture.editor.certificate, m_fixture.editor.key, newer.workspace, m_fixture.authority.certificate(), newer,
        m_fixture.regulations()};
    QCOMPARE(readHandover(m_fixture.sealed(contents), reading).error().reason, u"handover-sender-unknown"_s);
}

void TestHandover::containers()
{
    row("nothing", u"envelope-form"_s, {});
    row("a zip that is not sealed", u"envelope-form"_s, m_fixture.zip());
    row("cut off", u"envelope-form"_s, m_fixture.sealed().chopped(100));
    QByteArray altered = m_fixture.sealed();
    altered[altered.size() / 2] = char(altered.at(altered.size() / 2) ^ 1);
    row("a bit changed", u"envelope-altered"_s, altered);
    row("no zip in it", u"package-not-zip"_s,
        crypto::sealFor({m_fixture.editor.certificate}, QByteArray("tệp khác")).value());
    row("a package of the portal", u"bag-missing-file"_s,
        crypto::sealFor({m_fixture.editor.certificate}, m_fixture.zip()).value());
}

void TestHandover::manifests()
{
    changed(
        "another declaration", u"bag-declaration"_s, [](BagFiles &files) { files[declarationPath] += "x"; },
        Tags::Corrected);
    changed(
        "a surplus file", u"bag-surplus-file"_s, [](BagFiles &files) { files.insert(u"la.txt"_s, "x"); },
        Tags::Corrected);
    changed(
        "an unlisted file", u"bag-surplus-file"_s, [](BagFiles &files) { files.insert(u"data/unit/la.txt"_s, "x"); },
        Tags::Stale);
    changed(
        "an altered list of the board", u"bag-digest-mismatch"_s,
        [](BagFiles &files) { files[u"data/unit/roster.json"_s] += " "; }, Tags::Stale);
    changed(
        "an altered slip", u"bag-tag-digest-mismatch"_s, [](BagFiles &files) { files[slipPath] += " "; }, Tags::Stale);
    changed(
        "a wrong size", u"bag-oxum"_s,
        [](BagFiles &files) { files[infoPath].replace("Payload-Oxum: ", "Payload-Oxum: 1"); }, Tags::Corrected);
    changed(
        "a name that leads outside", u"package-hostile-name"_s,
        [](BagFiles &files) { files.insert(u"../ngoai.txt"_s, "x"); }, Tags::Stale);
    changed(
        "a missing signature", u"bag-missing-file"_s, [](BagFiles &files) { files.remove(slipSignaturePath); },
        Tags::Corrected);
}

void TestHandover::senders()
{
    changed(
        "content changed by an able hand", u"handover-signature"_s,
        [](BagFiles &files) { files.lowerBound(assetFolder).value().replace('p', 'q'); }, Tags::Corrected);
    changed(
        "a slip that reads otherwise", u"handover-signature"_s,
        [](BagFiles &files) { files[slipPath].replace("T08:05", "T08:06"); }, Tags::Corrected);
    changed(
        "another one's signature", u"handover-signature"_s,
        [this](BagFiles &files) {
            files[slipSignaturePath] =
                crypto::signDetached(files[slipPath], m_fixture.approver.certificate, m_fixture.approver.key);
        },
        Tags::Corrected);
}

void TestHandover::strangers()
{
    const auto other = crypto::CertificateAuthority::create(u"UBND xã khác"_s, m_fixture.now);
    const auto stranger = m_fixture.makeMember(other, u"Người lạ"_s, Role::Editor);
    row("a stranger", u"handover-sender-unknown"_s,
        writeHandover(m_fixture.handover, m_fixture.slip(), m_fixture.sender(stranger),
                      {m_fixture.recipient(m_fixture.editor)})
            ->bytes);
    const auto unlisted = m_fixture.makeMember(m_fixture.authority, u"Không có tên"_s, Role::Editor);
    row("certified but not on the list", u"handover-sender-unknown"_s,
        writeHandover(m_fixture.handover, m_fixture.slip(), m_fixture.sender(unlisted),
                      {m_fixture.recipient(m_fixture.editor)})
            ->bytes);
    HandoverSlip slip = m_fixture.slip();
    slip.workspace = WorkspaceId::create();
    row("another workspace", u"handover-other-unit"_s,
        writeHandover(m_fixture.handover, slip, m_fixture.sender(m_fixture.contributor),
                      {m_fixture.recipient(m_fixture.editor)})
            ->bytes);
    bent("another unit", u"handover-other-unit"_s,
         [&](HandoverContents &contents) { contents.unit.unitCertificatePem = other.certificate().toPem(); });
    bent("a list another unit signed", u"roster-signature"_s, [&](HandoverContents &contents) {
        const QByteArray json = toJson(m_fixture.roster);
        contents.unit.roster = {json, crypto::signDetached(json, other.certificate(), other.key())};
    });
    bent("two lists of one number", u"handover-roster-fork"_s, [&](HandoverContents &contents) {
        Roster roster = m_fixture.roster;
        roster.entries[0].roles = Role::Contributor | Role::Approver;
        contents.unit.roster = m_fixture.signedRoster(roster);
    });
}

void TestHandover::texts()
{
    bent("a text of other bytes", u"chain-other-content"_s, [](HandoverContents &contents) {
        contents.articles.first().revisions.first().articleXhtml.replace("xe.", "xe!");
    });
    bent("a text that is no article", u"article-invalid"_s,
         [](HandoverContents &contents) { contents.articles.first().revisions.first().articleXhtml += "<script/>"; });
    bent("fields of another form", u"metadata-invalid"_s,
         [](HandoverContents &contents) { contents.articles.first().revisions.first().metadataJson = "{}\n"; });
    bent("a picture that is missing", u"asset-missing"_s, [](HandoverContents &contents) { contents.assets.clear(); });
    bent("a picture of other bytes", u"asset-altered"_s,
         [this](HandoverContents &contents) { contents.assets[m_fixture.picture.name].bytes.replace('p', 'q'); });
    bent("a revision nobody decided on", u"handover-invalid"_s, [](HandoverContents &contents) {
        contents.articles.first().revisions.append(contents.articles.first().draft->text);
    });
    bent("a text of another article", u"metadata-invalid"_s,
         [](HandoverContents &contents) { contents.articles.first().id = ArticleId::create(); });
    bent("an article without text", u"handover-invalid"_s, [](HandoverContents &contents) {
        contents.articles.first().revisions.clear();
        contents.articles.first().decisions.clear();
        contents.articles.first().draft.reset();
    });
    bent("a comment that answers itself", u"handover-invalid"_s,
         [](HandoverContents &contents) { contents.articles.first().comments.first().answers = 1; });
}

void TestHandover::chains()
{
    using enum DecisionKind;
    const auto &contributor = m_fixture.contributor;
    const auto &editor = m_fixture.editor;
    const auto &approver = m_fixture.approver;
    decided("approved by its reviewer", u"chain-role"_s,
            {{Submit, &contributor}, {Review, &editor}, {Approve, &editor}});
    decided("approved before it was reviewed", u"chain-order"_s, {{Submit, &contributor}, {Approve, &approver}});
    decided("reviewed by who submitted", u"four-eyes-submitter"_s, {{Submit, &editor}, {Review, &editor}});
    bent("approved by its author", u"four-eyes-author"_s, [&](HandoverContents &contents) {
        Revision own = m_fixture.revision;
        own.authors.append(approver.id);
        contents.articles.first().revisions = {m_fixture.text(own)};
        const Payload payload = makePayload(
            own, {m_fixture.roster.workspace, m_fixture.roster.unit, m_fixture.roster.regulation, u"Thông tin khác"_s},
            {m_fixture.picture});
        QList<SignedFile> chain;
        const auto binding = [&](Decision &decision) { decision.manifestSha512 = manifestDigest(payload); };
        m_fixture.extend(chain, Submit, contributor, binding);
        m_fixture.extend(chain, Review, editor, binding);
        m_fixture.extend(chain, Approve, approver, binding);
        contents.articles.first().decisions = chain;
    });
}

void TestHandover::forgedDecisions()
{
    using enum DecisionKind;
    const auto &contributor = m_fixture.contributor;
    const auto &editor = m_fixture.editor;
    bent("a decision taken out", u"chain-broken"_s,
         [](HandoverContents &contents) { contents.articles.first().decisions.removeFirst(); });
    bent("decisions in another order", u"chain-broken"_s,
         [](HandoverContents &contents) { contents.articles.first().decisions.swapItemsAt(0, 1); });
    bent("a decision reworded", u"decision-signature"_s, [](HandoverContents &contents) {
        contents.articles.first().decisions.first().json.replace("\"remark\":\"\"", "\"remark\":\"x\"");
    });
    bent("a decision that does not read", u"decision-invalid"_s,
         [](HandoverContents &contents) { contents.articles.first().decisions.first().json = "{}\n"; });
    const auto other = crypto::CertificateAuthority::create(u"UBND xã khác"_s, m_fixture.now);
    const auto stranger = m_fixture.makeMember(other, editor.name, Role::Editor);
    decided("a decision by a stranger", u"decision-stranger"_s, {{Submit, &contributor}, {Review, &stranger}});
    const auto unlisted = m_fixture.makeMember(m_fixture.authority, editor.name, Role::Editor);
    decided("a decision by who is not on the list", u"chain-stranger"_s, {{Submit, &contributor}, {Review, &unlisted}});
    bent("dated backwards", u"chain-time"_s, [&](HandoverContents &contents) {
        QList<SignedFile> chain;
        m_fixture.extend(chain, Submit, contributor);
        m_fixture.extend(chain, Review, editor, [&](Decision &decision) { decision.decidedAt = m_fixture.now; });
        contents.articles.first().decisions = chain;
    });
    bent("about another text", u"chain-other-content"_s, [&](HandoverContents &contents) {
        QList<SignedFile> chain;
        m_fixture.extend(chain, Submit, contributor,
                         [](Decision &decision) { decision.manifestSha512 = QByteArray(64, 'x'); });
        contents.articles.first().decisions = chain;
    });
}

void TestHandover::questions()
{
    using enum QuestionStep;
    const auto &contributor = m_fixture.contributor;
    const auto &editor = m_fixture.editor;
    const auto begun = [&](QList<SignedFile> &steps) {
        steps.clear();
        m_fixture.extend(steps, Received, contributor);
    };
    asked("a step reworded", [](QList<SignedFile> &steps) { steps.last().json.replace("người hỏi", "người khác"); });
    asked("a step that does not read", [](QList<SignedFile> &steps) { steps.first().json = "{}\n"; });
    asked("another step's signature",
          [](QList<SignedFile> &steps) { steps[1].signature = steps.constFirst().signature; });
    asked("the first step taken out", [](QList<SignedFile> &steps) { steps.removeFirst(); });
    asked("a step taken out in between", [](QList<SignedFile> &steps) { steps.removeAt(1); });
    asked("steps in another order", [](QList<SignedFile> &steps) { steps.swapItemsAt(1, 2); });
    asked("a step twice", [](QList<SignedFile> &steps) { steps.append(steps.constLast()); });
    asked("answered before it was classified", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Answered, editor);
    });
    asked("a step dated backwards", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, editor, [&](QuestionEvent &step) { step.at = m_fixture.now; });
    });
    asked("about another article", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, editor, [](QuestionEvent &step) { step.article = ArticleId::create(); });
    });
}

void TestHandover::handsOfQuestions()
{
    using enum QuestionStep;
    const auto &contributor = m_fixture.contributor;
    const auto &editor = m_fixture.editor;
    const auto begun = [&](QList<SignedFile> &steps) {
        steps.clear();
        m_fixture.extend(steps, Received, contributor);
    };
    asked("classified by a contributor", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, contributor);
    });
    asked("in a role its hand does not hold", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, contributor, [](QuestionEvent &step) { step.role = Role::Editor; });
    });
    asked("in another one's name", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, editor, [&](QuestionEvent &step) { step.actor = m_fixture.approver.id; });
    });
    const auto unlisted = m_fixture.makeMember(m_fixture.authority, editor.name, Role::Editor);
    asked("by who is not on the list", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, unlisted);
    });
    const auto other = crypto::CertificateAuthority::create(u"UBND xã khác"_s, m_fixture.now);
    const auto stranger = m_fixture.makeMember(other, editor.name, Role::Editor);
    asked("by a stranger", [&](QList<SignedFile> &steps) {
        begun(steps);
        m_fixture.extend(steps, Classified, stranger);
    });
}

void TestHandover::refusesWithItsReason_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::addColumn<QString>("expected");
    containers();
    manifests();
    senders();
    strangers();
    texts();
    chains();
    forgedDecisions();
    questions();
    handsOfQuestions();
}

void TestHandover::refusesWithItsReason()
{
    QFETCH(QByteArray, sealed);
    QFETCH(QString, expected);
    QCOMPARE(m_fixture.reason(sealed), expected);
    QVERIFY2(describedReasons().contains(expected), "no words for it");
}

QTEST_GUILESS_MAIN(TestHandover)
#include "test_handover.moc"
