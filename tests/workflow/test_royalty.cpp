// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/domain/Receipt.h"
#include "app/messages/RoyaltyPaper.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/workflow/RoyaltySheets.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;
using Status = KeptSheet::Status;

/// Royalties from the unit's own rates to the payment: estimated, decided within the budget, signed, paid.
class TestWorkflowRoyalty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void ratesAreEmptyUntilTheUnitEntersThem();
    void onlyWhatWasReviewedAndPostedIsPaid();
    void theChairDecidesOnWhatTheOfficeEstimated();
    void isPaidOnceAndOnlyAfterTheDecision();
    void theHeadDecidesInDakLak();

private:
    /// The portal's receipt for what was approved.
    void post(DeskFixture &desk, const ArticleId &article);
    RoyaltySheet sheetOf(const ArticleId &article) const
    {
        return {u"2026-11"_s,
                {{article,
                  u"cái khác"_s,
                  u"Cộng tác viên thôn 4"_s,
                  {},
                  RoyaltyLine::Part::Author,
                  u"tin"_s,
                  150,
                  {},
                  0,
                  1}}};
    }
    KeptSheet estimated(DeskFixture &desk, const ArticleId &article)
    {
        return expect(estimateRoyalty(desk.as(DeskFixture::editor), m_law, sheetOf(article)));
    }

    const RoyaltyLaw m_law = expect(parseRoyaltyLaw(resources::royaltyLaw()));
    std::unique_ptr<DeskFixture> m_desk;
    ArticleId m_posted;
    ArticleId m_approved;
};

void TestWorkflowRoyalty::post(DeskFixture &desk, const ArticleId &article)
{
    Session &session = desk.as(DeskFixture::clerk);
    store::OutboxRepository outbox(*session.store);
    for (Delivery delivery : expect(outbox.all())) {
        if (delivery.article != article)
            continue;
        Receipt receipt;
        receipt.packageSha512 = QByteArray(64, 'x');
        receipt.article = article.toString();
        receipt.revision = delivery.revision.toString();
        receipt.outcome = u"published"_s;
        receipt.pageUrl = u"https://cong.example.vn/bai"_s;
        receipt.issuedAt = QDateTime(QDate(2026, 11, 20), QTime(3, 0), QTimeZone::UTC);
        delivery.state = DeliveryState::Published;
        delivery.receipt = toJson(receipt);
        expect(outbox.update(delivery));
    }
}

void TestWorkflowRoyalty::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
    m_posted = m_desk->approved();
    m_approved = m_desk->approved();
    post(*m_desk, m_posted);
}

void TestWorkflowRoyalty::ratesAreEmptyUntilTheUnitEntersThem()
{
    QVERIFY(expect(royaltyRates(m_desk->as(DeskFixture::editor))).isEmpty());
    const auto set = [&](const char16_t *who, const RoyaltyRates &rates) {
        return reasonOf(setRoyaltyRates(m_desk->as(who), m_law, rates));
    };
    QCOMPARE(set(DeskFixture::editor, {{u"tin"_s, 100}}), u"role-forbids"_s);
    QCOMPARE(set(DeskFixture::approver, {{u"tin"_s, 1001}}), u"royalty-over-limit"_s);
    QCOMPARE(set(DeskFixture::approver, {{u"tho"_s, 100}}), u"royalty-genre-unknown"_s);
    QCOMPARE(set(DeskFixture::approver, {{u"tin"_s, 100}, {u"anh"_s, 50}}), QString());
    QCOMPARE(set(DeskFixture::approver, {{u"tin"_s, 120}}), QString());
    Session &session = m_desk->as(DeskFixture::clerk);
    QCOMPARE(expect(royaltyRates(session)), (RoyaltyRates{{u"tin"_s, 120}}));
    const auto rows = expect(store::RegisterRepository(*session.store).current(u"royalty-rates"_s));
    QCOMPARE(rows.size(), 1);
    QCOMPARE(
        expect(store::RegisterRepository(*session.store).history(u"royalty-rates"_s, rows.first().entry.entry)).size(),
        2);
    QVERIFY(!rows.first().signature.isEmpty());
}

