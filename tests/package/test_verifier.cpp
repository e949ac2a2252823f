// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/package/BagWriter.h"
#include "app/package/internal/BagNames.h"
#include "tests/package/PackageFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using Tags = PackageFixture::Tags;

/// Every tampering here is by somebody able enough to mend the tag manifest; who is not, is test_bag's.
class TestVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void provesAValidPackage();
    void provesConsistencyWithoutAnchors();
    void refusesAnUnknownUnit();
    void refusesAnAlteredDecision();
    void refusesAnAlteredSignature();
    void refusesAMalformedDecision();
    void refusesARemovedDecision();
    void refusesReorderedDecisions();
    void refusesAStrangersDecision();
    void refusesADecisionUnderAnotherCertificate();
    void refusesApprovalByTheAuthor();
    void refusesApprovalByTheReviewer();
    void refusesApprovalByAnEditor();
    void refusesAnUnapprovedChain();
    void refusesAPayloadNobodyApproved();
    void refusesARosterTheAuthorityDidNotSign();
    void refusesARosterSignedByAMember();
    void refusesACorrectedBagInfoNobodyNeeds();
    void refusesTextOutsideTheCanonicalForm();
    void refusesPicturesTheTextDoesNotShow();
    void refusesTextThatShowsMissingPictures();
    void refusesAPictureUnderAnotherName();
    void refusesAnUnknownRegulation();
    void refusesDecisionsOutsideTheFieldOfWork();
    void acceptsAnApprovalUnderADelegationWhileItHolds();
    void acceptsWhatWasApprovedUnderAFormerProfile();
    void refusesASurplusCertificate();

private:
    QStringList reasonsAfter(const std::function<void(BagFiles &)> &change) const
    {
        return m_fixture.reasons(m_fixture.zipAfter(change, Tags::Corrected));
    }
    QStringList reasonsOf(const PackageContents &contents) const
    {
        return m_fixture.reasons(writeBag(contents).value());
    }
    /// A package in which everybody signs `fixture`'s payload as it now is.
    QStringList reasonsOf(const PackageFixture &fixture) const { return fixture.reasons(fixture.zip()); }

    const PackageFixture m_fixture;
};

void TestVerifier::provesAValidPackage()
{
    const QByteArray zip = m_fixture.zip();
    const auto outcome = PackageVerifier(m_fixture.regulations()).verify(zip, {m_fixture.authority.certificate()});
    QVERIFY(outcome.package);
    QCOMPARE(outcome.package->sha512, crypto::sha512(zip));
    QCOMPARE(outcome.package->decisions.size(), 3);
    QCOMPARE(outcome.package->metadata.fields.title, u"Đường liên thôn"_s);
    QCOMPARE(outcome.package->metadata.authors, QList{m_fixture.contributor.id});
    QCOMPARE(outcome.package->roster, m_fixture.roster);
}

void TestVerifier::provesConsistencyWithoutAnchors()
{
    QVERIFY(PackageVerifier(m_fixture.regulations()).verify(m_fixture.zip(), {}).package);
}

void TestVerifier::refusesAnUnknownUnit()
{
    const auto stranger = crypto::CertificateAuthority::create(m_fixture.roster.unit, m_fixture.now);
    const auto outcome = PackageVerifier(m_fixture.regulations()).verify(m_fixture.zip(), {stranger.certificate()});
    QVERIFY(!outcome.package);
    QCOMPARE(outcome.reasons.constFirst().reason, u"unit-unknown"_s);
}

void TestVerifier::refusesAnAlteredDecision()
{
    const QStringList reasons = reasonsAfter(
        [](BagFiles &files) { files[u"decisions/02-review.json"_s].replace("\"remark\":\"\"", "\"remark\":\"sửa\""); });
    QCOMPARE(reasons, QStringList{u"decision-signature"_s});
}

void TestVerifier::refusesAnAlteredSignature()
{
    const QStringList reasons = reasonsAfter([](BagFiles &files) {
        QByteArray &signature = files[u"decisions/03-approve.p7s"_s];
        signature[signature.size() - 5] = char(signature.at(signature.size() - 5) ^ 1);
    });
    QCOMPARE(reasons, QStringList{u"decision-signature"_s});
}

void TestVerifier::refusesAMalformedDecision()
{
    const QStringList reasons =
        reasonsAfter([](BagFiles &files) { files[u"decisions/02-review.json"_s].replace("{", "{ "); });
    QVERIFY(reasons.contains(u"decision-invalid"_s));
}

void TestVerifier::refusesARemovedDecision()
{
    const QStringList reasons = reasonsAfter([](BagFiles &files) {
        files.remove(u"decisions/02-review.json"_s);
        files.remove(u"decisions/02-review.p7s"_s);
    });
    QVERIFY(reasons.contains(u"chain-broken"_s));
    QVERIFY(reasons.contains(u"chain-gap"_s));
    QVERIFY(!reasons.contains(u"decision-misplaced"_s));
}

