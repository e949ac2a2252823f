// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"
#include "sync/portal/PublicationPolicy.h"
#include "tests/package/PackageFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;

/// The portal's own rules, over packages a broken reader might let through.
class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto outcome =
            package::PackageVerifier(m_unit.regulations()).verify(m_unit.zip(), {m_unit.authority.certificate()});
        QVERIFY(outcome.package.has_value());
        m_package = outcome.package;
        m_context = {};
        m_context.regulation = m_unit.regulations().find(u"dongviet-2024");
    }

    void allowsAProperPackage() { QCOMPARE(verdict(), QString()); }

    void refusesAnApproverWithTheSubmittersKey()
    {
        approval().certificateSha256 = m_package->decisions.at(0).certificateSha256;
        QCOMPARE(verdict(), u"four-eyes-submitter"_s);
    }

    void refusesAnApproverWithTheReviewersKey()
    {
        approval().certificateSha256 = m_package->decisions.at(1).certificateSha256;
        QCOMPARE(verdict(), u"four-eyes-reviewer"_s);
    }

    void refusesAnApproverWhoIsAnAuthor()
    {
        m_package->metadata.authors.append(m_unit.approver.id);
        QCOMPARE(verdict(), u"four-eyes-author"_s);
    }

    void refusesAnAuthorUnderASecondAccount()
    {
        const AccountId second = AccountId::create();
        m_package->metadata.authors.append(second);
        m_package->roster.entries.append({second,
                                          u"Trưởng Ban biên tập (2)"_s,
                                          Role::Contributor,
                                          m_unit.approver.certificate.fingerprint(),
                                          m_unit.now,
                                          {}});
        QCOMPARE(verdict(), u"four-eyes-author"_s);
    }

    void refusesAChainThatDoesNotEndInApproval()
    {
        m_package->decisions.removeLast();
        QCOMPARE(verdict(), u"chain-not-approved"_s);
        m_package->decisions.clear();
        QCOMPARE(verdict(), u"chain-not-approved"_s);
    }

    void refusesAnApproverWithoutTheRole()
    {
        m_package->roster.entries[2].roles = Role::Clerk;
        QCOMPARE(verdict(), u"chain-role"_s);
    }

    void refusesAnApproverWhoNoLongerServed()
    {
        m_package->roster.entries[2].to = m_unit.now;
        QCOMPARE(verdict(), u"chain-role"_s);
    }

    void refusesAnUnknownCategoryAndProfile()
    {
        m_package->metadata.fields.category = u"../.."_s;
        QCOMPARE(verdict(), u"category-unknown"_s);
        m_context.regulation = nullptr;
        QCOMPARE(verdict(), u"regulation-unknown"_s);
    }

    void asksForTheChecklistOnItsOwn()
    {
        for (Decision &decision : m_package->decisions)
            decision.decidedAt = confirmationsBegin().addSecs(decision.sequence);
        QCOMPARE(verdict(), u"confirmation-missing"_s);
        m_package->decisions[0].confirmed = {u"DV-09"_s};
        for (int i : {1, 2}) {
            QCOMPARE(verdict(), u"confirmation-missing"_s);
            m_package->decisions[i].confirmed = {u"DV-08"_s};
        }
        QCOMPARE(verdict(), QString());
    }

    void refusesDecisionsOutsideTheFieldOfWork()
    {
        for (RosterEntry &entry : m_package->roster.entries) {
            entry.fields = {u"van-ban"_s};
            QCOMPARE(verdict(), u"chain-field"_s);
            entry.fields.append(m_package->metadata.fields.category);
            QCOMPARE(verdict(), QString());
        }
    }

    void judgesDelegationsByTheRosterAtTheTimeOfSigning()
    {
        Roster &roster = m_package->roster;
        const AccountId head = AccountId::create();
        roster.entries.append({head, u"Trưởng ban"_s, Role::Approver, QByteArray(32, 'h'), approval().decidedAt, {}});
        roster.entries[2].roles = Role::Editor;
        const QDateTime time = approval().decidedAt;
        roster.delegations = {
            {1, head, m_unit.approver.id, {Power::Approve}, time, time.addSecs(1), u"15/GUQ-UBND"_s, {}}};
        QCOMPARE(verdict(), QString());
        roster.delegations[0].revokedAt = time;
        QCOMPARE(verdict(), u"chain-role"_s);
        roster.delegations[0].revokedAt = {};
        roster.delegations[0].begins = time.addSecs(-1);
        roster.delegations[0].ends = time;
        QCOMPARE(verdict(), u"chain-role"_s);
        roster.delegations[0].ends = time.addSecs(1);
        roster.delegations[0].powers = {Power::Review};
        QCOMPARE(verdict(), u"chain-role"_s);
        roster.delegations[0].powers = {Power::Approve};
        m_package->metadata.authors = {head};
        QCOMPARE(verdict(), u"chain-role"_s);
        m_package->metadata.authors = {};
        roster.entries[3].fields = {u"van-ban"_s};
        QCOMPARE(verdict(), u"chain-role"_s);
    }

    void judgesByTheProfileFollowedWhenItWasApproved()
    {
        m_package->roster.former = {{m_package->roster.regulation, approval().decidedAt}};
        m_package->roster.regulation = u"vinh-2022"_s;
        QCOMPARE(verdict(), QString());
        m_package->roster.former[0].until = approval().decidedAt.addSecs(-1);
        QCOMPARE(verdict(), u"chain-role"_s);
    }

private:
    Decision &approval() { return m_package->decisions.last(); }

    QString verdict() const
    {
        const auto result = checkPublication(*m_package, m_context);
        return result ? QString() : result.error().reason;
    }

    package::PackageFixture m_unit;
    std::optional<package::VerifiedPackage> m_package;
    PublicationContext m_context;
};

QTEST_GUILESS_MAIN(PolicyTest)
#include "test_policy.moc"