void TestWorkflowRoyalty::onlyWhatWasReviewedAndPostedIsPaid()
{
    Session &session = m_desk->as(DeskFixture::editor);
    const auto candidates = expect(royaltyCandidates(session, m_law, {2026, 11, 1}, {2026, 11, 30}));
    QCOMPARE(candidates.size(), 1);
    QCOMPARE(candidates.first().article, m_posted);
    QCOMPARE(candidates.first().postedOn, QDate(2026, 11, 20));
    QCOMPARE(candidates.first().coefficient, 120);
    QCOMPARE(candidates.first().amount, 303'600);
    QVERIFY(expect(royaltyCandidates(session, m_law, {2026, 12, 1}, {2026, 12, 31})).isEmpty());
    QCOMPARE(reasonOf(estimateRoyalty(session, m_law, sheetOf(m_approved))), u"royalty-not-posted"_s);
    RoyaltySheet nobody = sheetOf(m_posted);
    nobody.lines.first().payee = u" "_s;
    QCOMPARE(reasonOf(estimateRoyalty(session, m_law, nobody)), u"royalty-payee-missing"_s);
    QCOMPARE(reasonOf(estimateRoyalty(session, m_law, {u"2026-11"_s, {}})), u"royalty-empty"_s);
    RoyaltySheet twice = sheetOf(m_posted);
    twice.lines.append(twice.lines.first());
    QCOMPARE(reasonOf(estimateRoyalty(session, m_law, twice)), u"royalty-twice"_s);
    QVERIFY(expect(royaltySheets(session)).isEmpty());
}

void TestWorkflowRoyalty::theChairDecidesOnWhatTheOfficeEstimated()
{
    QCOMPARE(reasonOf(estimateRoyalty(m_desk->as(DeskFixture::approver), m_law, sheetOf(m_posted))), u"role-forbids"_s);
    // The deputy is editor and approver: whoever estimated cannot record the decision.
    const KeptSheet own = expect(estimateRoyalty(m_desk->as(DeskFixture::deputy), m_law, sheetOf(m_posted)));
    RoyaltyDecision decision{own.entry, own.row, 400'000, u"15/QĐ-UBND"_s};
    QCOMPARE(reasonOf(decideRoyalty(m_desk->as(DeskFixture::deputy), m_law, decision)), u"royalty-own-estimate"_s);

    const KeptSheet kept =
        expect(estimateRoyalty(m_desk->as(DeskFixture::editor), m_law, sheetOf(m_posted), own.entry));
    QCOMPARE(kept.entry, own.entry);
    QCOMPARE(kept.sheet.lines.first().amount, 379'500);
    QCOMPARE(kept.sheet.lines.first().title, u"Đường liên thôn thông xe"_s);
    Session &session = m_desk->as(DeskFixture::approver);
    QCOMPARE(reasonOf(decideRoyalty(session, m_law, decision)), u"register-conflict"_s);
    decision.basedOn = kept.row;
    decision.document = u" "_s;
    QCOMPARE(reasonOf(decideRoyalty(session, m_law, decision)), u"royalty-document-missing"_s);
    decision.document = u"15/QĐ-UBND"_s;
    decision.budget = 379'499;
    QCOMPARE(reasonOf(decideRoyalty(session, m_law, decision)), u"royalty-over-budget"_s);
    decision.budget = 379'500;
    const KeptSheet decided = expect(decideRoyalty(session, m_law, decision));
    QCOMPARE(decided.status, Status::Decided);
    QCOMPARE(decided.decidedByName, QString(DeskFixture::approver));
    const auto rows = expect(store::RegisterRepository(*session.store).history(u"royalty"_s, decided.entry));
    QVERIFY(crypto::verifyDetached(rows.constLast().signature, rows.constLast().json, {session.unitCertificate},
                                   session.clock.nowUtc()));
    QCOMPARE(reasonOf(decideRoyalty(session, m_law, decision)), u"register-conflict"_s);
    QCOMPARE(reasonOf(estimateRoyalty(m_desk->as(DeskFixture::editor), m_law, sheetOf(m_posted), decided.entry)),
             u"royalty-decided"_s);
    QVERIFY(expect(royaltyCandidates(m_desk->as(DeskFixture::editor), m_law, {}, {})).isEmpty());
}

void TestWorkflowRoyalty::isPaidOnceAndOnlyAfterTheDecision()
{
    Session &session = m_desk->as(DeskFixture::clerk);
    const KeptSheet decided = expect(royaltySheets(session)).first();
    QCOMPARE(decided.sheet.dueOn(m_law.paymentDays), QDate(2027, 1, 19));
    const QDate day = decided.decidedOn;
    QCOMPARE(reasonOf(payRoyalty(session, m_law, decided.entry, day.addDays(-1))), u"royalty-day-invalid"_s);
    QCOMPARE(reasonOf(payRoyalty(session, m_law, decided.entry, day.addDays(400))), u"royalty-day-invalid"_s);
    QCOMPARE(expect(payRoyalty(session, m_law, decided.entry, day)).status, Status::Paid);
    QCOMPARE(reasonOf(payRoyalty(session, m_law, decided.entry, day)), u"royalty-paid"_s);
    QCOMPARE(reasonOf(payRoyalty(session, m_law, 99, day)), u"register-entry-not-found"_s);
    const messages::Paper paper = messages::royaltyPaper(decided.sheet, m_law, session.unit, {}, u"vi"_s);
    QVERIFY(paper.toCsv().contains("379.500") && paper.toCsv().contains("Cộng tác viên thôn 4"));
    QCOMPARE(paper.tables.first().total.size(), paper.tables.first().columns.size());
    QCOMPARE(messages::dongInWords(1'037).section(u' ', 0, 0), u"1.037"_s);
    QCOMPARE(messages::dongInWords(253'000'000).section(u' ', 0, 0), u"253.000.000"_s);
}

void TestWorkflowRoyalty::theHeadDecidesInDakLak()
{
    DeskFixture desk(u"daklak-2024");
    const ArticleId article = desk.approved();
    post(desk, article);
    const KeptSheet kept = estimated(desk, article);
    QCOMPARE(reasonOf(payRoyalty(desk.as(DeskFixture::clerk), m_law, kept.entry, QDate(2026, 11, 22))),
             u"royalty-not-decided"_s);
    QCOMPARE(reasonOf(decideRoyalty(desk.as(DeskFixture::editor), m_law, {kept.entry, kept.row, 1'000'000, {}})),
             u"role-forbids"_s);
    QCOMPARE(expect(decideRoyalty(desk.as(DeskFixture::approver), m_law, {kept.entry, kept.row, 1'000'000, {}})).status,
             Status::Decided);
}

QTEST_GUILESS_MAIN(TestWorkflowRoyalty)
#include "test_royalty.moc"
