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