void TestVerifier::refusesReorderedDecisions()
{
    const QStringList reasons = reasonsAfter([](BagFiles &files) {
        for (const auto extension : {".json"_L1, ".p7s"_L1}) {
            const QByteArray submit = files.take("decisions/01-submit"_L1 + extension);
            const QByteArray review = files.take("decisions/02-review"_L1 + extension);
            files["decisions/01-review"_L1 + extension] = review;
            files["decisions/02-submit"_L1 + extension] = submit;
        }
    });
    QCOMPARE(reasons.constFirst(), u"decision-misplaced"_s);
    QVERIFY(reasons.contains(u"chain-broken"_s));
}

void TestVerifier::refusesAStrangersDecision()
{
    const auto otherAuthority = crypto::CertificateAuthority::create(m_fixture.roster.unit, m_fixture.now);
    PackageFixture::Member stranger =
        m_fixture.makeMember(otherAuthority, m_fixture.approver.name, m_fixture.approver.roles);
    stranger.id = m_fixture.approver.id;
    PackageContents contents = m_fixture.contents();
    contents.decisions = m_fixture.decisions({{DecisionKind::Submit, &m_fixture.contributor},
                                              {DecisionKind::Review, &m_fixture.editor},
                                              {DecisionKind::Approve, &stranger}});
    contents.certificatesPem.last() = stranger.certificate.toPem();
    const QStringList reasons = reasonsOf(contents);
    QCOMPARE(reasons.constFirst(), u"decision-stranger"_s);
    QVERIFY(reasons.contains(u"chain-stranger"_s));
}

void TestVerifier::refusesADecisionUnderAnotherCertificate()
{
    PackageContents contents = m_fixture.contents();
    SignedFile &approval = contents.decisions.last();
    approval.signature = crypto::signDetached(approval.json, m_fixture.editor.certificate, m_fixture.editor.key);
    QCOMPARE(reasonsOf(contents), QStringList{u"decision-other-certificate"_s});
}

void TestVerifier::refusesApprovalByTheAuthor()
{
    PackageFixture fixture;
    fixture.revision.authors.append(fixture.approver.id);
    fixture.payload =
        makePayload(fixture.revision, {fixture.roster.workspace, fixture.roster.unit, fixture.roster.regulation, {}},
                    fixture.payload.assets);
    QCOMPARE(reasonsOf(fixture), QStringList{u"four-eyes-author"_s});
}

void TestVerifier::refusesApprovalByTheReviewer()
{
    PackageContents contents = m_fixture.contents();
    contents.decisions = m_fixture.decisions({{DecisionKind::Submit, &m_fixture.contributor},
                                              {DecisionKind::Review, &m_fixture.approver},
                                              {DecisionKind::Approve, &m_fixture.approver}});
    contents.certificatesPem.removeAt(1);
    QCOMPARE(reasonsOf(contents), QStringList{u"four-eyes-reviewer"_s});
}

void TestVerifier::refusesApprovalByAnEditor()
{
    PackageContents contents = m_fixture.contents();
    contents.decisions = m_fixture.decisions({{DecisionKind::Submit, &m_fixture.contributor},
                                              {DecisionKind::Review, &m_fixture.approver},
                                              {DecisionKind::Approve, &m_fixture.editor}});
    QCOMPARE(reasonsOf(contents), QStringList{u"chain-role"_s});
}

void TestVerifier::refusesAnUnapprovedChain()
{
    PackageContents contents = m_fixture.contents();
    contents.decisions.removeLast();
    contents.certificatesPem.removeLast();
    QCOMPARE(reasonsOf(contents), QStringList{u"chain-not-approved"_s});
}

void TestVerifier::refusesAPayloadNobodyApproved()
{
    PackageContents contents = m_fixture.contents();
    contents.payload.articleXhtml.replace("thông xe", "thông xa");
    QCOMPARE(reasonsOf(contents), QStringList{u"chain-other-content"_s});
}

void TestVerifier::refusesARosterTheAuthorityDidNotSign()
{
    PackageContents contents = m_fixture.contents();
    Roster forged = m_fixture.roster;
    forged.entries[1].roles |= Role::Approver;
    contents.roster.json = toJson(forged);
    QCOMPARE(reasonsOf(contents), QStringList{u"roster-signature"_s});
}

void TestVerifier::refusesARosterSignedByAMember()
{
    PackageContents contents = m_fixture.contents();
    contents.roster.signature =
        crypto::signDetached(contents.roster.json, m_fixture.editor.certificate, m_fixture.editor.key);
    QCOMPARE(reasonsOf(contents), QStringList{u"roster-signature"_s});
}

