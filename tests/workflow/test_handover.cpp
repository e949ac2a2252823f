// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/package/PackageVerifier.h"
#include "app/store/AccountRepository.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/HandOverAccount.h"
#include "app/workflow/ListAccounts.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/workflow/DeskFixture.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatMakesNoSense();
    void givesTheOpenWorkToAnother();
    void closesTheAccountForGood();
    void whatTheLeaverSignedStaysValid();
    void keepsFourEyesAsTheyWere();

private:
    QString refusal(const char16_t *by, const QString &from, const QString &to)
    {
        return reasonOf(handOverAccount(m_desk.as(by), {from, to}));
    }

    DeskFixture m_desk;
    const QString m_contributor{DeskFixture::contributor};
    const QString m_deputy{DeskFixture::deputy};
    ArticleId m_approved;
    ArticleId m_reviewed;
    ArticleId m_draft;
};

void TestHandover::refusesWhatMakesNoSense()
{
    m_approved = m_desk.approved();
    m_reviewed = m_desk.reviewed();
    m_draft = m_desk.draft();
    QCOMPARE(refusal(DeskFixture::approver, m_contributor, m_deputy), u"role-forbids"_s);
    QCOMPARE(refusal(DeskFixture::administrator, u"Không có ai"_s, m_deputy), u"account-not-found"_s);
    QCOMPARE(refusal(DeskFixture::administrator, m_contributor, m_contributor), u"hand-over-self"_s);
    QCOMPARE(refusal(DeskFixture::administrator, QString(DeskFixture::administrator), m_deputy), u"hand-over-self"_s);
    QCOMPARE(refusal(DeskFixture::administrator, m_contributor, QString(DeskFixture::clerk)), u"hand-over-unfit"_s);
    QCOMPARE(showArticle(m_desk.as(DeskFixture::editor), m_draft)->article.authorName, m_contributor);
}

void TestHandover::givesTheOpenWorkToAnother()
{
    Session &before = m_desk.as(DeskFixture::administrator);
    const auto accounts = listAccounts(before);
    const auto leaver = std::ranges::find(*accounts, m_contributor, &Account::name);
    QCOMPARE(*countOpenWork(before, leaver->id), 3);
    const auto minutes = handOverAccount(before, {m_contributor, m_deputy, u"  chuyển  công tác "_s});
    QCOMPARE(reasonOf(minutes), QString());
    QCOMPARE(minutes->number, 1);
    const auto json = fromCanonicalJson(minutes->json);
    QCOMPARE(json->value(u"type"_s).toString(), u"bantin-handover-minutes/1"_s);
    QCOMPARE(json->value(u"reason"_s).toString(), u"chuyển công tác"_s);
    QCOMPARE(json->value(u"work"_s).toArray().size(), 3);
    QCOMPARE(json->value(u"to"_s).toObject().value(u"name"_s).toString(), m_deputy);
    Session &administrator = m_desk.as(DeskFixture::administrator);
    const auto signer =
        crypto::verifyDetached(minutes->signature, minutes->json, {administrator.unitCertificate}, minutes->at);
    QVERIFY(signer.ok());
    QCOMPARE(signer->fingerprint(), administrator.certificate.fingerprint());
    QCOMPARE(listRecords(administrator)->size(), 1);
    for (const ArticleId &article : {m_draft, m_reviewed, m_approved})
        QCOMPARE(showArticle(administrator, article)->article.authorName, m_deputy);
    m_desk.as(DeskFixture::deputy);
    QCOMPARE(m_desk.edit(m_draft), QString());
}

void TestHandover::closesTheAccountForGood()
{
    m_desk.leave();
    const auto session = unlockWithPassphrase(m_desk.directory(), m_contributor, DeskFixture::passphrase(),
                                              m_desk.regulations, m_desk.clock);
    QCOMPARE(reasonOf(session), u"passphrase-wrong"_s);
    QVERIFY(!store::readHeader(m_desk.directory())->accountNames().contains(m_contributor));
    QCOMPARE(refusal(DeskFixture::administrator, m_contributor, m_deputy), u"account-disabled"_s);
    QCOMPARE(refusal(DeskFixture::administrator, m_deputy, m_contributor), u"account-disabled"_s);
}

void TestHandover::whatTheLeaverSignedStaysValid()
{
    Session &clerk = m_desk.as(DeskFixture::clerk);
    const auto zip = packArticle(clerk, m_approved, m_desk.regulations);
    QCOMPARE(reasonOf(zip), QString());
    QVERIFY(package::PackageVerifier(m_desk.regulations).verify(*zip, {clerk.unitCertificate}).package);
    QVERIFY(verifyAudit(clerk)->findings.isEmpty());
}

void TestHandover::keepsFourEyesAsTheyWere()
{
    // The deputy answers for the article now but wrote nothing of it, and may approve it as before.
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::deputy), m_reviewed)), QString());
}

QTEST_GUILESS_MAIN(TestHandover)
#include "test_handover.moc"