void TestVerifier::refusesACorrectedBagInfoNobodyNeeds()
{
    const QStringList reasons = reasonsAfter([](BagFiles &files) { files[infoPath] += "Payload-Oxum: 1.1\n"; });
    QCOMPARE(reasons, QStringList{u"bag-oxum"_s});
}

void TestVerifier::refusesTextOutsideTheCanonicalForm()
{
    PackageFixture fixture;
    fixture.payload.articleXhtml.replace("</article>", "<script>1</script></article>");
    QCOMPARE(reasonsOf(fixture), QStringList{u"article-invalid"_s});
}

void TestVerifier::refusesPicturesTheTextDoesNotShow()
{
    PackageFixture fixture;
    fixture.payload.articleXhtml = content::toXhtml(
        content::Document{{content::Block{content::Paragraph{{content::Text{u"Không ảnh."_s, {}, {}}}}}}});
    QCOMPARE(reasonsOf(fixture), QStringList{u"asset-unreferenced"_s});
}

void TestVerifier::refusesTextThatShowsMissingPictures()
{
    PackageFixture fixture;
    fixture.payload.assets.clear();
    QVERIFY(reasonsOf(fixture).contains(u"asset-missing"_s));
}

void TestVerifier::refusesAPictureUnderAnotherName()
{
    PackageFixture fixture;
    fixture.payload.assets.first().bytes[100] = 'q';
    QCOMPARE(reasonsOf(fixture), QStringList{u"asset-altered"_s});
}

void TestVerifier::refusesAnUnknownRegulation()
{
    PackageFixture fixture;
    fixture.roster.regulation = u"atlantis-1"_s;
    fixture.payload =
        makePayload(fixture.revision, {fixture.roster.workspace, fixture.roster.unit, fixture.roster.regulation, {}},
                    fixture.payload.assets);
    QCOMPARE(reasonsOf(fixture), QStringList{u"regulation-unknown"_s});
}

void TestVerifier::refusesDecisionsOutsideTheFieldOfWork()
{
    for (qsizetype member = 0; member < 3; ++member) {
        PackageFixture fixture;
        fixture.roster.entries[member].fields = {u"van-ban"_s};
        QCOMPARE(reasonsOf(fixture), QStringList{u"chain-field"_s});
        fixture.roster.entries[member].fields.append(fixture.revision.metadata.category);
        QCOMPARE(reasonsOf(fixture), QStringList());
    }
}

void TestVerifier::acceptsAnApprovalUnderADelegationWhileItHolds()
{
    PackageFixture fixture;
    const PackageFixture::Member head = fixture.makeMember(fixture.authority, u"Trưởng ban"_s, Role::Approver);
    fixture.roster.entries.append(
        {head.id, head.name, head.roles, head.certificate.fingerprint(), fixture.roster.entries.at(2).from, {}});
    fixture.roster.entries[2].roles = Role::Editor;
    QCOMPARE(reasonsOf(fixture), QStringList{u"chain-role"_s});
    fixture.roster.delegations = {{1,
                                   head.id,
                                   fixture.approver.id,
                                   {Power::Approve},
                                   fixture.now.addDays(-1),
                                   fixture.now.addDays(1),
                                   u"15/GUQ-UBND"_s,
                                   {}}};
    QCOMPARE(reasonsOf(fixture), QStringList());
    fixture.roster.delegations[0].revokedAt = fixture.now.addDays(-1);
    QCOMPARE(reasonsOf(fixture), QStringList{u"chain-role"_s});
}

void TestVerifier::acceptsWhatWasApprovedUnderAFormerProfile()
{
    PackageFixture fixture;
    const QList<SignedFile> approved = fixture.decisions();
    const auto reasonsUntil = [&](const QDateTime &until) {
        fixture.roster.former = {{u"dongviet-2024"_s, until}};
        fixture.roster.regulation = u"vinh-2022"_s;
        PackageContents contents = fixture.contents();
        contents.decisions = approved;
        return fixture.reasons(writeBag(contents).value());
    };
    QCOMPARE(reasonsUntil(fixture.now.addDays(1)).join(u' '), QString());
    QVERIFY(reasonsUntil(fixture.now.addDays(-1)).contains(u"metadata-invalid"_s));
}

void TestVerifier::refusesASurplusCertificate()
{
    PackageContents contents = m_fixture.contents();
    contents.certificatesPem.append(
        m_fixture.makeMember(m_fixture.authority, u"Văn thư"_s, Role::Clerk).certificate.toPem());
    QCOMPARE(reasonsOf(contents), QStringList{u"bag-surplus-file"_s});
}

QTEST_GUILESS_MAIN(TestVerifier)
#include "test_verifier.moc"
